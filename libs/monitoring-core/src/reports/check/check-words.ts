import type { ReportRow } from '../rows/report-row.js';
import { error, FORM, warning, type ReportIssue } from './report-issue.js';

/** Status, comment and evidence of a row. */
export const checkWords = (row: ReportRow): ReportIssue[] => [
  ...missingStatus(row),
  ...missingComment(row),
  ...doneButShort(row),
  ...missingEvidence(row),
];

/** A row whose number cannot be read has a more urgent trouble. */
const missingStatus = ({ measure, status, problems }: ReportRow): ReportIssue[] => {
  if (status || problems.length > 0) return [];
  return [
    error({
      code: 'status-missing',
      at: { row: measure, field: 'status' },
      text: {
        ru: 'Не\u00a0отмечено, выполнено\u00a0ли мероприятие.',
        en: 'It is not said whether the measure was done.',
      },
      source: FORM,
    }),
  ];
};

const missingComment = ({
  measure,
  commentDemanded,
  comment,
  status,
  deviation,
}: ReportRow): ReportIssue[] => {
  if (!commentDemanded || comment.trim() !== '') return [];
  const why =
    status === 'notDone'
      ? { ru: 'Мероприятие не\u00a0выполнено', en: 'The measure was not done' }
      : status === 'notApplicable'
        ? { ru: 'Строка отмечена как неприменимая', en: 'The row is marked as not applicable' }
        : { ru: `Факт ${deviation.ru}`, en: `The fact is ${deviation.en}` };
  return [
    error({
      code: 'comment-missing',
      at: { row: measure, field: 'comment' },
      text: { ru: `${why.ru}: нужен комментарий.`, en: `${why.en}: a comment is needed.` },
      mend: {
        ru: 'Назовите причину и\u00a0что будет сделано.',
        en: 'Name the reason, and what will be done.',
      },
      source: 'форма half-year-report: комментарий обязателен при deviation < −tolerance или notDone',
    }),
  ];
};

const doneButShort = ({ measure, status, judgement, deviation }: ReportRow): ReportIssue[] => {
  if (status !== 'done' || judgement.verdict !== 'short') return [];
  return [
    warning({
      code: 'done-but-short',
      at: { row: measure, field: 'status' },
      text: {
        ru: `Отмечено «выполнено», а\u00a0факт ${deviation.ru}.`,
        en: `It is marked as done, and the fact is ${deviation.en}.`,
      },
      source: FORM,
    }),
  ];
};

/** Cases behind a number of the system are evidence. */
const missingEvidence = ({ measure, status, evidence, events, from }: ReportRow): ReportIssue[] => {
  if (status !== 'done' || evidence.length > 0 || events.length > 0 || from === 'live') return [];
  return [
    warning({
      code: 'evidence-missing',
      at: { row: measure, field: 'evidence' },
      text: { ru: 'Нечем подтвердить выполнение.', en: 'Nothing shows that it was done.' },
      mend: { ru: 'Добавьте ссылку, файл или событие.', en: 'Add an address, a file or an event.' },
      source: '000…, приложение № 2, столбец «Ожидаемые результаты»',
    }),
  ];
};
