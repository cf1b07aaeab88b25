import { describe, expect, it } from '@jest/globals';
import type { AnswerView } from '@tandem/contracts';
import { stageLines } from './stage-lines.js';

const answer = (form: string, data?: Record<string, unknown>): AnswerView =>
  ({ id: form, form, at: '2026-09-14', ...(data ? { data } : {}) }) as AnswerView;
const pair = {
  subject: 'pair' as const,
  data: { periodTo: '2027-05-28' },
  answers: [
    answer('pair-assignment-order', { number: '87-о' }),
    answer('meeting-log'),
    answer('meeting-log'),
  ],
};

describe('lines under a stop of a pair', () => {
  it('tell the order, the meetings and the end', () => {
    expect(stageLines(pair, 5, 'done')).toEqual([{ kind: 'order', number: '87-о' }]);
    expect(stageLines(pair, 6, 'current')).toEqual([{ kind: 'meetings', count: 2 }]);
    expect(stageLines(pair, 7, 'ahead')).toEqual([{ kind: 'until', date: '2027-05-28' }]);
  });
  it('tell nothing that is not there or may not be read', () => {
    expect(stageLines({ ...pair, answers: [answer('pair-assignment-order')] }, 5, 'done')).toEqual([]);
    expect(stageLines({ ...pair, answers: [] }, 6, 'current')).toEqual([]);
    expect(stageLines({ ...pair, data: {} }, 7, 'ahead')).toEqual([]);
    expect(stageLines({ ...pair, subject: 'request' }, 5, 'done')).toEqual([]);
  });
});
