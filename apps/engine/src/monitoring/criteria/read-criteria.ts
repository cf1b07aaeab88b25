import { Injectable } from '@nestjs/common';
import type { CriteriaView } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import { CRITERIA_FORM, CRITERIA_VERSIONS, criteriaOf } from '@tandem/monitoring-core';
import { EnginePool } from '../../database/pools.js';
import type { Viewer } from '../../identity/viewer.js';
import { refuse } from '../../problems/problem-error.js';
import { periodView } from '../place/period-view.js';
import { isAbove, worksAt } from '../reports/source/works-at.js';
import { ReadMeasures } from '../recommendations/read-measures.js';
import { criteriaPlace } from './criteria-place.js';
import { indicatorView, type MeasuresOf } from './indicator-view.js';
import { isTold, measureView } from './measure-view.js';
import { askedFor, toldForms, type ToldForm } from './told-forms.js';
import { yearAfter, yearBefore } from './year-before.js';

const CAMPAIGN = `select title from campaign where id = $1
  and exists (select 1 from jsonb_array_elements(rules->'assignments') a where a->>'form' = $2)`;

/** The seven criteria over a place, as its reports were accepted. For the place itself and those above it. */
@Injectable()
export class ReadCriteria {
  constructor(
    private readonly pool: EnginePool,
    private readonly measures: ReadMeasures,
  ) {}

  /** Without a path the campaign's own place. */
  async read(
    viewer: Viewer,
    campaign: string,
    path: string | null,
    language: Language,
  ): Promise<CriteriaView> {
    const place = await criteriaPlace(this.pool, campaign, path);
    if (!place || !(worksAt(viewer, place.path) || isAbove(viewer, place.path))) throw refuse.notFound();
    const { rows } = await this.pool.query<{ title: string }>(CAMPAIGN, [campaign, CRITERIA_FORM]);
    const version = criteriaOf(CRITERIA_VERSIONS, Number(place.period.from.slice(0, 4)));
    if (!rows[0] || !version) throw refuse.notFound();
    const own = worksAt(viewer, place.path);
    const [before, after] = await Promise.all([
      yearBefore(this.pool, campaign),
      yearAfter(this.pool, campaign),
    ]);
    const [forms, formsBefore, formsAfter, given, givenBefore] = await Promise.all([
      toldForms(this.pool, campaign, place.path),
      before === undefined ? undefined : toldForms(this.pool, before, place.path),
      after === undefined ? undefined : toldForms(this.pool, after, place.path),
      this.measures.of(viewer, campaign, place.path, language),
      before === undefined ? [] : this.measures.of(viewer, before, place.path, language),
    ]);
    const measures: MeasuresOf = {
      own: (indicator) =>
        given
          .filter(({ about }) => about === indicator.key)
          .map((one) => measureView(indicator, one, { before: forms, after: formsAfter }, language)),
      before: (indicator) =>
        givenBefore
          .filter(({ about }) => about === indicator.key)
          .map((one) => measureView(indicator, one, { before: formsBefore, after: forms }, language)),
    };
    const counted = given.filter((one) => one.own);
    const below = place.told;
    const of = (told: readonly ToldForm[], key: string) => {
      const levels = askedFor(key, below);
      return told.filter(({ level }) => levels.includes(level));
    };
    // Of an institution only what it is asked for; there is nobody beside it.
    const isAsked = (key: string) => !place.isInstitution || askedFor(key, below).includes(place.level);
    const expected = forms.filter(({ level }) => below.includes(level));
    return {
      campaign,
      title: rows[0].title,
      period: periodView(place.period, language),
      place: { id: place.unit, title: place.title, kind: place.kind },
      criteriaSource: version.source,
      places: place.level === 'region' ? municipalitiesOf(forms) : [],
      coverage: {
        expected: expected.length,
        accepted: expected.filter(({ told }) => told).length,
        missing: expected.filter(({ told }) => !told).map(({ unit }) => unit),
      },
      mayRecommend: own && !place.isInstitution,
      measures: { given: counted.length, told: counted.filter(isTold).length },
      criteria: version.criteria.map(({ number, title, indicators }) => ({
        number,
        title: say(title, language),
        indicators: indicators
          .filter(({ key }) => isAsked(key))
          .map((indicator) =>
            indicatorView(
              indicator,
              of(forms, indicator.key),
              formsBefore && of(formsBefore, indicator.key),
              {
                language,
                own,
                alone: place.isInstitution,
                measures,
              },
            ),
          ),
      })),
    };
  }
}

const municipalitiesOf = (forms: readonly ToldForm[]) =>
  forms.filter(({ level }) => level === 'municipality').map(({ unit }) => unit);
