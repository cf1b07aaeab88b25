import type { PlanField } from '../check/plan-issue.js';
import { sharedPart } from '../coverage/likeness.js';
import { wordsOf } from '../coverage/words-of-row.js';
import type { Assignment, Measure } from '../plan/plan.js';
import { sameSchedule } from '../schedule/same-schedule.js';
import { quoted } from '../words/quote.js';
import { wasAndIs, type FieldChange } from './change-of.js';
import { indicatorChange } from './indicator-change.js';

/** What changed within a row, field by field, in the order of the columns. */
export const rowChanges = (before: Measure, after: Measure, years: readonly number[]): FieldChange[] =>
  [
    textChange('label', NAMES.label, before.label, after.label, false),
    titleChange(before, after),
    textChange('subItems', NAMES.subItems, before.subItems.join('; '), after.subItems.join('; ')),
    indicatorChange(before.indicator, after.indicator, years),
    textChange('result', NAMES.result, before.result, after.result, false),
    scheduleChange(before, after),
    partiesChange(before, after),
    textChange('evidence', NAMES.evidence, before.evidence.join('; '), after.evidence.join('; '), false),
    linkChange(before, after),
    textChange(undefined, NAMES.stage, `${before.stage ?? ''}`, `${after.stage ?? ''}`, false),
    textChange(undefined, NAMES.note, before.note ?? '', after.note ?? '', false),
  ].filter((change) => change !== undefined);

const NAMES = {
  label: { ru: 'номер', en: 'the number' },
  title: { ru: 'название', en: 'the title' },
  subItems: { ru: 'состав («в том числе»)', en: 'what it includes' },
  result: { ru: 'результат', en: 'the result' },
  schedule: { ru: 'срок', en: 'the term' },
  stage: { ru: 'этап', en: 'the stage' },
  note: { ru: 'примечание', en: 'the note' },
  evidence: { ru: 'подтверждение', en: 'the evidence' },
} as const;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const textChange = (
  field: PlanField | undefined,
  names: FieldChange['says'],
  before: string,
  after: string,
  matters = saysElse(before, after),
): FieldChange | undefined =>
  plain(before) === plain(after)
    ? undefined
    : {
        ...(field && { field }),
        before,
        after,
        says: wasAndIs(names, plain(before), plain(after)),
        matters,
      };

/** Other words, not the same ones mended: below it the plans under this one are asked for something else. */
const MENDED = 0.85;
const saysElse = (before: string, after: string): boolean =>
  sharedPart(lineOf(before), lineOf(after)) < MENDED;
const lineOf = (title: string) => wordsOf({ title, subItems: [], result: '' }).task;

/** A row is known by its new title, so the old one is what has to be said. */
const titleChange = (before: Measure, after: Measure): FieldChange | undefined => {
  const change = textChange('title', NAMES.title, before.title, after.title);
  const was = plain(before.title);
  return change && was !== ''
    ? {
        ...change,
        says: {
          ru: `изменено название, было ${quoted(was, 'ru')}`,
          en: `the title has changed, it was ${quoted(was, 'en')}`,
        },
      }
    : change;
};

const scheduleChange = (before: Measure, after: Measure): FieldChange | undefined =>
  textChange(
    'schedule',
    NAMES.schedule,
    before.schedule.raw,
    after.schedule.raw,
    !sameSchedule(before.schedule, after.schedule),
  );

const partiesChange = (before: Measure, after: Measure): FieldChange | undefined => {
  const [was, is] = [before.assignments.map(partyWords), after.assignments.map(partyWords)];
  const gone = was.filter((party) => !is.includes(party));
  const come = is.filter((party) => !was.includes(party));
  if (gone.length + come.length === 0) return undefined;
  const said = (parts: readonly (string | false)[]) => parts.filter(Boolean).join('; ');
  return {
    field: 'assignments',
    before: was.join(', '),
    after: is.join(', '),
    says: {
      ru: said([
        come.length > 0 && `добавлен исполнитель: ${come.join(', ')}`,
        gone.length > 0 && `убран исполнитель: ${gone.join(', ')}`,
      ]),
      en: said([
        come.length > 0 && `responsible now: ${come.join(', ')}`,
        gone.length > 0 && `no more responsible: ${gone.join(', ')}`,
      ]),
    },
    matters: true,
  };
};

/** A party with what it has of its own: its term, its result, whose consent is pending. */
const partyWords = ({ name, schedule, result, byAgreement }: Assignment): string => {
  const own = [schedule?.raw, result, byAgreement ? 'по согласованию' : undefined]
    .map((text) => plain(text ?? ''))
    .filter((text) => text !== '');
  return own.length === 0 ? plain(name) : `${plain(name)} (${own.join('; ')})`;
};

const linkChange = (before: Measure, after: Measure): FieldChange | undefined => {
  if (before.parentMeasure === after.parentMeasure) return undefined;
  const words = ({ parentMeasure }: Measure) => (parentMeasure === undefined ? '' : 'связано');
  return {
    field: 'parentMeasure',
    before: words(before),
    after: words(after),
    says:
      after.parentMeasure === undefined
        ? { ru: 'снята связь с вышестоящей картой', en: 'the link to the plan above was taken away' }
        : { ru: 'указано мероприятие вышестоящей карты', en: 'a measure of the plan above was named' },
    matters: false,
  };
};
