import { Injectable } from '@nestjs/common';
import type { PaperView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { EnginePool } from '../../../database/pools.js';
import { ReadContext } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { refuse } from '../../../problems/problem-error.js';
import { refusePaper } from '../paper-refusals.js';
import { PAPER_COLUMNS, paperView, type PaperRow } from '../paper-row.js';

/** Of one person in a month: what he looks for is among the last. */
const MOST_LISTED = 100;

/** Papers as the person who ordered them sees them; nobody else does. */
@Injectable()
export class ReadPapers {
  constructor(
    private readonly context: ReadContext,
    private readonly pool: EnginePool,
  ) {}

  async list(viewer: Viewer, language: Language): Promise<{ items: PaperView[] }> {
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<PaperRow>(
        `select ${PAPER_COLUMNS} from paper order by created_at desc, id desc limit ${MOST_LISTED}`,
      ),
    );
    return { items: await this.views(rows, language) };
  }

  async one(viewer: Viewer, id: string, language: Language): Promise<PaperView> {
    const row = await this.context.as(viewer, (reader) =>
      reader.one<PaperRow>(`select ${PAPER_COLUMNS} from paper where id = $1`, [id]),
    );
    if (!row) throw refuse.notFound();
    return (await this.views([row], language))[0]!;
  }

  /** One whose job was given up stands among the incidents, and nobody waits for it any more. */
  private async views(rows: readonly PaperRow[], language: Language): Promise<PaperView[]> {
    const waiting = rows.filter(isWaiting).map(({ id }) => id);
    const given = new Set<string>();
    if (waiting.length > 0) {
      const { rows: failed } = await this.pool.query<{ paper: string }>(
        `select payload->>'paper' as paper from outbox where state = 'failed' and kind = 'buildPaper' and payload->>'paper' = any($1)`,
        [waiting],
      );
      for (const { paper } of failed) given.add(paper);
    }
    return rows.map((row) => paperView(given.has(row.id) ? { ...row, ...FAILED } : row, language));
  }
}

const isWaiting = ({ status }: PaperRow): boolean => status === 'waiting' || status === 'building';

const FAILED = { status: 'failed', step: null, problem: refusePaper.broken().words } as const;
