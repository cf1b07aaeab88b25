import { describe, expect, it } from '@jest/globals';
import type { IndicatorSeries } from '@tandem/monitoring-core';
import type { Viewer } from '../../identity/viewer.js';
import type { UnitDirectory, UnitFacts } from '../../pipeline/unit-directory.js';
import { AmongNeighbours } from './among-neighbours.js';
import type { CountedPlaces, CountPlaces } from './counted-places.js';
import type { BindingDocument } from './indicator-documents.js';
import { NOTHING, type FoundValue } from './indicator-point.js';
import type { ToldValues } from './told-values.js';
import type { YearValues } from './year-values.js';

/** «few» has 3 people; «next» is hidden to keep it, and has one school; «many» has two schools. */
const PEOPLE: Record<string, number> = {
  r: 41,
  'r.few': 3,
  'r.next': 8,
  'r.next.only': 8,
  'r.many': 30,
  'r.many.one': 12,
  'r.many.two': 18,
};
const at = (path: string): UnitFacts | undefined =>
  path in PEOPLE ? ({ id: path, path, zone: 'Asia/Tomsk' } as UnitFacts) : undefined;
const below = (path: string) =>
  Object.keys(PEOPLE)
    .filter((one) => one.startsWith(`${path}.`) && one.split('.').length === path.split('.').length + 1)
    .map((one) => at(one)!);
const valueOf = (path: string): FoundValue => ({
  ...NOTHING,
  measured: { kind: 'share', numerator: PEOPLE[path]!, denominator: PEOPLE[path]! },
});

let reads = 0;
const counting = {
  of: (place: UnitFacts) => {
    reads += 1;
    return Promise.resolve({ below: below(place.path) } as Partial<CountedPlaces> as CountedPlaces);
  },
} as unknown as CountPlaces;
const years = {
  of: (_series: unknown, _year: number, places: readonly UnitFacts[]) =>
    Promise.resolve(new Map(places.map(({ path }) => [path, valueOf(path)]))),
} as unknown as YearValues;
const neighbours = new AmongNeighbours(
  { at } as unknown as UnitDirectory,
  { below: () => Promise.resolve({}) } as unknown as ToldValues,
  years,
  counting,
);

const series = {
  passport: { unit: 'percent', from: { kind: 'fact', fact: 'retention1' } },
} as IndicatorSeries;
const viewer = (unitKind: string, unitPath: string) =>
  ({ held: [{ unitKind, unitPath }] }) as unknown as Viewer;
const operator = viewer('regionalOperator', 'r.operator');

const isTold = async (who: Viewer, path: string): Promise<boolean> => {
  const standing = await neighbours.standing(who, at(path)!, {} as BindingDocument);
  return !(await neighbours.shown(standing, series, 2026, valueOf(path))).tooFew;
};

describe('a value among its neighbours', () => {
  it.each([
    ['r', true],
    ['r.few', false],
    ['r.next', false],
    ['r.many', true],
    ['r.many.one', true],
    // With it «next», and with that «few», would be reckoned from the region’s own.
    ['r.next.only', false],
  ])('the region sees %s: %s', async (path, told) => {
    expect(await isTold(operator, path)).toBe(told);
  });
  it('whoever answers for a municipality, or works at a school, sees his own', async () => {
    expect(await isTold(viewer('municipalAuthority', 'r.next.body'), 'r.next.only')).toBe(true);
    expect(await isTold(viewer('school', 'r.next.only'), 'r.next.only')).toBe(true);
  });
  it('reads what it stands among once, however many years are asked for', async () => {
    reads = 0;
    const standing = await neighbours.standing(operator, at('r.many.one')!, {} as BindingDocument);
    for (const year of [2024, 2025, 2026])
      await neighbours.shown(standing, series, year, valueOf('r.many.one'));
    expect(reads).toBe(2);
  });
});
