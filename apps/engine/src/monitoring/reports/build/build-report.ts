import { Injectable } from '@nestjs/common';
import type { ReportContent } from '@tandem/contracts';
import {
  buildReport,
  checkReport,
  type EarlierHalf,
  type FrozenRoadmap,
  type HalfYearReport,
  type ReportIssue,
  type RowEntry,
  type ReportContext,
} from '@tandem/monitoring-core';
import { KeepVersions } from '../../../approvals/read/keep-versions.js';
import { periodOf, type ReportSource } from '../source/report-source.js';
import { CheckFormAnswers } from './check-form-answers.js';
import { EarlierHalves } from './earlier-halves.js';
import type { KeptReport } from './kept-report.js';
import { ReckonLive, type Reckoned } from './reckon-live.js';
import { reportedRoadmap } from './report-roadmap.js';

/** A report from what was entered and what the system knows, with the people behind its numbers: not for leaving the place. */
export interface BuiltReport extends KeptReport {
  readonly issues: readonly ReportIssue[];
  readonly roadmap: FrozenRoadmap;
  readonly reckoned: Reckoned;
}

const NO_ROWS: FrozenRoadmap = { revision: '', period: { from: '', to: '' }, measures: [] };

/** Puts a report together: the frozen plan, live numbers, entries, the half before. */
@Injectable()
export class BuildReport {
  constructor(
    private readonly versions: KeepVersions,
    private readonly live: ReckonLive,
    private readonly halves: EarlierHalves,
    private readonly forms: CheckFormAnswers,
  ) {}

  /** `recent`: live numbers may be a minute old, for a draft that is being typed. `at` tells a past. */
  async build(
    source: ReportSource,
    content: ReportContent,
    { recent = false, at }: { readonly recent?: boolean; readonly at?: string | undefined } = {},
  ): Promise<BuiltReport> {
    const roadmap = await this.roadmap(source);
    const [reckoned, earlier] = await Promise.all([
      recent ? this.live.recent(source, roadmap, at) : this.live.now(source, roadmap, at),
      this.halves.of(source),
    ]);
    const report = put(source, content, roadmap, reckoned, earlier);
    const issues = source.form ? await this.forms.issues(source, content) : checkReport(report);
    const { sources, context, asOf } = reckoned;
    return { report, sources, context, asOf, issues, roadmap, reckoned };
  }

  async roadmap({ roadmap_version_id: version }: ReportSource): Promise<FrozenRoadmap> {
    return version === null ? NO_ROWS : reportedRoadmap(version, (await this.versions.of(version)).plan);
  }
}

const put = (
  source: ReportSource,
  { entries, context, texts }: ReportContent,
  roadmap: FrozenRoadmap,
  reckoned: Reckoned,
  earlier: readonly EarlierHalf[],
): HalfYearReport =>
  buildReport({
    unit: source.unit_id,
    roadmap,
    period: periodOf(source),
    live: reckoned.facts,
    entries: entries as readonly RowEntry[],
    earlier,
    // What a person entered goes before what the system counts, a field at a time.
    context: { ...reckoned.context, ...(withoutUnset(context) as ReportContext) },
    texts,
  });

const withoutUnset = (context: ReportContent['context']): object =>
  Object.fromEntries(Object.entries(context).filter(([, typed]) => typed !== undefined && typed !== ''));
