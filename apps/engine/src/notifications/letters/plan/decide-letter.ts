import { groupOfNotice, slotOf, type Calendar, type LetterSlot } from '@tandem/domain';
import type { Posts } from '../posts.js';
import type { LetterReader } from './letter-reader.js';

/** Why a notice is not written about. */
export type Unwanted =
  'nowhere' | 'left' | 'off' | 'group-off' | 'no-address' | 'unconfirmed' | 'address-refused';

export type LetterDecision =
  | { readonly kind: 'slot'; readonly slot: LetterSlot }
  | { readonly kind: 'unwanted'; readonly reason: Unwanted };

/** What becomes of a notice to this reader: which letter it goes with, or why with none. */
export const decideLetter = (
  now: number,
  notice: { readonly template: string; readonly subject: string | null },
  reader: LetterReader,
  posts: Posts,
  calendarOf: (region: string) => Calendar,
): LetterDecision => {
  const unwanted = (reason: Unwanted): LetterDecision => ({ kind: 'unwanted', reason });
  if (posts === 'nowhere') return unwanted('nowhere');
  if (!reader.place) return unwanted('left');
  if (!reader.settings.groups[groupOfNotice(notice.template, notice.subject)]) return unwanted('group-off');
  if (!reader.email) return unwanted(reader.awaitsConfirmation ? 'unconfirmed' : 'no-address');
  if (reader.refusedAt) return unwanted('address-refused');
  const { zone, region } = reader.place;
  const slot = slotOf(now, reader.settings, { zone, calendar: calendarOf(region) });
  return slot ? { kind: 'slot', slot } : unwanted('off');
};
