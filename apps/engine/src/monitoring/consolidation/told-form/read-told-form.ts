import { Injectable } from '@nestjs/common';
import type { ToldFormView } from '@tandem/contracts';
import { localDate, type JsonObject, type Language } from '@tandem/domain';
import { translateForm } from '@tandem/forms-core';
import { CRITERIA_FORM } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { refuse } from '../../../problems/problem-error.js';
import { isAbove, worksAt } from '../../reports/source/works-at.js';
import { reportsBelow } from '../accepted-reports.js';
import { totalPlace } from '../total-place.js';
import { addAmounts, amountColumns, amountsIn } from './add-amounts.js';
import { countAnswers } from './count-answers.js';

/**
 * The form that most of the campaign's reports are answered by, in the version it was opened with. Form 27 is told by its
 * criteria, on a page of their own.
 */
const FORM = `
select a->>'form' as form, (a->>'formVersion')::int as version
from campaign c, jsonb_array_elements(c.rules->'assignments') a where c.id = $1 and a->>'form' <> '${CRITERIA_FORM}'
order by (select count(*) from report r where r.campaign_id = c.id and r.assignment = a->>'id') desc limit 1`;

const ANSWERS = `select id, content->'answers' as answers from report_version where id = any($1::uuid[]) and content ? 'answers'`;

/** What was accepted by a form, over a place: for the place itself and those above it. */
@Injectable()
export class ReadToldForm {
  constructor(
    private readonly pool: EnginePool,
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
  ) {}

  /** Without a path the campaign's own place. */
  async read(
    viewer: Viewer,
    campaign: string,
    path: string | null,
    language: Language,
  ): Promise<ToldFormView> {
    const place = await totalPlace(this.pool, campaign, path);
    if (!place || !(worksAt(viewer, place.path) || isAbove(viewer, place.path))) throw refuse.notFound();
    const asked = await this.pool.query<{ form: string; version: number | null }>(FORM, [campaign]);
    const form =
      asked.rows[0] &&
      (await this.definitions.form(asked.rows[0].form, asked.rows[0].version ?? undefined, place.path));
    if (!form) throw refuse.notFound();
    const below = await reportsBelow(this.pool, campaign, place.path, place.level);
    const { rows } = await this.pool.query<{ id: string; answers: JsonObject }>(ANSWERS, [
      below.flatMap(({ version }) => version ?? []),
    ]);
    const today = localDate(Date.now(), this.units.at(place.path)?.zone ?? 'UTC');
    const settled = new Map(
      rows.map(({ id, answers }) => [id, form.compiled.compute(answers, { today }).data] as const),
    );
    const { schema, title } = translateForm(form.definition, language);
    const columns = amountColumns(schema);
    const units = below.map(({ report, unit, title: name, kind, version }) => {
      const answers = version === null ? undefined : settled.get(version);
      return {
        unit: { id: unit, title: name, kind },
        report,
        values: answers ? amountsIn(columns, answers) : null,
      };
    });
    return {
      form: form.key,
      title,
      place: { id: place.unit, title: place.title, kind: place.kind },
      columns: columns.map(({ key, title: name, unit }) => ({ key, title: name, unit })),
      units,
      total: addAmounts(
        schema,
        columns,
        units.flatMap(({ values }) => (values ? [values] : [])),
      ),
      tables: countAnswers(schema, [...settled.values()], language).map((table) => ({
        ...table,
        columns: [...table.columns],
        rows: table.rows.map((row) => ({ ...row, counts: [...row.counts] })),
      })),
    };
  }
}
