import { NOTICE_GROUPS, type NoticeGroup } from './notice-groups.js';

/** Hours of the local day in which no letter goes; over midnight where `from` is later than `to`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** How somebody wants letters. Times are the clock on the wall of his unit, `09:00`. */
export interface LetterSettings {
  readonly digest: 'each' | 'daily' | 'weekly' | 'off';
  readonly digestAt: string;
  /** The day of a weekly digest, 1 is Monday. */
  readonly digestDay: number;
  readonly quiet: QuietHours | null;
  readonly workdaysOnly: boolean;
  readonly groups: { readonly [group in NoticeGroup]: boolean };
}

/** What holds until a person says otherwise: one letter in the morning of a working day. */
export const LETTER_DEFAULTS: LetterSettings = {
  digest: 'daily',
  digestAt: '09:00',
  digestDay: 1,
  quiet: { from: '21:00', to: '08:00' },
  workdaysOnly: true,
  groups: Object.fromEntries(NOTICE_GROUPS.map((group) => [group, true])) as Record<NoticeGroup, boolean>,
};

/** Is this clock inside the quiet hours? The last minute before `to` is, `to` itself is not. */
export const isQuiet = (clock: string, quiet: QuietHours | null): boolean => {
  if (!quiet || quiet.from === quiet.to) return false;
  return quiet.from < quiet.to
    ? clock >= quiet.from && clock < quiet.to
    : clock >= quiet.from || clock < quiet.to;
};
