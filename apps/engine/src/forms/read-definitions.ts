import { Injectable } from '@nestjs/common';
import type { FormSummary, FormView, Page, WorkflowSummary, WorkflowView } from '@tandem/contracts';
import type { FormDefinition } from '@tandem/forms-core';
import { say, type Language } from '@tandem/domain';
import type { WorkflowDefinition } from '@tandem/workflow-core';
import { EnginePool } from '../database/pools.js';
import { refuse } from '../problems/problem-error.js';

interface DefinitionRow {
  key: string;
  version: number;
  status: 'draft' | 'published' | 'retired';
  sha256: string;
  text: string;
  published_at: Date | null;
  comment: string | null;
  has_draft: boolean;
  open_cases: number;
}

interface VersionRow {
  version: number;
  sha256: string;
  published_at: Date | null;
  comment: string | null;
}

/** Published forms and workflows with their versions. Definitions hold nothing personal: whoever is signed in may read them. */
@Injectable()
export class ReadDefinitions {
  constructor(private readonly pool: EnginePool) {}

  async forms(language: Language): Promise<Page<FormSummary>> {
    const rows = await this.latest('form');
    return {
      items: rows.map((row) => {
        const { meta } = JSON.parse(row.text) as FormDefinition;
        return {
          key: row.key,
          number: meta.number === undefined ? null : String(meta.number),
          title: say(meta.title, language),
          stage: meta.stage ?? null,
          level: meta.level,
          version: row.version,
          sha256: row.sha256,
          publishedAt: row.published_at?.toISOString() ?? '',
          hasDraft: row.has_draft,
        };
      }),
      nextCursor: null,
    };
  }

  async workflows(language: Language): Promise<Page<WorkflowSummary>> {
    const rows = await this.latest('workflow');
    return {
      items: rows.map((row) => {
        const definition = JSON.parse(row.text) as WorkflowDefinition;
        return {
          key: row.key,
          title: say(definition.title, language),
          subject: definition.subject,
          level: definition.level,
          version: row.version,
          sha256: row.sha256,
          publishedAt: row.published_at?.toISOString() ?? '',
          openCases: row.open_cases,
        };
      }),
      nextCursor: null,
    };
  }

  async form(key: string, version?: number): Promise<FormView> {
    const { row, versions } = await this.one('form', key, version);
    const { meta, schema, uiSchema, translations } = JSON.parse(row.text) as FormDefinition;
    return {
      key,
      version: row.version,
      status: row.status,
      sha256: row.sha256,
      meta: { ...meta },
      schema: { ...schema },
      uiSchema: { ...uiSchema },
      ...(translations ? { translations: { ...translations } } : {}),
      versions,
    };
  }

  async workflow(key: string, version?: number): Promise<WorkflowView> {
    const { row, versions } = await this.one('workflow', key, version);
    return {
      key,
      version: row.version,
      status: row.status,
      sha256: row.sha256,
      definition: JSON.parse(row.text) as Record<string, unknown>,
      versions,
    };
  }

  private async latest(kind: 'form' | 'workflow'): Promise<DefinitionRow[]> {
    const { rows } = await this.pool.query<DefinitionRow>(
      `select distinct on (d.key) d.key, d.version, d.status, d.sha256, d.text, d.published_at, d.comment,
         exists (select 1 from definition x where x.kind = d.kind and x.key = d.key and x.status = 'draft') as has_draft,
         (select count(*)::int from "case" c where c.workflow_key = d.key and c.status = 'open' and d.kind = 'workflow') as open_cases
       from definition d where d.kind = $1 and d.status = 'published' order by d.key, d.version desc`,
      [kind],
    );
    return rows;
  }

  private async one(
    kind: 'form' | 'workflow',
    key: string,
    version: number | undefined,
  ): Promise<{ row: DefinitionRow; versions: FormView['versions'] }> {
    const { rows } = await this.pool.query<DefinitionRow>(
      `select key, version, status, sha256, text, published_at, comment, false as has_draft, 0 as open_cases from definition
       where kind = $1 and key = $2 and status <> 'draft' and ($3::int is null or version = $3) order by version desc limit 1`,
      [kind, key, version ?? null],
    );
    if (!rows[0]) throw refuse.notFound();
    const { rows: versions } = await this.pool.query<VersionRow>(
      `select version, sha256, published_at, comment from definition where kind = $1 and key = $2 and status <> 'draft' order by version desc limit 200`,
      [kind, key],
    );
    return {
      row: rows[0],
      versions: versions.map((one) => ({
        version: one.version,
        sha256: one.sha256,
        publishedAt: one.published_at?.toISOString() ?? null,
        comment: one.comment,
      })),
    };
  }
}
