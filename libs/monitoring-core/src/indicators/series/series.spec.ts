import { describe, expect, it } from '@jest/globals';
import { readSeries } from './read-series.js';

const passport = {
  key: 'plan-2025.pairs',
  title: { ru: 'Пары', en: 'Pairs' },
  unit: 'percent',
  population: { ru: 'педагогов', en: 'teachers' },
  counts: 'stock',
  better: 'higher',
  mayExceedWhole: false,
  from: { kind: 'hand' },
  source: '1.1',
};
const targets = {
  base: 10,
  targets: [
    { year: 2025, value: 20 },
    { year: 2026, to: 2028, value: 30 },
  ],
  carryForward: false,
  final: 40,
  lastYear: 2028,
};
const one = (changes: object = {}, years: object = {}) => ({
  passport: { ...passport, ...changes },
  targets: { ...targets, ...years },
});
const document = (...series: unknown[]) => ({
  key: 'plan-2025',
  title: { ru: 'План', en: 'Plan' },
  of: { kind: 'region', titled: 'Область' },
  source: 'план',
  series,
});
const wrongWith = (given: unknown): string[] => {
  const read = readSeries(given);
  return 'issues' in read ? read.issues.map(({ path }) => path) : [];
};

describe('series of a document', () => {
  it('are taken as they stand where nothing is wrong', () => {
    const given = document(one(), one({ key: 'plan-2025.sites', unit: 'count', population: undefined }));
    expect(readSeries(given)).toEqual({ document: given });
  });

  it.each<[string, unknown, string[]]>([
    ['no object', [], ['']],
    ['no indicators', document(), ['/series']],
    ['a key with spaces', { ...document(one()), key: 'plan 2025' }, ['/key', '/series/0/passport/key']],
    ['nobody’s document', { ...document(one()), of: { kind: 'school', titled: 'Школа' } }, ['/of']],
    ['no English', { ...document(one()), title: { ru: 'План' } }, ['/title']],
    ['a key twice', document(one(), one()), ['/series/1/passport/key']],
    [
      'a unit that is none',
      document(one({ unit: 'pct' })),
      ['/series/0/passport/unit', '/series/0/passport/population'],
    ],
    ['a share of nobody', document(one({ population: undefined })), ['/series/0/passport/population']],
    [
      'a tolerance without its kind',
      document(one({ tolerance: { value: 1 } })),
      ['/series/0/passport/tolerance'],
    ],
    ['a fact without a name', document(one({ from: { kind: 'fact' } })), ['/series/0/passport/from']],
    ['more than all', document(one({}, { final: 120 })), ['/series/0/targets/final']],
    ['less than nothing', document(one({}, { base: -1 })), ['/series/0/targets/base']],
    [
      'years that go back',
      document(
        one(
          {},
          {
            targets: [
              { year: 2026, value: 1 },
              { year: 2025, value: 2 },
            ],
          },
        ),
      ),
      ['/series/0/targets/targets/1/year'],
    ],
    [
      'years within joined ones',
      document(
        one(
          {},
          {
            targets: [
              { year: 2025, to: 2027, value: 1 },
              { year: 2027, value: 2 },
            ],
          },
        ),
      ),
      ['/series/0/targets/targets/1/year'],
    ],
    [
      'a year after the end',
      document(one({}, { targets: [{ year: 2029, value: 1 }] })),
      ['/series/0/targets/targets/0/year'],
    ],
    ['no target at all', document(one({}, { targets: [], final: undefined })), ['/series/0/targets/targets']],
    [
      'text in the place of a number',
      document(one({}, { targets: [{ year: 2025, value: '20' }] })),
      ['/series/0/targets/targets/0/value'],
    ],
    [
      'half of a pair',
      document(one({ unit: 'count', population: undefined }, { base: 0.5 })),
      ['/series/0/targets/base'],
    ],
  ])('are refused with the place: %s', (_what, given, places) => {
    expect(wrongWith(given)).toEqual(places);
  });

  it('may exceed the whole where the definition says so', () => {
    expect(wrongWith(document(one({ mayExceedWhole: true }, { final: 120 })))).toEqual([]);
  });
});
