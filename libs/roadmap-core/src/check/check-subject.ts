import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { quoted } from '../words/quote.js';
import { warning } from './issues.js';
import type { PlanIssue } from './plan-issue.js';

/**
 * Words that are said of the mentoring of pupils. Not «обучающихся по программам повышения квалификации»: these are
 * teachers; nor results of pupils, by which teachers are judged.
 */
const PUPILS = [
  /обучающ\p{L}{1,4}\s?-\s*наставн\p{L}*/iu,
  /наставля\p{L}{2,6}\s+(?:обучающ|школьник|ученик|студент)\p{L}*/iu,
  /наставничеств\p{L}{1,2}\s+(?:обучающихся|школьников|учеников|студентов|детей)(?!\s+по\s)/iu,
  /студент\p{L}{0,3}\s?-\s*наставн\p{L}*/iu,
  /(?:самоопределен|самореализаци|профориентаци)\p{L}{1,3}\s+(?:\p{L}+\s+и\s+\p{L}+\s+)?обучающихся/iu,
  /школьников,\s+занятых\s+в\s+реализации\s+наставничества/iu,
  /наставничеств\p{L}{1,2}\s+в\s+программ\p{L}\s+воспитания/iu,
  /[«„"]?(?:ученик|студент)\s*[-–—]\s*ученик[»“"]?/iu,
];

/** Rows about the mentoring of pupils in a plan for teachers: another line, with other rules and other documents. */
export const checkSubject = ({ measures }: RoadmapPlan): PlanIssue[] =>
  measures.flatMap((measure) => {
    const found = wordsOfPupils(measure);
    return found === undefined ? [] : [foreign(measure.id, found)];
  });

const wordsOfPupils = ({ title, result, subItems }: Measure): string | undefined => {
  const text = [title, result, ...subItems].join('\n').slice(0, LONGEST);
  for (const pattern of PUPILS) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return undefined;
};

const LONGEST = 20_000;

const foreign = (measure: string, words: string): PlanIssue =>
  warning({
    code: 'foreign-subject',
    at: { measure, field: 'title' },
    text: {
      ru: `Чужой предмет: ${quoted(words, 'ru')}\u00a0— это наставничество обучающихся, а карта о педагогах.`,
      en: `Another subject: ${quoted(words, 'en')} is the mentoring of pupils, the plan is about teachers.`,
    },
    mend: {
      ru: 'Перенесите строку в программу для обучающихся или скажите в ней о педагогах.',
      en: 'Move the row to the programme for pupils, or say it of teachers.',
    },
    source: '002…, приложение № 1: базы обучающихся-наставников; 000… — о педагогах',
  });
