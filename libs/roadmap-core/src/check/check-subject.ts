import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { quoted } from '../words/quote.js';
import { warning } from './issues.js';
import type { PlanIssue, PlanPlace } from './plan-issue.js';

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
    const found = findPupils(measure);
    return found ? [foreign({ measure: measure.id, field: found.field }, found.words)] : [];
  });

interface FoundWords {
  readonly field: 'title' | 'result' | 'subItems';
  readonly words: string;
}

const findPupils = ({ title, result, subItems }: Measure): FoundWords | undefined => {
  const texts = { title, subItems: subItems.join('\n'), result };
  for (const field of ['title', 'subItems', 'result'] as const) {
    const words = wordsOfPupils(texts[field]);
    if (words !== undefined) return { field, words };
  }
  return undefined;
};

const wordsOfPupils = (text: string): string | undefined => {
  for (const pattern of PUPILS) {
    const found = pattern.exec(text.slice(0, LONGEST));
    if (found) return found[0];
  }
  return undefined;
};

/** Further on nobody reads. */
const LONGEST = 20_000;

const foreign = (at: PlanPlace, words: string): PlanIssue =>
  warning({
    code: 'foreign-subject',
    at,
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
