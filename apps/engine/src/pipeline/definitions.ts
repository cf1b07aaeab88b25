import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { compileForm, type CompiledForm, type FormDefinition } from '@tandem/forms-core';
import { compileWorkflow, type CompiledWorkflow, type WorkflowDefinition } from '@tandem/workflow-core';
import { EnginePool } from '../database/pools.js';
import { OwnedVersions, type OwnedVersion } from './owned-versions.js';

export interface PublishedForm {
  readonly key: string;
  readonly version: number;
  readonly sha256: string;
  readonly definition: FormDefinition;
  readonly compiled: CompiledForm;
}

export interface PublishedWorkflow {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly compiled: CompiledWorkflow;
}

interface Row {
  id: string;
  kind: 'form' | 'workflow';
  key: string;
  version: number;
  text: string;
  sha256: string;
}

interface Head extends OwnedVersion {
  readonly kind: 'form' | 'workflow';
}

/** A process that missed the announcement of a new version finds it so soon. */
const SWEEP_MS = 5_000;

const HEADS = `select distinct on (d.kind, d.key, d.unit_id) d.id, d.kind, d.key, d.version, u.path::text as owner
  from definition d left join unit u on u.id = d.unit_id where d.status = 'published' order by d.kind, d.key, d.unit_id, d.version desc`;
const TEXT = 'select id, kind, key, version, text, sha256 from definition';

/** Published definitions, parsed and compiled once: they are immutable, so what is in memory is never old, only incomplete. */
@Injectable()
export class Definitions implements OnModuleDestroy {
  private readonly forms = new Map<string, PublishedForm>();
  private readonly workflows = new Map<string, PublishedWorkflow>();
  private readonly kept = new Set<string>();
  private latestForms = new OwnedVersions<Head>([]);
  private latestWorkflows = new OwnedVersions<Head>([]);
  private refreshing: Promise<void> | undefined;
  private sweeping: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly pool: EnginePool,
    private readonly logger: PinoLogger,
  ) {}

  /** Looks for new versions from time to time, whoever published them. */
  start(): void {
    const again = async (): Promise<void> => {
      await this.refresh().catch((error: unknown) =>
        this.logger.warn({ err: error }, 'published definitions could not be looked for'),
      );
      if (!this.stopped) this.sweeping = setTimeout(() => void again(), SWEEP_MS).unref();
    };
    this.sweeping = setTimeout(() => void again(), SWEEP_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.sweeping);
    await this.refreshing?.catch(() => undefined);
  }

  /** Reads which versions are the latest and compiles those that are new here. What was published before the call is known after it. */
  async refresh(): Promise<void> {
    await this.refreshing?.catch(() => undefined);
    this.refreshing ??= this.readLatest().finally(() => (this.refreshing = undefined));
    await this.refreshing;
  }

  /** The workflow that a case pinned when it was opened. */
  async workflow(id: string): Promise<PublishedWorkflow> {
    const known = this.workflows.get(id);
    if (known) return known;
    const { rows } = await this.pool.query<Row>(`${TEXT} where id = $1 and kind = 'workflow'`, [id]);
    if (!rows[0]) throw new Error(`workflow definition ${id} is missing`);
    this.keep(rows[0]);
    return this.workflows.get(id)!;
  }

  /** The workflow in force at a unit, or the installation's own. */
  latestWorkflow(key: string, unitPath?: string): PublishedWorkflow | undefined {
    const latest = this.latestWorkflows.at(key, unitPath);
    return latest && this.workflows.get(latest.id);
  }

  /** A form in the version asked for; without one, in the version in force at the unit, or the installation's own. */
  async form(key: string, version?: number, unitPath?: string): Promise<PublishedForm | undefined> {
    const wanted = version ?? this.latestForms.at(key, unitPath)?.version;
    if (wanted === undefined) return undefined;
    const known = this.forms.get(`${key}@${wanted}`);
    if (known) return known;
    const { rows } = await this.pool.query<Row>(
      `${TEXT} where kind = 'form' and key = $1 and version = $2 and status <> 'draft'`,
      [key, wanted],
    );
    if (!rows[0]) return undefined;
    this.keep(rows[0]);
    return this.forms.get(`${key}@${wanted}`);
  }

  /** The text of a published form, byte for byte: no object that is parsed and written again keeps it. */
  async textOf(key: string, version: number): Promise<string | undefined> {
    const { rows } = await this.pool.query<Row>(
      `${TEXT} where kind = 'form' and key = $1 and version = $2 and status <> 'draft'`,
      [key, version],
    );
    return rows[0]?.text;
  }

  /** Which version of a form each owner offers. */
  get formOwners(): OwnedVersions<OwnedVersion> {
    return this.latestForms;
  }

  /** Versions of these forms in force at a unit now: a case pins them when it is opened. */
  formVersions(keys: Iterable<string>, unitPath?: string): Record<string, number> {
    const pinned: Record<string, number> = {};
    for (const key of keys) {
      const version = this.latestForms.at(key, unitPath)?.version;
      if (version !== undefined) pinned[key] = version;
    }
    return pinned;
  }

  /** Everything that is in force at a unit. */
  latest(unitPath?: string): { forms: PublishedForm[]; workflows: PublishedWorkflow[] } {
    return {
      forms: this.latestForms.keys().flatMap((key) => {
        const latest = this.latestForms.at(key, unitPath);
        return latest ? (this.forms.get(`${key}@${latest.version}`) ?? []) : [];
      }),
      workflows: this.latestWorkflows
        .keys()
        .flatMap((key) => this.workflows.get(this.latestWorkflows.at(key, unitPath)?.id ?? '') ?? []),
    };
  }

  private async readLatest(): Promise<void> {
    const { rows: heads } = await this.pool.query<Head>(HEADS);
    const missing = heads.filter((head) => !this.kept.has(head.id));
    if (missing.length > 0) {
      const { rows } = await this.pool.query<Row>(`${TEXT} where id = any($1::uuid[])`, [
        missing.map((head) => head.id),
      ]);
      for (const row of rows) this.keep(row);
    }
    this.latestForms = new OwnedVersions(heads.filter((head) => head.kind === 'form'));
    this.latestWorkflows = new OwnedVersions(heads.filter((head) => head.kind === 'workflow'));
  }

  private keep(row: Row): void {
    if (this.kept.has(row.id)) return;
    this.kept.add(row.id);
    if (row.kind === 'form') {
      const { meta, schema, uiSchema, translations } = JSON.parse(row.text) as FormDefinition;
      // Samples are for those who design: here they would only take memory.
      const definition = { meta, schema, uiSchema, ...(translations ? { translations } : {}) };
      this.forms.set(`${row.key}@${row.version}`, {
        key: row.key,
        version: row.version,
        sha256: row.sha256,
        definition,
        compiled: compileForm(definition),
      });
    } else {
      const definition = JSON.parse(row.text) as WorkflowDefinition;
      this.workflows.set(row.id, {
        id: row.id,
        key: row.key,
        version: row.version,
        compiled: compileWorkflow(definition),
      });
    }
  }
}
