import { Injectable } from '@nestjs/common';
import type { IndicatorSeries } from '@tandem/monitoring-core';
import type { Viewer } from '../../identity/viewer.js';
import { UnitDirectory, type UnitFacts } from '../../pipeline/unit-directory.js';
import { answersFor, worksAt } from '../place/viewed-place.js';
import { CountPlaces, type CountedPlaces } from './counted-places.js';
import { hideFew, hideOne, isOfPeople } from './hide-few.js';
import type { BindingDocument } from './indicator-documents.js';
import type { FoundValue } from './indicator-point.js';
import { ToldValues } from './told-values.js';
import type { Told } from './told.js';
import { YearValues } from './year-values.js';

/** What values of a place and of those right below it are made of. */
export interface Basis {
  readonly counted: CountedPlaces;
  readonly told: Told;
}

/** A place, with what its value stands among; the same of the place it stands in, up to where the viewer answers. */
interface Standing {
  readonly place: UnitFacts;
  /** `all`: nothing is hidden from him here; `own`: a few people are, whoever their neighbours. */
  readonly sees: 'all' | 'own' | 'neighbours';
  readonly among?: Basis & { readonly above: Standing };
}

/**
 * From above, a place is told as it is among its neighbours: looked at one by one they would tell what the table hides. Nor
 * is anything told in a place that is hidden itself: its parts would add up to it.
 */
@Injectable()
export class AmongNeighbours {
  constructor(
    private readonly units: UnitDirectory,
    private readonly told: ToldValues,
    private readonly years: YearValues,
    private readonly counting: CountPlaces,
  ) {}

  async basis(place: UnitFacts, bound: BindingDocument): Promise<Basis> {
    const [counted, told] = await Promise.all([this.counting.of(place), this.told.below(place.path, bound)]);
    return { counted, told };
  }

  /** Read once for all series and years of a page. */
  async standing(viewer: Viewer, place: UnitFacts, bound: BindingDocument): Promise<Standing> {
    if (worksAt(viewer, place.path)) return { place, sees: 'all' };
    const above = this.units.at(place.path.split('.').slice(0, -1).join('.'));
    if (!above || answersFor(viewer, place.path)) return { place, sees: 'own' };
    const [basis, whole] = await Promise.all([this.basis(above, bound), this.standing(viewer, above, bound)]);
    return { place, sees: 'neighbours', among: { ...basis, above: whole } };
  }

  async shown(
    { place, sees, among }: Standing,
    series: IndicatorSeries,
    year: number,
    found: FoundValue,
  ): Promise<FoundValue> {
    if (!isOfPeople(series) || !found.measured || sees === 'all') return found;
    if (!among) return hideOne(found);
    const { counted, told, above } = among;
    const values = await this.years.of(series, year, [above.place, ...counted.below], counted, told);
    const whole = await this.shown(above, series, year, values.get(above.place.id)!);
    if (whole.tooFew) return { ...found, tooFew: true };
    const neighbours = new Map(counted.below.map(({ id }) => [id, values.get(id)!]));
    return hideFew(neighbours).get(place.id) ?? found;
  }
}
