import type { Language } from '@tandem/domain';
import {
  COLUMN_TITLES,
  PLAN_COLUMNS,
  type ApprovalAct,
  type ColumnSet,
  type PlanColumn,
  type RoadmapPlan,
} from '@tandem/roadmap-core';
import { actLines, footnoteOf } from './paper-words.js';
import { measureRows } from './measure-rows.js';

/** A plan as it stands on paper, whatever kind of file it becomes: title, act, table, footnote. */
export interface PlanPaper {
  readonly language: Language;
  readonly title: string;
  /** «Приложение № 1», «к приказу от 11.03.2025 № 17од». */
  readonly act: readonly string[];
  /** What this paper is, at the foot of each page: «Проект», «Версия 2». */
  readonly standing: string;
  readonly columns: readonly PaperColumn[];
  readonly bands: readonly PaperBand[];
  readonly footnote?: string;
}

interface PaperColumn {
  readonly title: string;
  /** Of the width of the table, per cent. */
  readonly share: number;
}

/** Sections are rows merged over all columns, as in the source documents. */
export type PaperBand =
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'measure'; readonly rows: readonly PaperRow[] };

/** A cell for each column, its lines divided by `\n`; null goes on from the cell above. */
export type PaperRow = readonly (string | null)[];

interface PaperFacts {
  readonly language: Language;
  /** As registered; otherwise the one that stands in the plan. */
  readonly act: ApprovalAct | null;
  readonly standing: string;
}

const SHARES: Readonly<Record<ColumnSet, Readonly<Partial<Record<PlanColumn, number>>>>> = {
  sixResult: { label: 5, title: 28, indicator: 17, result: 20, schedule: 13, assignments: 17 },
  sixForm: { label: 5, title: 28, indicator: 17, result: 20, schedule: 13, assignments: 17 },
  five: { label: 6, title: 36, schedule: 14, assignments: 20, result: 24 },
};

export const layOut = (plan: RoadmapPlan, { language, act, standing }: PaperFacts): PlanPaper => {
  const keys = PLAN_COLUMNS[plan.columns];
  const titles = COLUMN_TITLES[plan.columns];
  const footnote = plan.tolerance && footnoteOf(plan.tolerance, language);
  return {
    language,
    title: plainText(plan.title),
    act: actLines(act ?? plan.act, language).map(plainText),
    standing,
    columns: keys.map((key) => ({
      // The mark stands where `001…` has it.
      title: `${titles[key][language]}${footnote && key === 'indicator' ? '\u00a0¹' : ''}`,
      share: SHARES[plan.columns][key]!,
    })),
    bands: plan.sections.flatMap(({ id, title }): PaperBand[] => [
      { kind: 'section', title: plainText(title) },
      ...plan.measures
        .filter(({ section }) => section === id)
        .map((measure): PaperBand => ({
          kind: 'measure',
          rows: measureRows(measure, keys, language).map((row) =>
            row.map((cell) => (cell === null ? null : plainText(cell))),
          ),
        })),
    ]),
    ...(footnote && { footnote }),
  };
};

/** Signs that no document of any kind may hold: files with them are broken to the programs that open them. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** «2025 г.», «№ 5», «50 %» are not torn over two lines. */
const TOGETHER = /(\d) (?=(?:г|гг|год|года|годы)(?![\p{L}])|%)|(№) (?=\S)/gu;

const plainText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(TOGETHER, '$1$2\u00a0').trim();
