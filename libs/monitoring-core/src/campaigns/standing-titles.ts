import type { Text } from '@tandem/domain';
import type { Bindingness } from './campaign.js';
import type { ReportState } from './report-state.js';

/** Where a report stands, in words for people. */
export const STANDING_TITLES: { readonly [state in ReportState]: Required<Text> } = {
  notStarted: { ru: 'Не начат', en: 'Not begun' },
  draft: { ru: 'Заполняется', en: 'Being filled in' },
  internalApproval: { ru: 'На согласовании у руководителя', en: 'With its head' },
  submitted: { ru: 'Отправлен', en: 'Handed in' },
  checking: { ru: 'На проверке', en: 'Being checked' },
  returned: { ru: 'Возвращён', en: 'Returned' },
  accepted: { ru: 'Принят', en: 'Accepted' },
  overdue: { ru: 'Просрочен', en: 'Overdue' },
  lateAccepted: { ru: 'Принят с опозданием', en: 'Accepted late' },
  missing: { ru: 'Не представлен', en: 'Missing' },
  corrected: { ru: 'Принят с исправлением', en: 'Accepted with a correction' },
};

/** A recommendation is never late nor owed: what did not come is told as what it is (`000…`, 4: «рекомендовать»). */
const ADVISED: { readonly [state in ReportState]?: Required<Text> } = {
  overdue: { ru: 'Не прислан, рекомендовано', en: 'Not sent, recommended' },
  missing: { ru: 'Не прислан, рекомендовано', en: 'Not sent, recommended' },
};

/** Where a report stands, in the word that its strictness allows. */
export const standingTitle = (state: ReportState, bindingness: Bindingness): Required<Text> =>
  (bindingness === 'advisory' ? ADVISED[state] : undefined) ?? STANDING_TITLES[state];
