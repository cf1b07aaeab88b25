import { Injectable } from '@nestjs/common';
import type { CriteriaView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { CRITERIA_2020, CRITERIA_FORM, criteriaOf } from '@tandem/monitoring-core';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { refuse } from '../../problems/problem-error.js';
import { LEVELS_BELOW } from '../consolidation/accepted-reports.js';
import { totalPlace, type TotalPlace } from '../consolidation/total-place.js';
import { periodView } from '../reports/read/report-head.js';
import { isAbove, worksAt } from '../reports/source/works-at.js';
import { indicatorView } from './indicator-view.js';
import { askedFor, toldForms, type ToldForm } from './told-forms.js';
import { yearBefore } from './year-before.js';

const VERSIONS = [CRITERIA_2020];

const CAMPAIGN = `select title from campaign where id = $1
  and exists (select 1 from jsonb_array_elements(rules->'assignments') a where a->>'form' = $2)`;

/** The seven criteria over a place, as its reports were accepted. For the place itself and those above it. */
@Injectable()
export class ReadCriteria {
  constructor(private readonly pool: EnginePool) {}

  /** Without a path the campaign's own place. */
  async read(
    viewer: Viewer,
    campaign: string,
    path: string | null,
    language: Language,
  ): Promise<CriteriaView> {
    const place = await totalPlace(this.pool, campaign, path);
    if (!place || !(worksAt(viewer, place.path) || isAbove(viewer, place.path))) throw refuse.notFound();
    const { rows } = await this.pool.query<{ title: string }>(CAMPAIGN, [campaign, CRITERIA_FORM]);
    const version = criteriaOf(VERSIONS, Number(place.period.from.slice(0, 4)));
    if (!rows[0] || !version) throw refuse.notFound();
    const own = worksAt(viewer, place.path);
    const [forms, before] = await Promise.all([
      toldForms(this.pool, campaign, place.path),
      this.formsBefore(place),
    ]);
    const below = LEVELS_BELOW[place.level];
    const of = (told: readonly ToldForm[], key: string) => {
      const levels = askedFor(key, below);
      return told.filter(({ level }) => levels.includes(level));
    };
    const expected = forms.filter(({ level }) => below.includes(level));
    return {
      campaign,
      title: rows[0].title,
      period: periodView(
        { period_kind: place.period.kind, period_from: place.period.from, period_to: place.period.to },
        language,
      ),
      place: { id: place.unit, title: place.title, kind: place.kind },
      criteriaSource: version.source,
      places: place.level === 'region' ? municipalitiesOf(forms) : [],
      coverage: {
        expected: expected.length,
        accepted: expected.filter(({ told }) => told).length,
        missing: expected.filter(({ told }) => !told).map(({ unit }) => unit),
      },
      mayRecommend: own,
      criteria: version.criteria.map(({ number, title, indicators }) => ({
        number,
        title: say(title, language),
        indicators: indicators.map((indicator) =>
          indicatorView(indicator, of(forms, indicator.key), before && of(before, indicator.key), {
            language,
            own,
          }),
        ),
      })),
    };
  }

  private async formsBefore({ campaign, path }: TotalPlace): Promise<ToldForm[] | undefined> {
    const before = await yearBefore(this.pool, campaign);
    return before === undefined ? undefined : toldForms(this.pool, before, path);
  }
}

const municipalitiesOf = (forms: readonly ToldForm[]) =>
  forms.filter(({ level }) => level === 'municipality').map(({ unit }) => unit);
