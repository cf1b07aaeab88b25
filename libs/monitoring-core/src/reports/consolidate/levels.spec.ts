import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countOfCases, shareOfPeople, type Measured } from '../../indicators/values/measured.js';
import { buildReport } from '../rows/build-report.js';
import { FIRST_HALF, ROADMAP } from '../testing/region-roadmap.js';
import { acceptedReport } from './accepted-report.js';
import { consolidate } from './consolidate.js';
import type { AcceptedReport, ConsolidationInput } from './consolidation.js';
import { liveFactsOf } from './live-facts.js';

const AT = '2026-06-26T00:00:00Z';

/** What a school sent: people some of whom work next door as well, events some of which were held together. */
const arbitrarySchool = fc.option(
  fc.record({
    people: fc.uniqueArray(fc.tuple(fc.nat({ max: 30 }), fc.boolean()), {
      selector: ([id]) => id,
      maxLength: 8,
    }),
    events: fc.uniqueArray(fc.nat({ max: 6 }), { maxLength: 4 }),
  }),
  { nil: undefined, freq: 4 },
);

const sentBy = (
  unit: string,
  facts: readonly (readonly [measure: string, measured: Measured])[],
): AcceptedReport =>
  acceptedReport(
    buildReport({
      unit,
      roadmap: ROADMAP,
      period: FIRST_HALF,
      live: facts.map(([measure, measured]) => ({ measure, measured, asOf: AT })),
      entries: [],
    }),
    AT,
  );

const over = (expected: readonly string[], accepted: readonly AcceptedReport[]): ConsolidationInput => ({
  roadmap: ROADMAP,
  period: FIRST_HALF,
  expected: expected.map((unit) => ({ unit, title: unit })),
  accepted,
});

const numbers = (input: ConsolidationInput) =>
  consolidate(input).rows.map(({ measure, half }) => [measure, half.measured]);

describe('a region whose municipalities put together what their schools sent', () => {
  it('comes to the same as all schools at once, and counts an institution of its own once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('city', 'town', 'region'), arbitrarySchool), { maxLength: 10 }),
        (schools) => {
          const all = schools.map(([to], at) => ({ unit: `s${at}`, to }));
          const reports = schools.flatMap(([, sent], at) =>
            sent
              ? [
                  sentBy(`s${at}`, [
                    [
                      'contests',
                      shareOfPeople(
                        sent.people.filter(([, took]) => took).map(([id]) => `p${id}`),
                        sent.people.map(([id]) => `p${id}`),
                      ),
                    ],
                    ['events', countOfCases(sent.events.map((id) => `e${id}`))],
                  ]),
                ]
              : [],
          );
          const ownOf = (to: string) => all.filter((unit) => unit.to === to).map(({ unit }) => unit);
          const sentTo = (to: string) => reports.filter(({ unit }) => ownOf(to).includes(unit));
          const municipal = ['city', 'town'].map((to) => {
            const facts = liveFactsOf(consolidate(over(ownOf(to), sentTo(to))), AT);
            return sentBy(
              to,
              facts.map(({ measure, measured }) => [measure, measured] as const),
            );
          });
          const region = over(['city', 'town', ...ownOf('region')], [...municipal, ...sentTo('region')]);
          const flat = over(
            all.map(({ unit }) => unit),
            reports,
          );
          expect(numbers(region)).toStrictEqual(numbers(flat));
        },
      ),
    );
  });
});
