import type { ConsolidationView, UnitRef } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import type { Consolidation, Measured, ToldValue } from '@tandem/monitoring-core';
import type { KeptVersion } from '../../approvals/read/keep-versions.js';
import { numbersOf } from '../reports/build/kept-report.js';

type RowView = ConsolidationView['rows'][number];

interface Beside {
  readonly language: Language;
  readonly unitOf: (unit: string) => UnitRef;
}

export const rowViews = (
  { rows }: Consolidation,
  plan: KeptVersion | undefined,
  { language, unitOf }: Beside,
): RowView[] => {
  const sections = sectionsOf(plan);
  return rows.map((row) => ({
    measure: row.measure,
    label: row.label,
    title: row.title,
    section: sections.get(row.measure) ?? null,
    unit: row.passport.unit,
    counts: row.passport.counts,
    plan: row.plan?.value ?? null,
    half: row.half.measured ? numbersOf(row.half.measured) : null,
    year: row.year.measured ? numbersOf(row.year.measured) : null,
    percent: 'fact' in row.judgement ? row.judgement.fact : null,
    verdict: row.judgement.verdict,
    deviation: say(row.deviation, language),
    statuses: { ...row.statuses },
    units: row.half.counted.length,
    withoutRow: row.withoutRow.map(unitOf),
    exempt: row.exempt.map(unitOf),
  }));
};

const sectionsOf = (plan: KeptVersion | undefined): ReadonlyMap<string, string> => {
  const titles = new Map(plan?.plan.sections.map(({ id, title }) => [id, title]));
  return new Map(plan?.plan.measures.map(({ id, section }) => [id, titles.get(section) ?? '']));
};

/** A number before and after a correction: its two numbers say more than a share that hardly moved. */
export const toldWords = (
  told: ToldValue,
  counts: RowView['counts'] | undefined,
  language: Language,
): string => {
  const measured = (counts === 'flow' ? told.year : told.half) ?? told.half;
  if (!measured) return language === 'ru' ? 'нет данных' : 'no data';
  return numbersInWords(measured, language);
};

const numbersInWords = (measured: Measured, language: Language): string => {
  switch (measured.kind) {
    case 'share':
      return language === 'ru'
        ? `${measured.numerator}\u00a0из\u00a0${measured.denominator}`
        : `${measured.numerator} of ${measured.denominator}`;
    case 'count':
      return `${measured.count}`;
    case 'presence':
      if (language === 'ru') return measured.present ? 'есть' : 'нет';
      return measured.present ? 'there' : 'not there';
  }
};
