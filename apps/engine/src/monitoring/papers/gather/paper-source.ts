import type { OrderPaper } from '@tandem/contracts';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { Viewer } from '../../../identity/viewer.js';

/** What a paper is made of. */
export type PaperOrder = Pick<OrderPaper, 'kind' | 'of' | 'unit' | 'fields'>;

/** How far the gathering is, from nought to one. */
export type Telling = (share: number) => void;

/**
 * Where the content of one kind of paper comes from: the same providers as the screens', asked in the name of the person
 * who ordered it. Whoever may not see it there is refused here.
 */
export interface PaperSource {
  /** Refuses what cannot be ordered; answers what the paper is called. */
  check(viewer: Viewer, order: PaperOrder): Promise<string>;
  gather(viewer: Viewer, order: PaperOrder, telling: Telling): Promise<FilledPaper>;
}
