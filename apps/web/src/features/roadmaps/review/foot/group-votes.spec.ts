import { describe, expect, it } from '@jest/globals';
import type { CaseView } from '@tandem/contracts';
import { groupVotes } from './group-votes.js';

type Input = Parameters<typeof groupVotes>[0];
const unit = { id: 'u', title: 'ТОИПКРО', kind: 'regionalOperator' };
const member = (id: string, more = {}): CaseView['participants'][number] => ({
  person: { id, name: id },
  role: 'groupMember',
  unit,
  state: 'active',
  joinedAt: '2026-03-20T10:00:00Z',
  leftAt: null,
  ...more,
});
const vote = (id: string, agree: boolean, more = {}): CaseView['answers'][number] => ({
  id: `${id}-vote`,
  form: 'working-group-vote',
  formTitle: 'Голос',
  version: 1,
  author: { id, name: id },
  at: '2026-03-21T10:00:00Z',
  data: { agree, ...(agree ? {} : { remark: 'Нет показателей' }) },
  ...more,
});
const group = (more: Partial<Input>): Input => ({
  participants: [member('anna'), member('boris'), member('vera')],
  answers: [],
  data: { quorum: 2 },
  ...more,
});

describe('votes of a working group', () => {
  it('are told person by person', () => {
    const told = groupVotes(group({ answers: [vote('anna', true), vote('vera', false)] }));
    expect(told?.quorum).toBe(2);
    expect(told?.votes.map(({ name, agrees, remark }) => [name, agrees, remark])).toEqual([
      ['anna', true, undefined],
      ['boris', null, undefined],
      ['vera', false, 'Нет показателей'],
    ]);
  });
  it('count for whom they were given, not for who gave them', () => {
    const answers = [vote('delegate', true, { onBehalfOf: { id: 'boris', name: 'boris' } })];
    expect(groupVotes(group({ answers }))?.votes.map(({ agrees }) => agrees)).toEqual([null, true, null]);
  });
  it('of a group before this one do not count', () => {
    const answers = [vote('anna', true, { at: '2026-03-01T10:00:00Z' })];
    expect(groupVotes(group({ answers }))?.votes[0]?.agrees).toBeNull();
  });
  it('come with what the group was asked last', () => {
    const call = (question: string) => vote('operator', true, { form: 'working-group', data: { question } });
    // The newest answer comes first.
    const answers = [call('Хватит ли 50 %?'), call('Сроки')];
    expect(groupVotes(group({ answers }))?.question).toBe('Хватит ли 50 %?');
    expect(groupVotes(group({}))?.question).toBeUndefined();
  });
  it('are over when there is a verdict', () => {
    const verdictAfter = (groupVerdict: string | null) =>
      groupVotes(group({ data: { quorum: 2, groupVerdict } }))?.verdict;
    expect([null, 'against', 'for', 'none'].map(verdictAfter)).toEqual([undefined, 'against', 'for', 'none']);
  });
  it('are not there where no group is called', () => {
    expect(groupVotes(group({ participants: [member('anna', { state: 'left' })] }))).toBeUndefined();
  });
});
