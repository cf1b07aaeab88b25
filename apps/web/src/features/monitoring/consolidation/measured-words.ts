import type { MeasuredView } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';

export interface MeasuredWords {
  /** «64,3 %», «12», «есть». */
  readonly amount: string;
  /** Of what the share is made: «9 из 14». */
  readonly made: string | undefined;
}

/** A value in words; nothing said is never nought. */
export function useMeasuredWords(): (measured: MeasuredView | null, plan: number | null) => MeasuredWords {
  const { t } = useTranslation();
  const language = useLanguage();
  return (measured, plan) => {
    if (!measured) return { amount: '—', made: undefined };
    if (measured.kind === 'presence')
      return { amount: t(`campaigns.total.${measured.present ? 'present' : 'absent'}`), made: undefined };
    if (measured.kind === 'count')
      return { amount: amountWords(measured.count, 'count', language), made: undefined };
    const { numerator, denominator } = measured;
    const made = t('campaigns.total.ofWhole', { numerator, denominator });
    // A share of nobody is no share.
    if (denominator === 0) return { amount: '—', made };
    return {
      amount: amountWords((100 * numerator) / denominator, 'percent', language, plan ?? undefined),
      made,
    };
  };
}
