import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { uuid } from '@tandem/contracts';
import { JobQueues } from '@tandem/queue';
import { newId } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import { tooLarge } from '../../documents/files/keep-upload.js';
import { readUpload } from '../../documents/files/read-upload.js';
import type { Viewer } from '../../identity/viewer.js';
import { inTransaction } from '../../organisation/in-transaction.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';
import { plannedPlace, writesAt } from '../open/planned-place.js';
import { refuseFlood } from './limit-imports.js';
import { recogniseSource } from './read/recognise-source.js';

export const pastedRoadmapSchema = z
  .strictObject({ unit: uuid, text: z.string().trim().min(1).max(800_000) })
  .meta({ id: 'PastedRoadmap' });
type Pasted = z.infer<typeof pastedRoadmapSchema>;

const LONGEST_NAME = 200;

/** Takes a file or a pasted table in and asks for its reading. What can be refused at once is, and nothing is kept of it. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
    private readonly queues: JobQueues,
    private readonly audit: AuditLog,
  ) {}

  async fromFile(viewer: Viewer, request: FastifyRequest): Promise<string> {
    const upload = await readUpload(request);
    const unit = uuid.safeParse(upload.field('unit'));
    if (!unit.success) {
      upload.content.resume();
      throw refuse.badInput([{ path: '/unit', message: 'Укажите организацию до файла.', code: 'required' }]);
    }
    const content = await collect(upload.content);
    if (upload.truncated()) throw tooLarge();
    await this.mayImport(viewer, unit.data);
    await recogniseSource(content);
    return this.keep(viewer, { unit: unit.data, name: nameOf(upload.name), source: content });
  }

  async fromText(viewer: Viewer, { unit, text }: Pasted): Promise<string> {
    await this.mayImport(viewer, unit);
    return this.keep(viewer, { unit, name: 'Вставленная таблица', pasted: text });
  }

  /** Asks for another table of the same file. */
  async readAgain(client: PoolClient, id: string): Promise<string> {
    const job = newId();
    await client.query(
      `insert into outbox (id, case_id, kind, payload, due_at) values ($1, null, 'readRoadmap', $2, now())`,
      [job, { import: id }],
    );
    return job;
  }

  /** The committed row goes to its queue at once; where that fails, the sweep of the outbox finds it. */
  async hurry(job: string, id: string): Promise<void> {
    await this.queues
      .addAll([{ id: job, name: 'readRoadmap', caseId: null, payload: { import: id } }])
      .catch(() => undefined);
  }

  private async mayImport(viewer: Viewer, unitId: string): Promise<void> {
    const unit = await this.units.of(unitId);
    if (!unit) throw refuse.notFound();
    if (!writesAt(viewer, plannedPlace(this.units, unit).path)) {
      this.audit.refused(viewer, 'roadmaps.write', unitId);
      throw refuse.notYours({
        ru: 'Дорожную карту этой организации составляют её сотрудники.',
        en: 'The roadmap of this unit is drawn up by its own people.',
      });
    }
  }

  private async keep(
    viewer: Viewer,
    brought: { unit: string; name: string; source?: Buffer; pasted?: string },
  ): Promise<string> {
    const id = newId();
    const job = await inTransaction(this.pool, async (client) => {
      await refuseFlood(client, viewer.person.id);
      await client.query(
        `insert into roadmap_import (id, unit_id, owner_id, name, source, pasted, status) values ($1, $2, $3, $4, $5, $6, 'waiting')`,
        [id, brought.unit, viewer.person.id, brought.name, brought.source ?? null, brought.pasted ?? null],
      );
      return this.readAgain(client, id);
    });
    await this.hurry(job, id);
    return id;
  }
}

const collect = async (content: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** The name that the person knows the file by; it is only shown. */
const nameOf = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .slice(-LONGEST_NAME) || 'Файл';
