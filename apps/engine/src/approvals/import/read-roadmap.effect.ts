import { Injectable } from '@nestjs/common';
import { planTables, readPlanTables, type PlanLevel } from '@tandem/roadmap-core';
import type { Job } from '@tandem/queue';
import type { Text } from '@tandem/domain';
import { newId } from '@tandem/store';
import { EnginePool } from '../../database/pools.js';
import type { EffectHandler, Record } from '../../pipeline/effect-handler.js';
import { TellProgress } from '../../pipeline/tell-progress.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { Refusal } from '../../problems/problem-error.js';
import { plannedPlace } from '../open/planned-place.js';
import type { ImportResultRow } from './import-row.js';
import { readSource } from './read/read-source.js';

interface Brought {
  readonly unit_id: string;
  readonly name: string;
  readonly source: Buffer | null;
  readonly pasted: string | null;
  readonly table_index: number | null;
}

type Outcome =
  | { readonly ok: true; readonly result: ImportResultRow }
  | { readonly ok: false; readonly code: string; readonly text: Text };

/** Reads what was brought. One file at a time in a process: memory is bounded by the largest of them. */
@Injectable()
export class ReadRoadmapEffect implements EffectHandler<'readRoadmap'> {
  readonly name = 'readRoadmap';
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
  ) {}

  async perform(job: Job<'readRoadmap'>, record: Record): Promise<void> {
    const mine = this.turn.then(() => this.read(job.payload.import));
    this.turn = mine.catch(() => undefined);
    const outcome = await mine;
    await record((client) =>
      outcome?.ok
        ? client.query(
            `update roadmap_import set status = 'ready', progress = 100, step = null, refusal = null, result = $2
             where id = $1 and status in ('waiting', 'reading')`,
            [job.payload.import, JSON.stringify(outcome.result)],
          )
        : client.query(
            `update roadmap_import set status = 'refused', step = null, refusal = $2, result = null, source = null, pasted = null
             where id = $1 and status in ('waiting', 'reading') and $2::jsonb is not null`,
            [job.payload.import, outcome ? JSON.stringify({ code: outcome.code, text: outcome.text }) : null],
          ),
    );
  }

  private async read(id: string): Promise<Outcome | undefined> {
    const { rows } = await this.pool.query<Brought>(
      `select unit_id, name, source, pasted, table_index from roadmap_import where id = $1 and status in ('waiting', 'reading')`,
      [id],
    );
    const brought = rows[0];
    // Dropped by its owner in the meantime, or read by an earlier attempt.
    if (!brought) return undefined;
    const telling = new TellProgress(this.pool, { table: 'roadmap_import', atWork: 'reading' }, id);
    try {
      return await this.understand(brought, telling);
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, code: error.code, text: error.words };
      throw error;
    } finally {
      await telling.settled();
    }
  }

  private async understand(brought: Brought, telling: TellProgress): Promise<Outcome> {
    telling.say(5, { ru: 'Открываем файл', en: 'Opening the file' });
    const level = await this.levelOf(brought.unit_id);
    const tables = await readSource(brought.source ?? brought.pasted ?? '', (share) =>
      telling.say(10 + Math.round(share * 60), { ru: 'Читаем таблицы', en: 'Reading the tables' }),
    );
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    telling.say(75, { ru: `Разбираем строки: ${rows}`, en: `Understanding the rows: ${rows}` });
    await telling.settled();
    const read = readPlanTables(tables, {
      level,
      newId,
      title: brought.name.replace(/\.[^.]{1,5}$/, ''),
      year: new Date().getFullYear(),
      ...(brought.table_index !== null ? { table: brought.table_index } : {}),
    });
    if (!read.ok) return read;
    telling.say(95, { ru: 'Готовим к просмотру', en: 'Preparing the review' });
    return {
      ok: true,
      result: {
        ...read.imported,
        tables: planTables(tables),
      },
    };
  }

  private async levelOf(unitId: string): Promise<PlanLevel> {
    const unit = await this.units.of(unitId);
    if (!unit) throw new Error('an import stands at a unit that is not there');
    return plannedPlace(this.units, unit).level;
  }
}
