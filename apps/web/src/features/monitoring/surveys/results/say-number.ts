import type { Language } from '@tandem/domain';
import { numberFormat } from '@tandem/ui';

export const sayNumber = (value: number, language: Language): string =>
  numberFormat(language, { maximumFractionDigits: 2 }).format(value);

/** «64 %»: whole, since more would promise more than there is. */
export const sayShare = (share: number, language: Language): string =>
  numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** «+1,4» and «−0,5»: of a change its sign is what one looks for. */
export const sayChange = (value: number, language: Language): string =>
  numberFormat(language, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
    .format(value)
    .replace('-', '−');

/** Half of a hundredth and less is no doubt worth a column. */
export const sayWithin = (within: number, language: Language): string =>
  within <= 0.01 ? '' : `±\u00a0${sayNumber(within, language)}`;
