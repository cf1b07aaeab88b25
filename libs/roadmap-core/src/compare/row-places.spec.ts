import { describe, expect, it } from '@jest/globals';
import { plan, row } from '../testing/build-plan.js';
import { proposalsFor } from './proposals-for.js';
import { rowPlaces } from './row-places.js';

const region = plan({
  level: 'region',
  sections: [
    { id: 's1', title: 'Поддержка' },
    { id: 's2', title: 'Отчётность' },
  ],
  measures: [row('a'), row('b'), row('c'), row('d', { section: 's2' })],
});
const town = (...links: readonly string[]) =>
  plan({ measures: links.map((parentMeasure, at) => row(`own${at}`, { parentMeasure })) });
const after = (id: string, ...links: readonly string[]) =>
  rowPlaces(town(...links), region)(region.measures.find((one) => one.id === id)!).after;

describe('where a row of the parent belongs', () => {
  it('stands behind the own row of the nearest one before it, the last where several carry it out', () => {
    expect(after('c', 'a', 'b', 'b')).toBe('own2');
    expect(after('c', 'a')).toBe('own0');
  });

  it('stands behind the first own row of its section where nothing is before it', () => {
    expect(after('a', 'c', 'b')).toBe('own1');
  });

  it('opens the same new section for all rows that need it', () => {
    const placeOf = rowPlaces(town('a'), region);
    const place = placeOf(region.measures[3]!);
    expect(place.steps).toEqual([
      { do: 'addSection', section: { id: 'own-s2', title: 'Отчётность' }, after: 's1' },
    ]);
    expect(placeOf(region.measures[3]!)).toEqual(place);
  });

  // It took ten seconds of the engine's thread: the plan was searched for each row's neighbours anew.
  it('finds the places of a parent written anew in a moment', () => {
    const many = (prefix: string) => Array.from({ length: 600 }, (_, at) => row(`${prefix}${at}`));
    const own = plan({ measures: many('o') });
    const began = performance.now();
    const proposals = proposalsFor(own, plan({ measures: many('p') }), plan({ measures: many('n') }));
    expect(proposals.filter(({ own: to }) => to === null)).toHaveLength(600);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
