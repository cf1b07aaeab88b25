import type { RemarkView } from '@tandem/contracts';
import type { TFunction } from 'i18next';
import { shortName } from '../../../shared/format/text.js';

type Said = Pick<RemarkView, 'author' | 'onBehalfOf' | 'side'>;

/** «Кравцова М. Ю. за Дёмина Р. А., региональный оператор»: who wrote, for whom, and of which side. */
export function personsOf({ author, onBehalfOf, side }: Said, t: TFunction): string {
  const name = shortName(author.name);
  const who = onBehalfOf
    ? t('roadmapRemarks.onBehalf', { author: name, of: shortName(onBehalfOf.name) })
    : name;
  return side ? `${who}, ${side}` : who;
}
