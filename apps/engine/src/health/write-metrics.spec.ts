import { describe, expect, it } from '@jest/globals';
import { writeMetrics } from './write-metrics.js';

describe('writeMetrics', () => {
  it('writes families with help, type and labels', () => {
    expect(
      writeMetrics([
        {
          name: 'tandem_outbox_rows',
          help: 'Effects by state.',
          type: 'gauge',
          values: [
            { labels: { state: 'pending' }, value: 3 },
            { labels: { state: 'a"b\\c\nd' }, value: 0.5 },
          ],
        },
        { name: 'tandem_up', help: 'Runs.', type: 'gauge', values: [{ value: 1 }] },
      ]),
    ).toBe(
      [
        '# HELP tandem_outbox_rows Effects by state.',
        '# TYPE tandem_outbox_rows gauge',
        'tandem_outbox_rows{state="pending"} 3',
        'tandem_outbox_rows{state="a\\"b\\\\c\\nd"} 0.5',
        '# HELP tandem_up Runs.',
        '# TYPE tandem_up gauge',
        'tandem_up 1',
        '',
      ].join('\n'),
    );
  });
  it('writes what is no number as NaN', () => {
    expect(writeMetrics([{ name: 'x', help: '', type: 'gauge', values: [{ value: Infinity }] }])).toContain(
      'x NaN',
    );
  });
});
