import { Injectable } from '@nestjs/common';
import { say, type JsonObject, type Language } from '@tandem/domain';
import type { UnitRef } from '@tandem/contracts';
import { ReadContext } from '../../database/read-context.js';
import type { Viewer } from '../../identity/viewer.js';
import { Definitions } from '../../pipeline/definitions.js';
import { FROM_RECOMMENDATIONS, IS_OWN } from './of-campaign.js';

/** A recommendation that followed from a monitoring, and what became of it. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly unit: UnitRef;
  /** The indicator that it is about. */
  readonly about: string;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly stateTitle: string;
  /** Given by the level that holds the monitoring, which checks its effect. */
  readonly own: boolean;
  readonly advice: string;
  readonly decision: JsonObject | null;
  readonly done: JsonObject | null;
  readonly effect: JsonObject | null;
}

interface Row {
  id: string;
  workflow_id: string;
  title: string;
  unit_id: string;
  unit_title: string;
  unit_kind: string;
  about: string;
  advice: string;
  status: Measure['status'];
  state_paths: string[];
  own: boolean;
  answers: Record<string, JsonObject> | null;
}

const MEASURES = `
select k.id, k.workflow_id, k.title, u.id as unit_id, u.title as unit_title, u.kind as unit_kind, k.status, k.state_paths, ${IS_OWN} as own,
  given.data->>'about' as about, given.data->>'advice' as advice,
  (select jsonb_object_agg(s.form_key, s.data) from submission s where s.case_id = k.id and s.current and s.form_key like 'recommendation-%') as answers
from ${FROM_RECOMMENDATIONS}
where c.id = $1 and k.unit_path <@ $2::ltree
order by u.title, k.opened_at, k.id`;

/** Recommendations of a monitoring to a place and below it, of those that the reader's walls let through. */
@Injectable()
export class ReadMeasures {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
  ) {}

  async of(viewer: Viewer, campaign: string, path: string, language: Language): Promise<Measure[]> {
    const rows = await this.context.as(viewer, (reader) => reader.rows<Row>(MEASURES, [campaign, path]));
    return Promise.all(rows.map((row) => this.measure(row, language)));
  }

  private async measure(row: Row, language: Language): Promise<Measure> {
    const { compiled } = await this.definitions.workflow(row.workflow_id);
    const titles = row.state_paths.flatMap((path) => compiled.states.get(path)?.title ?? []);
    const title = titles.at(-1);
    return {
      id: row.id,
      title: row.title,
      unit: { id: row.unit_id, title: row.unit_title, kind: row.unit_kind },
      about: row.about,
      status: row.status,
      stateTitle: title ? say(title, language) : '',
      own: row.own,
      advice: row.advice,
      decision: row.answers?.['recommendation-decision'] ?? null,
      done: row.answers?.['recommendation-done'] ?? null,
      effect: row.answers?.['recommendation-effect'] ?? null,
    };
  }
}
