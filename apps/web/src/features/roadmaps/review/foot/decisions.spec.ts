import { describe, expect, it } from '@jest/globals';
import type { AvailableEventView } from '@tandem/contracts';
import { decisionsOf } from './decisions.js';

const event = (type: string, more: Partial<AvailableEventView> = {}): AvailableEventView => ({
  type,
  title: type,
  allowed: true,
  roles: [],
  ...more,
});
const types = (events: readonly AvailableEventView[]) => events.map(({ type }) => type);

describe('decisions at the foot', () => {
  it('stand in the same order, the one that the workflow names is solid', () => {
    const { offered, primary } = decisionsOf([
      event('ROADMAP.AGREE', { tone: 'primary' }),
      event('ROADMAP.RETURN'),
      event('GROUP.CALL'),
      event('ROADMAP.AGREE_WITH_REMARKS'),
    ]);
    expect(types(offered)).toEqual([
      'GROUP.CALL',
      'ROADMAP.RETURN',
      'ROADMAP.AGREE_WITH_REMARKS',
      'ROADMAP.AGREE',
    ]);
    expect(primary).toBe('ROADMAP.AGREE');
  });
  it('are solid where agreeing is locked: what can be done instead', () => {
    const { primary, locked } = decisionsOf([
      event('ROADMAP.AGREE', {
        tone: 'primary',
        allowed: false,
        reasonCode: 'guard',
        reason: 'Открыты замечания.',
      }),
      event('ROADMAP.RETURN'),
      event('ROADMAP.AGREE_WITH_REMARKS'),
    ]);
    expect(primary).toBe('ROADMAP.AGREE_WITH_REMARKS');
    expect(types(locked)).toEqual(['ROADMAP.AGREE']);
  });
  it('leave out what others do and what belongs on the page of the plan', () => {
    const { offered, locked } = decisionsOf([
      event('ROADMAP.APPROVE', { allowed: false, reasonCode: 'not-yours' }),
      event('ROADMAP.WITHDRAW'),
      event('ROADMAP.SUBMIT', { allowed: false, reasonCode: 'not-yours' }),
    ]);
    expect([...offered, ...locked]).toEqual([]);
  });
  it('hold the act that approves where it is the decision, not where it is only recorded', () => {
    const act = event('ROADMAP.APPROVE', { form: 'roadmap-act', tone: 'primary' });
    const { offered, primary } = decisionsOf([act, event('ROADMAP.RETURN')]);
    expect(types(offered)).toEqual(['ROADMAP.RETURN', 'ROADMAP.APPROVE']);
    expect(primary).toBe('ROADMAP.APPROVE');
    const theirs = event('ROADMAP.RETURN', { allowed: false, reasonCode: 'not-yours' });
    expect(decisionsOf([act, theirs]).offered).toEqual([]);
  });
});
