import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { OrderPaper } from '@tandem/contracts';
import { mayAnywhere, type Text } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { EnginePool } from '../../../database/pools.js';
import { safeFileName } from '../../../documents/files/file-name.js';
import { FileStore, type Received } from '../../../documents/files/file-store.js';
import { DOCX } from '../../../documents/files/recognise-file.js';
import { WORKBOOK } from '../../../documents/paper/sheet-cells.js';
import { loadPerson } from '../../../identity/load-viewer.js';
import { announce } from '../../../notifications/notify.effect.js';
import type { EffectHandler, Record } from '../../../pipeline/effect-handler.js';
import { TellProgress } from '../../../pipeline/tell-progress.js';
import { refuse, Refusal } from '../../../problems/problem-error.js';
import { refusePaper } from '../paper-refusals.js';
import { PAPER_COLUMNS, type PaperRow } from '../paper-row.js';
import { MakePaperFile } from './make-paper-file.js';

const TYPES: { readonly [format in OrderPaper['format']]: string } = {
  docx: DOCX,
  pdf: 'application/pdf',
  xlsx: WORKBOOK,
};

type Outcome =
  | { readonly ok: true; readonly received: Received; readonly key: string }
  | { readonly ok: false; readonly words: Text };

/**
 * Makes a paper in the name of whoever ordered it, with the rights that he has now. One at a time in a process: memory is
 * bounded by the largest. Made twice it is kept once: the file's row and the paper's stand in the ledger's transaction.
 */
@Injectable()
export class BuildPaperEffect implements EffectHandler<'buildPaper'> {
  readonly name = 'buildPaper';
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: EnginePool,
    private readonly making: MakePaperFile,
    private readonly store: FileStore,
  ) {}

  async perform(job: Job<'buildPaper'>, record: Record): Promise<void> {
    const mine = this.turn.then(() => this.build(job.payload.paper));
    this.turn = mine.catch(() => undefined);
    const built = await mine;
    await record(async (client) => {
      // Gone by now, or made by an earlier attempt.
      if (!built) return { built: false };
      const { paper, outcome } = built;
      if (outcome.ok) await keepFile(client, paper, outcome);
      else await keepProblem(client, paper, outcome.words);
      await tell(client, paper, job.id, outcome);
      return { built: outcome.ok };
    });
  }

  private async build(id: string): Promise<{ paper: PaperRow; outcome: Outcome } | undefined> {
    const { rows } = await this.pool.query<PaperRow>(
      `select ${PAPER_COLUMNS} from paper where id = $1 and status in ('waiting', 'building')`,
      [id],
    );
    const paper = rows[0];
    if (!paper) return undefined;
    const telling = new TellProgress(this.pool, { table: 'paper', atWork: 'building' }, id);
    try {
      return { paper, outcome: await this.make(paper, telling) };
    } catch (error) {
      // Many files at once is no answer to a person who waits: it is tried again.
      if (error instanceof Refusal && error.status < 500)
        return { paper, outcome: { ok: false, words: wordsOf(error) } };
      throw error;
    } finally {
      await telling.settled();
    }
  }

  private async make(paper: PaperRow, telling: TellProgress): Promise<Outcome> {
    const viewer = await loadPerson(this.pool, paper.owner_id);
    if (!viewer) throw refusePaper.gone();
    if (!mayAnywhere(viewer.held, 'monitoring.see')) throw refuse.notYours();
    const content = await this.making.make(viewer, paper, telling);
    telling.say(95, { ru: 'Сохраняем файл', en: 'Keeping the file' });
    const received = await this.store.receive(Readable.from([content]));
    return { ok: true, received, key: await this.store.keep(received) };
  }
}

/** What is wrong with a field is said there; nobody is at the fields any more. */
const wordsOf = ({ words, extra }: Refusal): Text => {
  const first = extra.errors?.[0];
  return first ? { ru: first.message, en: words.en ?? words.ru } : words;
};

const keepFile = async (
  client: PoolClient,
  paper: PaperRow,
  { received, key }: Extract<Outcome, { ok: true }>,
): Promise<void> => {
  const file = newId();
  await client.query(
    'insert into file (id, sha256, name, type, size, store_key, owner_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      file,
      received.sha256,
      // «2026/2027 учебный год» is no folder.
      safeFileName(`${paper.title.replaceAll('/', '–')}.${paper.format}`, paper.format),
      TYPES[paper.format],
      received.size,
      key,
      paper.owner_id,
    ],
  );
  await client.query(
    `update paper set status = 'ready', progress = 100, step = null, problem = null, file_id = $2 where id = $1`,
    [paper.id, file],
  );
};

const keepProblem = (client: PoolClient, paper: PaperRow, words: Text) =>
  client.query(`update paper set status = 'failed', step = null, problem = $2 where id = $1`, [
    paper.id,
    JSON.stringify(words),
  ]);

/** The orderer hears that it is there, or why it is not. */
const tell = async (
  client: PoolClient,
  { id, owner_id: owner, title }: PaperRow,
  job: string,
  outcome: Outcome,
): Promise<void> => {
  const text: Text = outcome.ok
    ? { ru: `Документ готов: ${title}.`, en: `The paper is ready: ${title}.` }
    : {
        ru: `Документ не\u00a0подготовлен: ${title}. ${outcome.words.ru}`,
        en: `The paper was not made: ${title}. ${outcome.words.en ?? outcome.words.ru}`,
      };
  await client.query(
    `insert into notification (id, person_id, outbox_id, case_id, paper_id, template, text, at) values ($1, $2, $3, null, $4, $5, $6, now()) on conflict do nothing`,
    [newId(), owner, job, id, outcome.ok ? 'paper-ready' : 'paper-failed', JSON.stringify(text)],
  );
  await announce(client, [owner]);
};
