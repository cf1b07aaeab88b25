import { Injectable } from '@nestjs/common';
import type { Language } from '@tandem/domain';
import type { ApprovalAct, RoadmapPlan } from '@tandem/roadmap-core';
import { safeFileName } from '../../documents/files/file-name.js';
import { WORKBOOK } from '../../documents/paper/sheet-cells.js';
import type { Viewer } from '../../identity/viewer.js';
import { ReadRoadmap, type WhichPlan } from '../read/read-roadmap.js';
import { standingWords } from './paper-words.js';
import { layOut, type PlanPaper } from './plan-paper.js';
import { writeDocx } from './write-docx.js';
import { writePdf } from './write-pdf.js';
import { writeXlsx } from './write-xlsx.js';

export const PAPER_FORMATS = ['docx', 'xlsx', 'pdf'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

interface PrintedRoadmap {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A plan as a file, in the columns of the documents it comes from. Whoever may read it may print it. */
@Injectable()
export class PrintRoadmap {
  constructor(private readonly reading: ReadRoadmap) {}

  async print(
    viewer: Viewer,
    id: string,
    wish: { readonly format: PaperFormat; readonly version?: WhichPlan | undefined },
    language: Language,
  ): Promise<PrintedRoadmap> {
    const seen = await this.reading.read(viewer, id, wish.version, language);
    const { kind, version } = seen.showing;
    const number = kind === 'draft' ? null : (version?.number ?? null);
    const plan = seen.plan as RoadmapPlan;
    // The act that was registered approves the version in force; another one has only what stands in it.
    const act = version?.standing === 'inForce' ? (seen.act as ApprovalAct | null) : null;
    const paper = layOut(plan, { language, act, standing: standingWords(number, language) });
    const { type, write } = WRITERS[wish.format];
    return {
      name: safeFileName(`${seen.place}, ${paper.title}.${wish.format}`, wish.format),
      type,
      content: await write(paper),
    };
  }
}

const WRITERS: Readonly<
  Record<PaperFormat, { readonly type: string; readonly write: (paper: PlanPaper) => Promise<Buffer> }>
> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeDocx,
  },
  xlsx: { type: WORKBOOK, write: writeXlsx },
  pdf: { type: 'application/pdf', write: writePdf },
};
