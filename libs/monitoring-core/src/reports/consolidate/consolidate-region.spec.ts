import { describe, expect, it } from '@jest/globals';
import { count, shareOfPeople } from '../../indicators/values/measured.js';
import { ROADMAP, FIRST_HALF } from '../testing/region-roadmap.js';
import type { ReportedMeasure } from '../rows/reported-measure.js';
import type { AcceptedReport } from './consolidation.js';
import { consolidate } from './consolidate.js';

const UNITS = 335;
const ROWS = 60;

const measures: readonly ReportedMeasure[] = Array.from({ length: ROWS }, (_, at) => ({
  ...ROADMAP.measures[at % 2]!,
  id: `r${at}`,
}));

/** Twenty people of a school, all of whom are known; every tenth works at the school next door as well. */
const people = (unit: number, how: number) =>
  Array.from({ length: how }, (_, at) => `p${at % 10 === 0 ? unit - (unit % 2) : unit}-${at}`);

const accepted: readonly AcceptedReport[] = Array.from({ length: UNITS }, (_, unit) => ({
  unit: `u${unit}`,
  acceptedAt: '2026-06-26T00:00:00Z',
  rows: measures.map(({ id, indicator }) => ({
    measure: id,
    fact: indicator?.unit === 'percent' ? shareOfPeople(people(unit, 13), people(unit, 20)) : count(unit % 4),
    status: 'done',
  })),
}));

describe('335 reports of 60 rows, twenty known people behind each share', () => {
  it('are one', () => {
    const expected = accepted.map(({ unit }) => ({ unit, title: unit }));
    const begun = performance.now();
    const before = process.cpuUsage();
    const { rows, coverage } = consolidate({
      roadmap: { ...ROADMAP, measures },
      period: FIRST_HALF,
      expected,
      accepted,
    });
    // Beside the clock the processor's own time: the machine may be busy with others.
    const own = Math.round(process.cpuUsage(before).user / 1000);
    process.stdout.write(
      `335 × 60 consolidated in ${Math.round(performance.now() - begun)} ms (own ${own} ms)\n`,
    );
    expect(coverage.accepted).toBe(UNITS);
    expect(rows).toHaveLength(ROWS);
    // 335 schools of twenty; in 167 pairs of neighbours two people are the same.
    expect(rows[0]!.half.measured).toMatchObject({
      numerator: UNITS * 13 - 167 * 2,
      denominator: UNITS * 20 - 167 * 2,
    });
    expect(rows[1]!.half.measured).toEqual(count(accepted.reduce((sum, _, unit) => sum + (unit % 4), 0)));
  });
});
