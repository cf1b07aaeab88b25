import { Injectable } from '@nestjs/common';
import type { FilledPaper } from '../../../documents/shaped/filled-paper.js';
import type { Viewer } from '../../../identity/viewer.js';
import { consolidationPaper } from '../kinds/consolidation-paper.js';
import { GatherTotal } from './gather-total.js';
import type { PaperOrder, PaperSource } from './paper-source.js';

/** A total as a table. */
@Injectable()
export class ConsolidationSource implements PaperSource {
  constructor(private readonly totals: GatherTotal) {}

  async check(viewer: Viewer, order: PaperOrder): Promise<string> {
    const { view } = await this.totals.see(viewer, order.of, order.unit);
    return `${view.number === null ? 'Предварительный свод' : `Свод №\u00a0${view.number}`}, ${view.place.title}, ${view.period.title}`;
  }

  async gather(viewer: Viewer, order: PaperOrder): Promise<FilledPaper> {
    return consolidationPaper((await this.totals.see(viewer, order.of, order.unit)).view);
  }
}
