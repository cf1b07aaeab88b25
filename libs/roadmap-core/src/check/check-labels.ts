import type { Measure, RoadmapPlan } from '../plan/plan.js';
import { warning } from './issues.js';
import type { PlanIssue } from './plan-issue.js';

/** A printed number: `1.8.` is 8 after `1`; `4.` is 4 after nothing. */
interface Label {
  readonly text: string;
  readonly prefix: string;
  readonly number: number;
}

/**
 * Numbers that repeat or skip. A section begins with one or goes on where the last ended (`002…`); numbers with a point
 * («2.1») are those of the whole plan (`004…`). Rows without a number are none of it.
 */
export const checkLabels = ({ measures }: RoadmapPlan): PlanIssue[] => {
  const issues: PlanIssue[] = [];
  const compound = new Map<string, string>();
  let simple = new Map<string, string>();
  let section: string | undefined;
  let before: Label | undefined;
  for (const measure of measures) {
    const label = labelOf(measure.label);
    if (!label) continue;
    const begins = measure.section !== section;
    section = measure.section;
    if (begins && label.prefix === '' && label.number === 1) {
      simple = new Map();
      before = undefined;
    }
    const seen = label.prefix === '' ? simple : compound;
    if (seen.has(label.text)) issues.push(repeated(measure, label));
    else if (before && !isNext(before, label, begins)) issues.push(skipped(measure, before, label));
    seen.set(label.text, measure.id);
    before = label;
  }
  return issues;
};

const LABEL = /^((?:\d{1,4}\.){0,4})(\d{1,4})\.?$/u;

const labelOf = (label: string): Label | undefined => {
  const found = LABEL.exec(label.replace(/\s+/gu, '').slice(0, 40));
  if (!found) return undefined;
  const [, prefix, number] = found as unknown as [string, string, string];
  // «1.0» is a section of its own in no document: «2.0» after «1.9» is a slip of the one who counted on.
  return { text: `${prefix}${Number(number)}`, prefix, number: Number(number) };
};

const isNext = (before: Label, label: Label, begins: boolean): boolean =>
  (label.prefix === before.prefix && label.number === before.number + 1) ||
  (begins && label.number <= 1 && (label.prefix === '' || label.prefix !== before.prefix));

const repeated = ({ id }: Measure, { text }: Label): PlanIssue =>
  warning({
    code: 'label-repeated',
    at: { measure: id, field: 'label' },
    text: {
      ru: `Номер ${text} уже есть выше.`,
      en: `The number ${text} stands above already.`,
    },
    mend: MEND,
    source: '002…: два девятых; 004…: два пункта 1.8',
  });

const skipped = ({ id }: Measure, before: Label, { text }: Label): PlanIssue =>
  warning({
    code: 'label-skipped',
    at: { measure: id, field: 'label' },
    text: {
      ru: `После номера ${before.text} идёт ${text}.`,
      en: `The number ${before.text} is followed by ${text}.`,
    },
    mend: MEND,
    source: '002…: после 2 идёт 4; 004…: после 1.9 идёт 2.0',
  });

const MEND = {
  ru: 'Пронумеруйте заново. Номер — только подпись: на связи строк он не влияет.',
  en: 'Number the rows anew. A number is only a label: what rows are linked to stays.',
};
