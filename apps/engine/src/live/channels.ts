/** Channel on which processes tell each other that a case has a new document. */
export const DOCUMENTS = 'tandem_documents';

/** Ids only; the document is read with the person's own rights. */
export interface DocumentSignal {
  readonly case: string;
  readonly unit: string;
  readonly path: string;
  readonly persons: readonly string[];
}
