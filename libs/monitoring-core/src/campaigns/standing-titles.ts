import type { Text } from '@tandem/domain';
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
