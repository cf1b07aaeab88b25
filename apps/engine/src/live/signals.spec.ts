import { describe, expect, it } from '@jest/globals';
import type { Reach } from '@tandem/domain';
import { NOTICES } from '../notifications/notices.js';
import { CHANGES } from '../pipeline/announce-changes.js';
import { DOCUMENTS } from './channels.js';
import { mayHear, readSignals } from './signals.js';

const reach = (inner: string[], outer: string[] = []): Reach => ({ inner, outer, home: [], roles: [] });
const change = { case: 'c', unit: 'u', path: 'r.m.s', revision: 3, persons: ['mentor'] };

describe('signals of a case', () => {
  const [signal] = readSignals(CHANGES, JSON.stringify([change]));
  it('carry ids only', () => {
    expect(signal!.change).toEqual({ kind: 'case', case: 'c', unit: 'u', revision: 3 });
  });
  it('reach the school, who stands above it and who takes part', () => {
    expect(mayHear(signal!, 'curator', reach(['r.m.s']))).toBe(true);
    expect(mayHear(signal!, 'coordinator', reach([], ['r.m']))).toBe(true);
    expect(mayHear(signal!, 'mentor', reach([]))).toBe(true);
  });
  it('do not reach another school, whose path begins alike', () => {
    expect(mayHear(signal!, 'stranger', reach(['r.m.s2']))).toBe(false);
    expect(mayHear(signal!, 'colleague', reach([]))).toBe(false);
  });
});

describe('other signals', () => {
  it('a notice reaches its persons alone', () => {
    const [signal] = readSignals(NOTICES, JSON.stringify({ persons: ['mentee'] }));
    expect(mayHear(signal!, 'mentee', reach([]))).toBe(true);
    expect(mayHear(signal!, 'curator', reach(['r']))).toBe(false);
  });
  it('a document is not heard of above the school', () => {
    const [signal] = readSignals(
      DOCUMENTS,
      JSON.stringify({ case: 'c', unit: 'u', path: 'r.m.s', persons: [] }),
    );
    expect(mayHear(signal!, 'coordinator', reach([], ['r.m']))).toBe(false);
    expect(mayHear(signal!, 'curator', reach(['r.m.s']))).toBe(true);
  });
  it('what cannot be read is nothing', () => {
    expect(readSignals(CHANGES, '{')).toEqual([]);
    expect(readSignals('another', '[]')).toEqual([]);
  });
});
