/** What a person is told about, in groups that he can set by themselves. */
export const NOTICE_GROUPS = [
  'tasks',
  'reminders',
  'approvals',
  'monitoring',
  'surveys',
  'documents',
] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

/** Of the ladder of a task, and of what was not done by its date. */
const REMINDER = /^task-(due|overdue)$|-(late|missed|expired|soon)$/;
const DOCUMENT = /^(document|paper)(-|$)/;
const SURVEY = /^surveys?(-|$)/;
const BY_SUBJECT: { readonly [subject: string]: NoticeGroup } = {
  survey: 'surveys',
  campaign: 'monitoring',
  report: 'monitoring',
  roadmap: 'approvals',
};

/**
 * The group of a notice, by its template and by what its case is about. The clock comes before the subject: whoever
 * wants no reminders means those of a report too.
 */
export const groupOfNotice = (template: string, subject: string | null): NoticeGroup => {
  if (SURVEY.test(template)) return 'surveys';
  if (REMINDER.test(template)) return 'reminders';
  if (DOCUMENT.test(template)) return 'documents';
  return (subject !== null && Object.hasOwn(BY_SUBJECT, subject) && BY_SUBJECT[subject]) || 'tasks';
};
