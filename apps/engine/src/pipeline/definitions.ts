import { Injectable } from '@nestjs/common';
import { compileForm, type CompiledForm, type FormDefinition } from '@tandem/forms-core';
import { compileWorkflow, type CompiledWorkflow, type WorkflowDefinition } from '@tandem/workflow-core';
import { EnginePool } from '../database/pools.js';

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

/** Published definitions, parsed and compiled once: they are immutable, so what is in memory is never old, only incomplete. */
@Injectable()
export class Definitions {
  private readonly forms = new Map<string, PublishedForm>();
  private readonly workflows = new Map<string, PublishedWorkflow>();
  private latestForms = new Map<string, number>();
  private latestWorkflows = new Map<string, string>();

  constructor(private readonly pool: EnginePool) {}

  /** Reads which versions are the latest and compiles these. */
  async refresh(): Promise<void> {
    const { rows } = await this.pool.query<Row>(
      `select distinct on (kind, key) id, kind, key, version, text, sha256 from definition where status = 'published' order by kind, key, version desc`,
    );
    const latestForms = new Map<string, number>();
    const latestWorkflows = new Map<string, string>();
    for (const row of rows) {
      this.keep(row);
      if (row.kind === 'form') latestForms.set(row.key, row.version);
      else latestWorkflows.set(row.key, row.id);
    }
    this.latestForms = latestForms;
    this.latestWorkflows = latestWorkflows;
  }

  /** The workflow that a case pinned when it was opened. */
  async workflow(id: string): Promise<PublishedWorkflow> {
    const known = this.workflows.get(id);
    if (known) return known;
    const { rows } = await this.pool.query<Row>(
      `select id, kind, key, version, text, sha256 from definition where id = $1 and kind = 'workflow'`,
      [id],
    );
    if (!rows[0]) throw new Error(`workflow definition ${id} is missing`);
    this.keep(rows[0]);
    return this.workflows.get(id)!;
  }

  latestWorkflow(key: string): PublishedWorkflow | undefined {
    const id = this.latestWorkflows.get(key);
    return id === undefined ? undefined : this.workflows.get(id);
  }

  /** A form in the version asked for, or the latest published. */
  async form(key: string, version?: number): Promise<PublishedForm | undefined> {
    const wanted = version ?? this.latestForms.get(key);
    if (wanted === undefined) return undefined;
    const known = this.forms.get(`${key}@${wanted}`);
    if (known) return known;
    const { rows } = await this.pool.query<Row>(
      `select id, kind, key, version, text, sha256 from definition where kind = 'form' and key = $1 and version = $2 and status <> 'draft'`,
      [key, wanted],
    );
    if (!rows[0]) return undefined;
    this.keep(rows[0]);
    return this.forms.get(`${key}@${wanted}`);
  }

  /** Versions of all forms in force now: a case pins them when it is opened. */
  formVersions(keys: Iterable<string>): Record<string, number> {
    const pinned: Record<string, number> = {};
    for (const key of keys) {
      const version = this.latestForms.get(key);
      if (version !== undefined) pinned[key] = version;
    }
    return pinned;
  }

  latest(): { forms: PublishedForm[]; workflows: PublishedWorkflow[] } {
    return {
      forms: [...this.latestForms].map(([key, version]) => this.forms.get(`${key}@${version}`)!),
      workflows: [...this.latestWorkflows.values()].map((id) => this.workflows.get(id)!),
    };
  }

  private keep(row: Row): void {
    if (row.kind === 'form') {
      const key = `${row.key}@${row.version}`;
      if (this.forms.has(key)) return;
      const definition = JSON.parse(row.text) as FormDefinition;
      this.forms.set(key, {
        key: row.key,
        version: row.version,
        sha256: row.sha256,
        definition,
        compiled: compileForm(definition),
      });
    } else if (!this.workflows.has(row.id)) {
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
