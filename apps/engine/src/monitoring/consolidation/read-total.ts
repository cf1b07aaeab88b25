import { Injectable } from '@nestjs/common';
import type { ConsolidationView, RowByUnitView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { KeepVersions } from '../../approvals/read/keep-versions.js';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { ShortNames } from '../../pipeline/short-names.js';
import { refuse } from '../../problems/problem-error.js';
import { periodView } from '../place/period-view.js';
import { isAbove, worksAt } from '../reports/source/works-at.js';
import type { ReportBelow } from './accepted-reports.js';
import { readTotals, totalWithoutCases, type KeptTotal } from './kept-total.js';
import { MakeTotal } from './make-total.js';
import { rowOverUnits, unitsBy } from './row-over-units.js';
import { totalPlace, type TotalPlace } from './total-place.js';
import { rowViews, toldWords } from './total-view.js';

/** A total as it was fixed, or as it would be now; its rows by unit. For the place itself and those above it. */
@Injectable()
export class ReadTotal {
  constructor(
    private readonly pool: EnginePool,
    private readonly totals: MakeTotal,
    private readonly plans: KeepVersions,
    private readonly names: ShortNames,
  ) {}

  /** Without a number the latest that was fixed, and before that what it would be now. */
  async read(
    viewer: Viewer,
    campaign: string,
    path: string | null,
    number: number | undefined,
    language: Language,
  ): Promise<ConsolidationView> {
    const place = await this.place(viewer, campaign, path);
    const versions = await readTotals(this.pool, campaign, place.path);
    const fixed = number === undefined ? versions[0] : versions.find((one) => one.number === number);
    if (number !== undefined && !fixed) throw refuse.notFound();
    const kept = fixed?.content ?? (await this.asOfNow(place));
    const { consolidation, reports } = kept;
    const plan = kept.roadmapVersion ? await this.plans.of(kept.roadmapVersion) : undefined;
    const names = await this.names.of(versions.map((one) => one.by_person));
    const person = (id: string | null) => (id ? { id, name: names.get(id) ?? '' } : null);
    const unitOf = unitsBy(reports);
    const rows = rowViews(consolidation, plan, { language, unitOf });
    const labels = new Map(rows.map((row) => [row.measure, row]));
    const { coverage } = consolidation;
    return {
      campaign,
      number: fixed?.number ?? null,
      at: (fixed?.at ?? new Date()).toISOString(),
      by: fixed ? person(fixed.by_person) : null,
      place: { id: place.unit, title: place.title, kind: place.kind },
      period: periodView(place.period, language),
      roadmap: plan ? { id: plan.roadmap, title: plan.title, version: plan.number } : null,
      coverage: {
        expected: coverage.expected,
        accepted: coverage.accepted,
        percent: coverage.percent ?? null,
        missing: coverage.missing.map(({ unit }) => unitOf(unit)),
      },
      context: { ...consolidation.context },
      rows,
      versions: versions.map((one) => ({
        number: one.number,
        at: one.at.toISOString(),
        by: person(one.by_person),
        correction: one.correction && {
          units: one.correction.units.map(unitOf),
          changes: one.correction.changes.map(({ measure, before, after }) => ({
            measure,
            label: labels.get(measure)?.title ?? '',
            before: toldWords(before, labels.get(measure)?.counts, language),
            after: toldWords(after, labels.get(measure)?.counts, language),
          })),
        },
      })),
    };
  }

  /** One row over its units, the best first; the silent are named and are not last. */
  async row(viewer: Viewer, campaign: string, path: string | null, measure: string): Promise<RowByUnitView> {
    const [row] = await this.rows(viewer, campaign, path, [measure]);
    if (!row) throw refuse.notFound();
    return row;
  }

  /** Many rows of one total over its units; the reports are read once for all of them. A row that the plan has not is left out. */
  async rows(
    viewer: Viewer,
    campaign: string,
    path: string | null,
    measures: readonly string[],
  ): Promise<RowByUnitView[]> {
    const place = await this.place(viewer, campaign, path);
    const [fixed] = await readTotals(this.pool, campaign, place.path);
    const made = fixed
      ? {
          below: fixed.content.reports,
          input: await this.totals.input(
            { ...place, roadmapVersion: fixed.content.roadmapVersion },
            fixed.content.reports,
          ),
        }
      : await this.totals.now(place);
    const comments = await this.comments(made.below, measures);
    return measures.flatMap((measure) => rowOverUnits(made, measure, comments(measure)) ?? []);
  }

  /** The place itself and those above it; for everybody else there is no total here. */
  private async place(viewer: Viewer, campaign: string, path: string | null): Promise<TotalPlace> {
    const place = await totalPlace(this.pool, campaign, path);
    if (!place || !(worksAt(viewer, place.path) || isAbove(viewer, place.path))) throw refuse.notFound();
    return place;
  }

  private async asOfNow(place: TotalPlace): Promise<KeptTotal> {
    const { consolidation, below } = await this.totals.now(place);
    return {
      consolidation: totalWithoutCases(consolidation),
      reports: below,
      roadmapVersion: place.roadmapVersion,
    };
  }

  /** What each unit said of a row, in the version that counts. */
  private async comments(
    below: readonly ReportBelow[],
    measures: readonly string[],
  ): Promise<(measure: string) => ReadonlyMap<string, string>> {
    const versions = new Map(
      below.flatMap(({ unit, version }) => (version ? [[version, unit] as const] : [])),
    );
    const { rows } = await this.pool.query<{ id: string; measure: string; comment: string }>(
      `select * from (select v.id, coalesce(e->>'parentMeasure', e->>'measure') as measure, e->>'comment' as comment
         from report_version v, jsonb_array_elements(v.report->'report'->'rows') e where v.id = any($1::uuid[])) told
       where measure = any($2::text[]) and comment <> ''`,
      [[...versions.keys()], measures],
    );
    const said = Map.groupBy(rows, ({ measure }) => measure);
    return (measure) => new Map(said.get(measure)?.map(({ id, comment }) => [versions.get(id)!, comment]));
  }
}
