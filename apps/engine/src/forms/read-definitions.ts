import { Injectable } from '@nestjs/common';
import type { FormSummary, FormView, Page, WorkflowSummary, WorkflowView } from '@tandem/contracts';
import type { FormDefinition } from '@tandem/forms-core';
import { say, type Language } from '@tandem/domain';
import type { WorkflowDefinition } from '@tandem/workflow-core';
import { EnginePool } from '../database/pools.js';
import type { Viewer } from '../identity/viewer.js';
import { refuse } from '../problems/problem-error.js';
import { DesignScope } from './design/design-scope.js';
import { concerns, nearestFirst, placesOf } from './visible-to.js';

interface DefinitionRow {
  key: string;
  version: number;
  status: 'draft' | 'published' | 'retired';
  sha256: string;
  text: string;
  published_at: Date | null;
  comment: string | null;
  unit_id: string | null;
  unit_title: string | null;
  open_cases: number;
}

interface VersionRow {
  version: number;
  sha256: string;
  published_at: Date | null;
  comment: string | null;
}

/**
 * Published forms and workflows with their versions. Definitions hold nothing personal: whoever is signed in may read
 * those that concern his places; what another municipality has made for itself is not his.
 */
@Injectable()
export class ReadDefinitions {
  constructor(
    private readonly pool: EnginePool,
    private readonly scope: DesignScope,
  ) {}

  async forms(viewer: Viewer, language: Language): Promise<Page<FormSummary>> {
    const rows = await this.latest('form', viewer);
    const drafts = await this.drafts(viewer);
    const published = new Set(rows.map((row) => row.key));
    const begun = [...drafts].filter(([key]) => !published.has(key));
    return {
      items: [
        ...rows.map((row) => summaryOf(row, drafts.has(row.key), language)),
        // A form that nobody has published yet is somewhere to go on, for those who write it.
        ...begun.map(([key, text]) => summaryOf({ ...NOT_PUBLISHED, key, text }, true, language)),
      ],
      nextCursor: null,
    };
  }

  async workflows(viewer: Viewer, language: Language): Promise<Page<WorkflowSummary>> {
    const rows = await this.latest('workflow', viewer);
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

  async form(viewer: Viewer, key: string, version?: number): Promise<FormView> {
    const { row, versions } = await this.one('form', viewer, key, version);
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

  async workflow(viewer: Viewer, key: string, version?: number): Promise<WorkflowView> {
    const { row, versions } = await this.one('workflow', viewer, key, version);
    return {
      key,
      version: row.version,
      status: row.status,
      sha256: row.sha256,
      definition: JSON.parse(row.text) as Record<string, unknown>,
      versions,
    };
  }

  /** One row for each key: the version in force where the viewer is. */
  private async latest(kind: 'form' | 'workflow', viewer: Viewer): Promise<DefinitionRow[]> {
    const { rows } = await this.pool.query<DefinitionRow>(
      `select distinct on (d.key) d.key, d.version, d.status, d.sha256, d.text, d.published_at, d.comment, o.id as unit_id, o.title as unit_title,
         (select count(*)::int from "case" c where c.workflow_key = d.key and c.status = 'open' and d.kind = 'workflow') as open_cases
       from definition d left join unit o on o.id = d.unit_id
       where d.kind = $1 and d.status = 'published' and ${concerns('$2')} order by d.key, ${nearestFirst('$2')}`,
      [kind, placesOf(viewer)],
    );
    return rows;
  }

  /** Drafts of the level that the viewer designs for, by key. */
  private async drafts(viewer: Viewer): Promise<Map<string, string>> {
    const owner = this.scope.ownOf(viewer);
    if (!owner) return new Map();
    const { rows } = await this.pool.query<{ key: string; text: string }>(
      `select key, text from definition_draft where kind = 'form' and unit_id is not distinct from $1 order by key`,
      [owner.id],
    );
    return new Map(rows.map((row) => [row.key, row.text]));
  }

  private async one(
    kind: 'form' | 'workflow',
    viewer: Viewer,
    key: string,
    version: number | undefined,
  ): Promise<{ row: DefinitionRow; versions: FormView['versions'] }> {
    const places = placesOf(viewer);
    const { rows } = await this.pool.query<DefinitionRow>(
      `select d.key, d.version, d.status, d.sha256, d.text, d.published_at, d.comment, o.id as unit_id, o.title as unit_title, 0 as open_cases
       from definition d left join unit o on o.id = d.unit_id
       where d.kind = $1 and d.key = $2 and (case when $3::int is null then d.status = 'published' else d.version = $3 and d.status <> 'draft' end)
         and ${concerns('$4')} order by ${nearestFirst('$4')} limit 1`,
      [kind, key, version ?? null, places],
    );
    if (!rows[0]) throw refuse.notFound();
    const { rows: versions } = await this.pool.query<VersionRow>(
      `select d.version, d.sha256, d.published_at, d.comment from definition d left join unit o on o.id = d.unit_id
       where d.kind = $1 and d.key = $2 and d.status <> 'draft' and ${concerns('$3')} order by d.version desc limit 200`,
      [kind, key, places],
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

const NOT_PUBLISHED: DefinitionRow = {
  key: '',
  version: 0,
  status: 'draft',
  sha256: '',
  text: '',
  published_at: null,
  comment: null,
  unit_id: null,
  unit_title: null,
  open_cases: 0,
};

const summaryOf = (row: DefinitionRow, hasDraft: boolean, language: Language): FormSummary => {
  const { meta } = JSON.parse(row.text) as { readonly meta: Partial<FormDefinition['meta']> };
  return {
    key: row.key,
    number: meta.number === undefined ? null : String(meta.number),
    // A draft may have no title as yet.
    title: typeof meta.title?.ru === 'string' ? say(meta.title, language) : row.key,
    stage: typeof meta.stage === 'number' ? meta.stage : null,
    level: typeof meta.level === 'string' ? meta.level : 'school',
    version: row.version,
    sha256: row.sha256,
    publishedAt: row.published_at?.toISOString() ?? '',
    hasDraft,
    unit: row.unit_id === null ? null : { id: row.unit_id, title: row.unit_title ?? '' },
  };
};
