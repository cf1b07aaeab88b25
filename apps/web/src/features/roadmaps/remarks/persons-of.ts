import type { RemarkView } from '@tandem/contracts';
import type { TFunction } from 'i18next';
import { shortName } from '../../../shared/format/text.js';

/** «Кравцова М. Ю. (за: Дёмин Р. А.)»: who wrote, and for whom. */
export function personsOf(
  { author, onBehalfOf }: Pick<RemarkView, 'author' | 'onBehalfOf'>,
  t: TFunction,
): string {
  const name = shortName(author.name);
  return onBehalfOf ? t('roadmapRemarks.onBehalf', { author: name, of: shortName(onBehalfOf.name) }) : name;
}
