import type { Text } from '@tandem/domain';
import { compare, fraction, type Fraction } from '../../indicators/values/fraction.js';

/** 2 fully, 1 in part, 0 not (form 22). */
export type QualityMark = 0 | 1 | 2;

export interface QualitySheet {
  readonly assessor: string;
  /** By indicator; what is absent was not assessed. */
  readonly marks: { readonly [indicator: string]: QualityMark };
  /** Indicators for which something is shown. */
  readonly evidence: readonly string[];
}

/** The nine indicators of form 22 (`programme-quality-score`). */
export const QUALITY_INDICATORS: readonly { readonly key: string; readonly title: Required<Text> }[] = [
  { key: 'aim', title: { ru: 'Соответствие цели', en: 'Fits its aim' } },
  { key: 'principles', title: { ru: 'Соответствие принципам', en: 'Fits the principles' } },
  { key: 'methods', title: { ru: 'Соответствие современным технологиям', en: 'Uses methods of today' } },
  { key: 'climate', title: { ru: 'Психологический климат', en: 'Psychological climate' } },
  {
    key: 'logic',
    title: { ru: 'Логика наставника и\u00a0верность направления', en: 'The mentor’s logic and direction' },
  },
  { key: 'participants', title: { ru: 'Удовлетворённость участников', en: 'Participants are satisfied' } },
  { key: 'partners', title: { ru: 'Удовлетворённость партнёров', en: 'Partners are satisfied' } },
  { key: 'activity', title: { ru: 'Активность наставляемого', en: 'The mentee is active' } },
  { key: 'practice', title: { ru: 'Применение знаний на\u00a0практике', en: 'What was learnt is applied' } },
];

export type QualityLevel = 'optimal' | 'acceptable' | 'unacceptable';

/** 15–18, 9–14, 0–8; a mean of 14.5 is not yet 15. The numbers are to be checked against the letter (form 22, M). */
const LEVELS: readonly { readonly level: QualityLevel; readonly from: number }[] = [
  { level: 'optimal', from: 15 },
  { level: 'acceptable', from: 9 },
  { level: 'unacceptable', from: 0 },
];

/** The form asks for two assessors at least. */
export const FEWEST_ASSESSORS = 2;

export type QualityResult =
  | {
      readonly kind: 'judged';
      readonly score: number;
      readonly level: QualityLevel;
      readonly planDemanded: boolean;
    }
  | { readonly kind: 'incomplete'; readonly missing: readonly QualityGap[] };

export type QualityGap =
  | { readonly code: 'tooFewAssessors'; readonly wanted: number }
  | { readonly code: 'assessorTwice'; readonly assessor: string }
  | { readonly code: 'notMarked'; readonly assessor: string; readonly indicator: string }
  /** «2» is proved. */
  | { readonly code: 'noEvidence'; readonly assessor: string; readonly indicator: string };

/** The sum of nine marks, as a mean of assessors, judged on what was not rounded. Unacceptable demands a plan to mend it. */
export const judgeQuality = (sheets: readonly QualitySheet[]): QualityResult => {
  const missing = gapsOf(sheets);
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const sum = sheets.reduce((all, sheet) => all + scoreOf(sheet), 0);
  const mean: Fraction = { top: BigInt(sum), bottom: BigInt(sheets.length) };
  const level = LEVELS.find(({ from }) => compare(mean, fraction(from)) >= 0)!.level;
  return { kind: 'judged', score: sum / sheets.length, level, planDemanded: level === 'unacceptable' };
};

const scoreOf = ({ marks }: QualitySheet): number =>
  QUALITY_INDICATORS.reduce((sum, { key }) => sum + (marks[key] ?? 0), 0);

const gapsOf = (sheets: readonly QualitySheet[]): QualityGap[] => {
  const few: QualityGap[] =
    sheets.length < FEWEST_ASSESSORS ? [{ code: 'tooFewAssessors', wanted: FEWEST_ASSESSORS }] : [];
  const twice = sheets
    .filter(({ assessor }, at) => sheets.findIndex((sheet) => sheet.assessor === assessor) < at)
    .map(({ assessor }): QualityGap => ({ code: 'assessorTwice', assessor }));
  return [...few, ...twice, ...sheets.flatMap(gapsOfSheet)];
};

const gapsOfSheet = ({ assessor, marks, evidence }: QualitySheet): QualityGap[] =>
  QUALITY_INDICATORS.flatMap(({ key: indicator }): QualityGap[] => {
    const mark = marks[indicator];
    if (mark === undefined) return [{ code: 'notMarked', assessor, indicator }];
    return mark === 2 && !evidence.includes(indicator) ? [{ code: 'noEvidence', assessor, indicator }] : [];
  });
