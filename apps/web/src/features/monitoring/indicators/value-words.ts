import type { IndicatorPassportView, IndicatorSeriesView } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';

export type Point = IndicatorSeriesView['points'][number];

export interface ValueWords {
  /** «64,3 %», «12», «есть»; why there is no number where there is none. */
  readonly fact: (point: Point, unit: IndicatorPassportView['unit']) => string;
  readonly amount: (value: number | null, unit: IndicatorPassportView['unit']) => string;
  /** «9 из 14». */
  readonly madeOf: (point: Point) => string | undefined;
  readonly source: (point: Point) => string | undefined;
}

/** Values of indicators in words: not applicable, nothing told and too few are three things, and none of them is nought. */
export function useValueWords(): ValueWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const amount: ValueWords['amount'] = (value, unit) => {
    if (value === null) return '—';
    if (unit === 'presence' && (value === 0 || value === 100))
      return t(`indicators.${value === 100 ? 'present' : 'absent'}`);
    return amountWords(value, unit === 'count' ? 'count' : 'percent', language);
  };
  return {
    amount,
    fact: (point, unit) => (point.none ? t(`indicators.none.${point.none}`) : amount(point.value, unit)),
    madeOf: ({ measured }) =>
      measured?.kind === 'share'
        ? t('indicators.of', { part: measured.numerator, whole: measured.denominator })
        : undefined,
    source: ({ source, coverage }) => {
      if (source === null) return undefined;
      if (source === 'below')
        return coverage
          ? t('indicators.source.below', { told: coverage.told, of: coverage.of })
          : t('indicators.source.belowAll');
      if (source === 'fact' || source === 'survey') return t(`indicators.source.${source}`);
      return source;
    },
  };
}
