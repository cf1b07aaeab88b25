import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { endOfLocalDay } from '@tandem/domain';
import {
  consolidate,
  indicatorOfMeasure,
  liveFactsOf,
  type Consolidation,
  type FrozenRoadmap,
  type LiveFact,
} from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import {
  acceptedBelow,
  expectedOf,
  reportsBelow,
  type ReportBelow,
} from '../../consolidation/accepted-reports.js';
import { fitMeasured } from '../../figures/fit-measured.js';
import { LiveFigures } from '../../figures/live-figures.js';
import { FiguresOfRows } from '../figures/figures-of-rows.js';
import { periodOf, type ReportSource } from '../source/report-source.js';
import { contextNumbers } from './context-numbers.js';
import { casesOf, type RowSource } from './kept-report.js';

/** What the system knows of the rows of a report by itself. */
export interface Reckoned {
  readonly facts: readonly LiveFact[];
  readonly sources: { readonly [measure: string]: RowSource };
  readonly context: { readonly [field: string]: number };
  readonly asOf: string;
  /** Of a municipality and the region: the reports that theirs sums up. */
  readonly below: readonly ReportBelow[];
  readonly consolidation?: Consolidation;
}

/** While somebody types, each keystroke does not count the whole municipality again. */
const FRESH_MS = 60_000;

/** Live numbers of a report: added up from the reports below where they are due, reckoned from cases for the rest. */
@Injectable()
export class ReckonLive {
  private readonly lately = new LRUCache<string, Reckoned>({ max: 500, ttl: FRESH_MS });

  constructor(
    private readonly pool: EnginePool,
    private readonly figures: LiveFigures,
    private readonly chosen: FiguresOfRows,
  ) {}

  /** As they stand now, or at the end of the campaign's cut-off where that has passed. */
  async now(source: ReportSource, roadmap: FrozenRoadmap, at?: string): Promise<Reckoned> {
    const reckoned = await this.reckon(source, roadmap, at === undefined ? Date.now() : Date.parse(at));
    this.lately.set(source.id, reckoned);
    return reckoned;
  }

  /** As they were a moment ago, for a draft that is being typed. */
  async recent(source: ReportSource, roadmap: FrozenRoadmap, at?: string): Promise<Reckoned> {
    return this.lately.get(source.id) ?? this.now(source, roadmap, at);
  }

  /** Something that they are made of has changed. */
  forget(report: string): void {
    this.lately.delete(report);
  }

  private async reckon(source: ReportSource, roadmap: FrozenRoadmap, now: number): Promise<Reckoned> {
    const asOf = new Date(Math.min(now, endOfLocalDay(source.cut_off, source.zone))).toISOString();
    const below = await reportsBelow(this.pool, source.campaign_id, source.level_path, source.level);
    const [consolidation, measured, context] = await Promise.all([
      this.consolidate(source, roadmap, below),
      this.measure(source, roadmap, asOf),
      contextNumbers(this.figures, source, asOf),
    ]);
    const added = new Map(
      (consolidation ? liveFactsOf(consolidation, asOf) : []).map((fact) => [fact.measure, fact]),
    );
    const facts = roadmap.measures.flatMap(({ id }) => added.get(id) ?? measured.facts.get(id) ?? []);
    return {
      facts,
      sources: Object.fromEntries(
        facts.map((fact) => [fact.measure, sourceOf(fact, consolidation, measured.figures)]),
      ),
      context: { ...context, ...consolidation?.context },
      asOf,
      below,
      ...(consolidation && { consolidation }),
    };
  }

  private async consolidate(
    source: ReportSource,
    roadmap: FrozenRoadmap,
    below: readonly ReportBelow[],
  ): Promise<Consolidation | undefined> {
    if (below.length === 0) return undefined;
    const accepted = await acceptedBelow(this.pool, below, roadmap);
    return consolidate({ roadmap, period: periodOf(source), expected: expectedOf(below), accepted });
  }

  private async measure(
    source: ReportSource,
    roadmap: FrozenRoadmap,
    asOf: string,
  ): Promise<{ facts: ReadonlyMap<string, LiveFact>; figures: ReadonlyMap<string, string> }> {
    if (source.roadmap_version_id === null) return { facts: new Map(), figures: new Map() };
    const chosen = await this.chosen.of(source.roadmap_version_id);
    const keys = [...new Set([...chosen.values()].map(({ figure }) => figure))];
    const time = { from: source.period_from, to: source.period_to, asOf };
    const values = await this.figures.measureMany(keys, source.level_path, time);
    const facts = roadmap.measures.flatMap((measure) => {
      const value = values.get(chosen.get(measure.id)?.figure ?? '');
      const fits = value && fitMeasured(value, indicatorOfMeasure(measure, roadmap).passport.unit);
      return fits ? [[measure.id, { measure: measure.id, measured: fits, asOf }] as const] : [];
    });
    return {
      facts: new Map(facts),
      figures: new Map([...chosen].map(([measure, { figure }]) => [measure, figure])),
    };
  }
}

const sourceOf = (
  { measure, measured }: LiveFact,
  consolidation: Consolidation | undefined,
  figures: ReadonlyMap<string, string>,
): RowSource => {
  const row = consolidation?.rows.find((one) => one.measure === measure);
  if (row?.half.measured)
    return {
      cases: row.half.counted.length,
      madeOf: { reports: row.half.counted.length, of: consolidation!.coverage.expected },
    };
  const figure = figures.get(measure);
  return { ...(figure !== undefined && { figure }), cases: casesOf(measured)?.numerator.length ?? 0 };
};
