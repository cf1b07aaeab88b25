import type { MeasuredView } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import type { AmountCell, PaperCell } from '../../../documents/shaped/filled-paper.js';

export type Unit = 'percent' | 'count' | 'presence';

/** The number that a value is compared by; none where there is nothing to take a share of. */
export const numberOf = (measured: MeasuredView | null): number | null => {
  if (measured === null) return null;
  if (measured.kind === 'count') return measured.count;
  if (measured.kind === 'presence') return measured.present ? 100 : 0;
  return measured.denominator === 0 ? null : (100 * measured.numerator) / measured.denominator;
};

/** «45 % (9 из 20)», «4», «имеется», «нет данных»: what is not known is never nought. */
export const measuredWords = (measured: MeasuredView | null, unlike?: number | null): string => {
  if (measured === null) return 'нет данных';
  if (measured.kind === 'presence') return measured.present ? 'имеется' : 'отсутствует';
  if (measured.kind === 'count') return amountWords(measured.count, 'count', 'ru', unlike ?? undefined);
  if (measured.denominator === 0) return 'неприменимо (0 из\u00a00)';
  const percent = (100 * measured.numerator) / measured.denominator;
  return `${amountWords(percent, 'percent', 'ru', unlike ?? undefined)} (${measured.numerator}\u00a0из\u00a0${measured.denominator})`;
};

export const measuredCell = (measured: MeasuredView | null, unlike?: number | null): PaperCell => {
  const words = measuredWords(measured, unlike);
  const value = numberOf(measured);
  if (measured === null || measured.kind === 'presence' || value === null) return words;
  return { value, unit: measured.kind === 'share' ? 'percent' : 'count', words };
};

/** What is planned: of something that is there or is not, that it is there. */
export const planCell = (plan: number | null, unit: Unit): PaperCell => {
  if (plan === null) return '—';
  if (unit === 'presence') return plan > 0 ? 'имеется' : '—';
  return amountCell(plan, unit);
};

export const amountCell = (value: number, unit: AmountCell['unit']): AmountCell => ({
  value,
  unit,
  words: amountWords(value, unit, 'ru'),
});

export const countCell = (value: number): AmountCell => amountCell(value, 'count');
