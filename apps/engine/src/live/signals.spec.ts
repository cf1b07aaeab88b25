import { describe, expect, it } from '@jest/globals';
import type { Role } from '@tandem/domain';
import type { Viewer } from '../identity/viewer.js';
import { NOTICES } from '../notifications/notices.js';
import { CHANGES, payloadsOf } from '../pipeline/announce-changes.js';
import { DOCUMENTS } from './channels.js';
import { mayHear, readSignals } from './signals.js';

type Hearing = Pick<Viewer, 'person' | 'reach' | 'held'>;
const person = (
  id: string,
  inner: string[] = [],
  outer: string[] = [],
  held: [Role, string][] = [],
): Hearing => ({
  person: { id, name: id, short: id },
  reach: { inner, outer, own: [...inner, ...outer], home: [], roles: [] },
  held: held.map(([role, unitId]) => ({ role, unitId }) as Viewer['held'][number]),
});
const change = {
  case: 'c',
  unit: 'u',
  path: 'r.m.s',
  subject: 'pair',
  revision: 3,
  persons: ['mentor'],
  asked: [['head', 'elsewhere']] as [string, string][],
};
const heardBy = (signalled: object, who: Hearing): boolean =>
  mayHear(readSignals(CHANGES, JSON.stringify([signalled]))[0]!, who);

describe('signals of a case', () => {
  it('carry ids only', () => {
    expect(readSignals(CHANGES, JSON.stringify([change]))[0]!.change).toEqual({
      kind: 'case',
      case: 'c',
      unit: 'u',
      revision: 3,
    });
  });
  it.each([
    ['the school', 'pair', person('curator', ['r.m.s']), true],
    ['who stands above it', 'pair', person('coordinator', [], ['r.m']), true],
    ['who stands above it, a candidacy', 'candidacy', person('coordinator', [], ['r.m']), true],
    ['who stands above it, a request', 'request', person('coordinator', [], ['r.m']), false],
    ['the school, a request', 'request', person('curator', ['r.m.s']), true],
    ['who takes part or is asked by name', 'request', person('mentor'), true],
    ['a role that is asked elsewhere', 'request', person('head', [], [], [['head', 'elsewhere']]), true],
    ['the same role at another place', 'pair', person('head', [], [], [['head', 'another']]), false],
    ['another role there', 'pair', person('curator', [], [], [['curator', 'elsewhere']]), false],
    ['another school, whose path begins alike', 'pair', person('stranger', ['r.m.s2']), false],
    ['a colleague', 'pair', person('colleague'), false],
  ])('and %s (%s): told or not', (_, subject, who, told) => {
    expect(heardBy({ ...change, subject }, who)).toBe(told);
  });
  it.each([
    ['who works there', person('methodist', [], ['r.m']), true],
    ['who stands above it', person('operator', [], ['r']), false],
    ['a school below it', person('curator', ['r.m.s']), false],
  ])('a plan that was not sent is heard of by %s: %s', (_, who, told) => {
    expect(
      heardBy({ ...change, subject: 'roadmap', path: 'r.m.a', near: 'r.m', persons: [], draft: 4 }, who),
    ).toBe(told);
  });
  it('are sent in notices that PostgreSQL takes', () => {
    const id = '01980000-0000-7000-8000-000000000001';
    const large = {
      ...change,
      case: id,
      unit: id,
      path: 'u'.repeat(140),
      persons: Array(24).fill(id) as string[],
    };
    const payloads = payloadsOf(Array.from({ length: 40 }, () => large));
    expect(payloads.every((payload) => Buffer.byteLength(payload) < 8_000)).toBe(true);
    expect(payloads.flatMap((payload) => JSON.parse(payload) as unknown[])).toHaveLength(40);
    expect(payloadsOf([])).toEqual([]);
  });
});

describe('other signals', () => {
  it('a notice reaches its persons alone', () => {
    const [signal] = readSignals(NOTICES, JSON.stringify({ persons: ['mentee'] }));
    expect(mayHear(signal!, person('mentee'))).toBe(true);
    expect(mayHear(signal!, person('curator', ['r']))).toBe(false);
  });
  it('a document is not heard of above the school', () => {
    const [signal] = readSignals(
      DOCUMENTS,
      JSON.stringify({ case: 'c', unit: 'u', path: 'r.m.s', persons: [] }),
    );
    expect(mayHear(signal!, person('coordinator', [], ['r.m']))).toBe(false);
    expect(mayHear(signal!, person('curator', ['r.m.s']))).toBe(true);
  });
  it('what cannot be read is nothing', () => {
    expect(readSignals(CHANGES, '{')).toEqual([]);
    expect(readSignals('another', '[]')).toEqual([]);
  });
});
