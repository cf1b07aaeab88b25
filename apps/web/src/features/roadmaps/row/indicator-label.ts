import type { Indicator } from '@tandem/roadmap-core';
import type { TFunction } from 'i18next';

/**
 * What is measured, without its yearly numbers: they have columns of their own. «Не менее, % молодых педагогов».
 * Where nothing could be counted, the words of the document.
 */
export function indicatorLabel(indicator: Indicator, t: TFunction): string {
  const { unit, operator, of, denominator, targets, raw } = indicator;
  if (unit === 'text' || (targets.length === 0 && indicator.final === undefined)) return raw;
  const what = [of, denominator].filter(Boolean).join(', ');
  const least =
    operator === 'atLeast' && /не\s+менее|at\s+least|≥/iu.test(raw) ? `${t('plan.atLeast')} ` : '';
  if (unit === 'percent') return `${least}%${what ? `\u00a0${what}` : ''}`;
  if (unit === 'presence') return what || t('plan.presence');
  return least + (what || t('plan.count'));
}
