import { Injectable } from '@nestjs/common';
import type { ReportContent, ReportLevel } from '@tandem/contracts';
import { endOfLocalDay, type JsonObject } from '@tandem/domain';
import { addCriteriaForms, CRITERIA_FORM } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import { reportsBelow } from '../../consolidation/accepted-reports.js';
import { toldBySurveys } from '../../criteria/told-by-surveys.js';
import { LiveFigures } from '../../figures/live-figures.js';
import type { ReportSource } from '../source/report-source.js';

const LEVELS: Record<ReportLevel, string> = {
  school: 'org',
  regionFounded: 'org',
  municipality: 'municipality',
  region: 'region',
};

/**
 * What stands in a form before anybody has written in it: what the system knows, what was accepted below and what surveys
 * have told of the place itself, which is more than its reports together.
 */
@Injectable()
export class PrefillAnswers {
  constructor(
    private readonly pool: EnginePool,
    private readonly figures: LiveFigures,
  ) {}

  /** Where somebody has written it is his from then on: only a survey that was told later fills what he has not touched. */
  async content(source: ReportSource, content: ReportContent): Promise<ReportContent> {
    if (source.form !== CRITERIA_FORM) return content;
    const surveys = await toldBySurveys(this.pool, source);
    if (content.answers) return { ...content, answers: { ...surveys, ...content.answers } };
    const below = await this.below(source);
    const trained = below['c6b'] ? {} : await this.trained(source);
    return {
      ...content,
      answers: {
        level: LEVELS[source.level],
        org: source.unit_id,
        year: Number(source.period_from.slice(0, 4)),
        ...below,
        ...trained,
        ...surveys,
      },
    };
  }

  /** Documents of training that are valid on the day (criterion 6b); how often they are renewed a person says. */
  private async trained(source: ReportSource): Promise<JsonObject> {
    const asOf = new Date(Math.min(Date.now(), endOfLocalDay(source.cut_off, source.zone))).toISOString();
    const time = { from: source.period_from, to: source.period_to, asOf };
    const found = await this.figures.measure('mentorsTrained', source.level_path, time);
    if (found?.kind !== 'share' || found.numerator === 0) return {};
    const { numerator, denominator } = found;
    return {
      c6b: {
        value: 'present',
        trained: { numerator, denominator },
        source: 'other',
        comment: 'Посчитано по\u00a0документам об\u00a0обучении, внесённым в\u00a0Тандем.',
      },
    };
  }

  private async below({ campaign_id, level_path, level }: ReportSource): Promise<JsonObject> {
    const versions = (await reportsBelow(this.pool, campaign_id, level_path, level)).flatMap(
      ({ version }) => version ?? [],
    );
    if (versions.length === 0) return {};
    const { rows } = await this.pool.query<{ answers: JsonObject }>(
      `select content->'answers' as answers from report_version where id = any($1::uuid[]) and content ? 'answers'`,
      [versions],
    );
    return addCriteriaForms(rows.map(({ answers }) => answers));
  }
}
