import { Injectable } from '@nestjs/common';
import type { IndicatorByUnitView, IndicatorSeriesView, IndicatorsListed } from '@tandem/contracts';
import { INSTITUTION_KINDS, localDate, roleThatMay, say, type Language } from '@tandem/domain';
import type { IndicatorSeries, IndicatorTargets } from '@tandem/monitoring-core';
import type { Viewer } from '../../identity/viewer.js';
import type { UnitFacts } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';
import { ViewedPlace } from '../place/viewed-place.js';
import { AmongNeighbours } from './among-neighbours.js';
import type { CountedPlaces } from './counted-places.js';
import { hideFew, isOfPeople } from './hide-few.js';
import { IndicatorDocuments, type BindingDocument } from './indicator-documents.js';
import { pointOf } from './indicator-point.js';
import { passportView } from './indicator-view.js';
import { YearValues } from './year-values.js';

/** Indicators of a place: each year its target and what was found, and who of those below stands where. */
@Injectable()
export class ReadIndicators {
  constructor(
    private readonly places: ViewedPlace,
    private readonly documents: IndicatorDocuments,
    private readonly neighbours: AmongNeighbours,
    private readonly years: YearValues,
  ) {}

  async list(
    viewer: Viewer,
    unit: string,
    document: string | undefined,
    language: Language,
  ): Promise<IndicatorsListed> {
    const place = await this.places.of(viewer, unit);
    const binding = await this.documents.of(place);
    const chosen = binding.find((one) => one.document.key === document) ?? binding[0];
    return {
      unit: refOf(place),
      documents: binding.map(({ document: { key, title } }) => ({ key, title: say(title, language) })),
      items: chosen ? await this.seriesOf(viewer, place, chosen, language) : [],
    };
  }

  async byUnit(
    viewer: Viewer,
    key: string,
    unit: string,
    year: number | undefined,
    language: Language,
  ): Promise<IndicatorByUnitView> {
    const place = await this.places.of(viewer, unit);
    const bound = await this.documents.find(place, key);
    if (!bound) throw refuse.notFound();
    const { series, document } = bound;
    const asked = year ?? thisYear(place);
    const { counted, told } = await this.neighbours.basis(place, bound);
    const values = await this.years.of(series, asked, [place, ...counted.below], counted, told);
    const own = new Map(counted.below.map((one) => [one.id, values.get(one.id)!]));
    const standing = await this.neighbours.standing(viewer, place, bound);
    const found = await this.neighbours.shown(standing, series, asked, values.get(place.id)!);
    const shown = isOfPeople(series) ? hideFew(own, found.tooFew) : own;
    const whole = pointOf(series, asked, found, place.path === bound.owner.path);
    return {
      passport: passportView(series, document, language),
      year: asked,
      target: whole.target,
      whole,
      units: counted.below.map((one) => ({
        unit: refOf(one),
        point: pointOf(series, asked, shown.get(one.id)!, false),
        mayOpen: roleThatMay(viewer.held, 'monitoring.see', one.path) !== undefined,
      })),
    };
  }

  private async seriesOf(
    viewer: Viewer,
    place: UnitFacts,
    bound: BindingDocument,
    language: Language,
  ): Promise<IndicatorSeriesView[]> {
    const { counted, told } = await this.neighbours.basis(place, bound);
    const standing = await this.neighbours.standing(viewer, place, bound);
    const mayEnter = roleThatMay(viewer.held, 'indicators.enter', place.path) !== undefined;
    const atOwner = place.path === bound.owner.path;
    const asked = bound.document.series.filter((series) => concerns(series, counted));
    return Promise.all(
      asked.map(async (series) => {
        const points = await Promise.all(
          yearsOf(series.targets).map(async (year) => {
            const values = await this.years.of(series, year, [place], counted, told);
            const found = await this.neighbours.shown(standing, series, year, values.get(place.id)!);
            return pointOf(series, year, found, atOwner);
          }),
        );
        const asks = atOwner || series.passport.unit === 'percent';
        return {
          passport: passportView(series, bound.document, language),
          base: asks ? (series.targets.base ?? null) : null,
          final: asks ? (series.targets.final ?? null) : null,
          points,
          mayEnter,
        };
      }),
    );
  }
}

/** A share of municipalities says nothing of a school: where none of them stand, the indicator is not asked. */
const concerns = ({ whole }: IndicatorSeries, { units }: CountedPlaces): boolean =>
  whole === undefined ||
  units.some(({ kind }) => (whole === 'institution' ? INSTITUTION_KINDS.includes(kind) : kind === whole));

export const refOf = ({ id, title, kind }: UnitFacts) => ({ id, title, kind });

const thisYear = ({ zone }: UnitFacts): number => Number(localDate(Date.now(), zone).slice(0, 4));

/** From the first year that has a target to the end of the programme, or to the last that has one. */
const yearsOf = ({ targets, lastYear }: IndicatorTargets): number[] => {
  const first = targets[0]?.year ?? lastYear ?? 0;
  const last = Math.max(lastYear ?? 0, ...targets.map(({ year, to }) => to ?? year));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
};
