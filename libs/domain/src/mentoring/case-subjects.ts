/** What a case is about. Those with a document beside them are opened, read and listed by pages of their own. */
export const CASE_SUBJECTS = [
  'cycle',
  'request',
  'candidacy',
  'pair',
  'roadmap',
  'campaign',
  'report',
  'recommendation',
] as const;
export type CaseSubject = (typeof CASE_SUBJECTS)[number];

export const DOCUMENT_SUBJECTS: readonly CaseSubject[] = ['roadmap', 'campaign', 'report'];

/** Does a document of its own stand beside such a case (docs/decisions/0015, 0017)? */
export const hasDocument = (subject: string | null | undefined): boolean =>
  (DOCUMENT_SUBJECTS as readonly (string | null | undefined)[]).includes(subject);
