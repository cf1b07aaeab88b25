import type { Text } from '@tandem/domain';

/** A notice as a letter tells it. */
export interface LetterNotice {
  readonly template: string;
  readonly text: Text;
  readonly at: Date;
  readonly caseId: string | null;
  /** A survey is no case: it has a page of its own. */
  readonly surveyId: string | null;
  /** A paper is taken away on its own page. */
  readonly paperId: string | null;
  readonly subject: string | null;
  /** Whose pair or which plan it is about, where the reader may see that. */
  readonly about: string | null;
  /** Family names of the people of its case: none of them stands in a subject. */
  readonly names: readonly string[];
}

/** A letter ready to be handed over. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
