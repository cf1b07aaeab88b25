import { Injectable } from '@nestjs/common';
import { toDocx, paperToPdf, toXlsx } from '../../../documents/shaped/make-paper.js';
import { FindTemplate } from '../../../documents/template/find-template.js';
import type { Viewer } from '../../../identity/viewer.js';
import type { TellProgress } from '../../../pipeline/tell-progress.js';
import { PaperSources } from '../gather/paper-sources.js';
import type { PaperRow } from '../paper-row.js';
import { PAPER_SHAPES } from '../paper-shapes.js';

/** Gathers what a paper says and draws it in its format; everything heavy happens in threads beside the engine. */
@Injectable()
export class MakePaperFile {
  constructor(
    private readonly sources: PaperSources,
    private readonly templates: FindTemplate,
  ) {}

  async make(viewer: Viewer, paper: PaperRow, telling: TellProgress): Promise<Buffer> {
    const shape = PAPER_SHAPES[paper.kind];
    const step = { ru: 'Собираем сведения', en: 'Gathering the data' };
    telling.say(5, step);
    const order = {
      kind: paper.kind,
      of: paper.of_id,
      ...(paper.unit_id !== null && { unit: paper.unit_id }),
      fields: { ...paper.fields },
    };
    const filled = await this.sources
      .of(paper.kind)
      .gather(viewer, order, (share) => telling.say(5 + Math.round(share * 35), step));
    telling.say(40, { ru: 'Готовим таблицы и\u00a0диаграммы', en: 'Preparing tables and charts' });
    await telling.settled();
    if (paper.format === 'xlsx') return toXlsx(shape, filled);
    if (paper.format === 'pdf') return paperToPdf(shape, filled);
    const template = await this.templates.of(shape.key);
    if (!template) throw new Error(`there is no template for ${shape.key}`);
    return toDocx(template, shape, filled);
  }
}
