import { describe, expect, it } from '@jest/globals';
import { count, share } from '../../indicators/values/measured.js';
import { input, report } from '../testing/consolidation-input.js';
import { consolidate } from './consolidate.js';
import { correctConsolidation, type ConsolidationVersion } from './correct-consolidation.js';

describe('a late report', () => {
  const first = input([report('m0', [{ measure: 'contests', fact: share(6, 10) }])]);
  const before: ConsolidationVersion = { version: 1, input: first, consolidation: consolidate(first) };

  it('is a correction that names what it changed, and overwrites nothing', () => {
    const frozen = structuredClone(before);
    const after = correctConsolidation(
      before,
      [report('m1', [{ measure: 'contests', fact: share(10, 10) }], '2026-07-03T00:00:00Z')],
      '2026-07-03T00:00:00Z',
    );
    expect(before).toEqual(frozen);
    expect(after).toMatchObject({
      version: 2,
      correction: {
        of: 1,
        units: ['m1'],
        coverage: { before: { accepted: 1 }, after: { accepted: 2 } },
        changes: [
          {
            measure: 'contests',
            before: { half: share(6, 10), verdict: 'short' },
            after: { half: share(16, 20), verdict: 'met' },
          },
        ],
      },
    });
  });

  it('may correct one that is in it', () => {
    const again = report('m0', [{ measure: 'contests', fact: share(7, 10) }], '2026-07-03T00:00:00Z');
    const after = correctConsolidation(before, [again], '2026-07-03T00:00:00Z');
    expect(after.consolidation.coverage.accepted).toBe(1);
    expect(after.correction!.changes).toHaveLength(1);
    // One accepted earlier than what holds changes nothing.
    const stale = correctConsolidation(
      after,
      [report('m0', [], '2026-06-01T00:00:00Z')],
      '2026-07-04T00:00:00Z',
    );
    expect(stale.correction).toMatchObject({ of: 2, changes: [] });
  });

  it('comes to what it would have been in time', () => {
    const late = report('m2', [{ measure: 'events', fact: count(5) }], '2026-07-03T00:00:00Z');
    const after = correctConsolidation(before, [late], '2026-07-03T00:00:00Z');
    expect(after.consolidation).toEqual(
      consolidate({ ...before.input, accepted: [late, ...before.input.accepted] }),
    );
  });
});
