import type { MeasuredView, ReportRowView } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import type { TFunction } from 'i18next';
import type { Language } from '../../../../shared/i18n/language.js';
import { percentOf } from './shown-row.js';

/** «12 из 20, 60 %», «4», «есть». */
export function sayMeasured(measured: MeasuredView, language: Language, t: TFunction): string {
  switch (measured.kind) {
    case 'presence':
      return t(measured.present ? 'report.present' : 'report.absent');
    case 'count':
      return amountWords(measured.count, 'count', language);
    case 'share': {
      const { numerator, denominator } = measured;
      const of = t('report.of', {
        numerator: amountWords(numerator, 'count', language),
        denominator: amountWords(denominator, 'count', language),
      });
      const percent = percentOf(measured);
      return percent === null ? of : `${of}, ${amountWords(percent, 'percent', language)}`;
    }
  }
}

/** «60 %», «4», «должно быть». */
export function sayPlan({ plan, unit }: ReportRowView, language: Language, t: TFunction): string {
  if (!plan) return t('report.noPlan');
  return unit === 'presence' ? t('report.mustBe') : amountWords(plan.value, unit, language);
}
