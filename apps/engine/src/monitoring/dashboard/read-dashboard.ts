import { Injectable } from '@nestjs/common';
import type { DashboardView } from '@tandem/contracts';
import { INSTITUTION_KINDS, localDate, roleThatMay, say, STAGES, type Language } from '@tandem/domain';
import { schoolYear, type Measured } from '@tandem/monitoring-core';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import type { UnitFacts } from '../../pipeline/unit-directory.js';
import type { FigureTime } from '../figures/figure.js';
import { LiveFigures } from '../figures/live-figures.js';
import { periodView } from '../place/period-view.js';
import { answersFor, ViewedPlace, worksAt } from '../place/viewed-place.js';
import {
  FUNNEL,
  PLACES_BELOW,
  RUNNING,
  type FunnelRow,
  type PlaceBelowRow,
  type RunningRow,
} from './funnel-query.js';
import { hideRetention, hideUnder } from './hide-retention.js';
import { needOf, needText } from './place-need.js';
import { ReadRetention } from './read-retention.js';

const COUNTED = [
  'pairsAtWork',
  'pairsCompleted',
  'pairsEnded',
  'mentors',
  'mentees',
  'programmesApproved',
  'meetings',
] as const;

/** The first page of monitoring: how the work of a place goes, who needs help, what is to be done next. */
@Injectable()
export class ReadDashboard {
  constructor(
    private readonly places: ViewedPlace,
    private readonly pool: EnginePool,
    private readonly live: LiveFigures,
    private readonly retention: ReadRetention,
  ) {}

  async read(viewer: Viewer, unit: string | undefined, language: Language): Promise<DashboardView> {
    const place = await this.places.of(viewer, unit);
    const today = localDate(Date.now(), place.zone);
    const period = schoolYear(Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0));
    const time: FigureTime = { from: period.from, to: period.to, asOf: new Date().toISOString() };
    const running = (await this.pool.query<RunningRow>({ ...RUNNING, values: [place.path] })).rows[0];
    const [funnel, figures, places, retention] = await Promise.all([
      this.pool.query<FunnelRow>({ ...FUNNEL, values: [place.path, place.kind !== 'municipality'] }),
      this.live.measureMany(COUNTED, place.path, time),
      this.placesOf(viewer, place, running, time, language),
      this.retentionAt(viewer, place.path, time),
    ]);
    const number = (key: (typeof COUNTED)[number]) => numberOf(figures.get(key));
    return {
      unit: refOf(place),
      level: levelOf(place.kind),
      at: time.asOf,
      period: periodView(period, language),
      below: places.map((one) => one.unit),
      funnel: STAGES.map(({ stage, title }) => {
        const row = funnel.rows.find((one) => one.stage === stage);
        return {
          stage,
          title: say(title, language),
          cases: row?.cases ?? 0,
          overdue: row?.overdue ?? 0,
          medianDays: typeof row?.median_days === 'number' ? Math.round(row.median_days) : null,
        };
      }),
      pairs: {
        active: number('pairsAtWork'),
        completed: number('pairsCompleted'),
        ended: number('pairsEnded'),
        mentors: number('mentors'),
        mentees: number('mentees'),
        programmes: number('programmesApproved'),
        meetings: number('meetings'),
      },
      retention,
      places,
      campaign: running ? campaignOf(running, viewer, place, language) : null,
    };
  }

  private async placesOf(
    viewer: Viewer,
    place: UnitFacts,
    running: RunningRow | undefined,
    time: FigureTime,
    language: Language,
  ): Promise<DashboardView['places']> {
    const kinds = kindsBelow(place.kind);
    if (kinds.length === 0) return [];
    const { rows } = await this.pool.query<PlaceBelowRow>({
      ...PLACES_BELOW,
      values: [place.id, kinds, INSTITUTION_KINDS, running?.id ?? null],
    });
    const seen = rows.filter(({ path }) => roleThatMay(viewer.held, 'monitoring.see', path));
    const paths = seen.map(({ path }) => path);
    const [launched, pairs] = await Promise.all([
      this.live.measureUnits('mentoringLaunched', paths, time),
      this.live.measureUnits('pairsAtWork', paths, time),
    ]);
    return seen
      .map((row) => {
        const facts = {
          schools: row.schools,
          withMentoring: numberOf(launched.get(row.path)),
          overdue: row.overdue,
          lateReports: row.late,
          unsentReports: row.unsent,
        };
        return {
          unit: { id: row.id, title: row.title, kind: row.kind },
          tile: row.tile,
          schools: row.schools,
          withMentoring: facts.withMentoring,
          pairs: numberOf(pairs.get(row.path)),
          overdue: row.overdue,
          completeness: row.expected === 0 ? null : (row.accepted / row.expected) * 100,
          need: needOf(facts),
          needText: needText(facts, language),
        };
      })
      .sort((a, b) => b.need - a.need || a.unit.title.localeCompare(b.unit.title, 'ru', { numeric: true }));
  }

  /** From above a place is told as it is among its neighbours, and no more than what it stands in; who works there looks at his own alone. */
  private async retentionAt(
    viewer: Viewer,
    path: string,
    time: FigureTime,
  ): Promise<DashboardView['retention']> {
    const above = path.split('.').slice(0, -1).join('.');
    if (above === '' || worksAt(viewer, path) || answersFor(viewer, path))
      return hideRetention(path, await this.retention.of([path], time));
    const { rows } = await this.pool.query<{ path: string }>(
      'select path::text as path from unit where path <@ $1::ltree and nlevel(path) = nlevel($1::ltree) + 1',
      [above],
    );
    const neighbours = rows.map((row) => row.path);
    return hideUnder(
      await this.retentionAt(viewer, above, time),
      hideRetention(path, await this.retention.of(neighbours, time)),
    );
  }
}

const refOf = ({ id, title, kind }: UnitFacts) => ({ id, title, kind });

const levelOf = (kind: UnitFacts['kind']): DashboardView['level'] =>
  kind === 'region' ? 'region' : kind === 'municipality' ? 'municipality' : 'school';

const kindsBelow = (kind: UnitFacts['kind']): readonly string[] => {
  if (kind === 'region') return ['municipality', 'regionFounded'];
  return kind === 'municipality' ? INSTITUTION_KINDS.filter((one) => one !== 'regionFounded') : [];
};

/** How many: of a share, of its part. */
const numberOf = (measured: Measured | undefined): number => {
  if (!measured) return 0;
  if (measured.kind === 'count') return measured.count;
  return measured.kind === 'share' ? measured.numerator : measured.present ? 1 : 0;
};

const campaignOf = (
  { id, title, kind, from, to, path, next_due, accepted, expected, report }: RunningRow,
  viewer: Viewer,
  place: UnitFacts,
  language: Language,
): NonNullable<DashboardView['campaign']> => ({
  id,
  title,
  period: periodView({ kind, from, to }, language),
  nextDue: next_due,
  accepted,
  expected,
  report: roleThatMay(viewer.held, 'reports.write', place.path) ? report : null,
  mayRemind: roleThatMay(viewer.held, 'campaigns.run', path) !== undefined,
});
