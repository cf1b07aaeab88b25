import { describe, expect, it } from '@jest/globals';
import { tracksOf } from './tracks-of.js';

const STATES = { d: 'done', c: 'current', a: 'ahead' } as const;

describe('tracks of a road', () => {
  it.each([
    ['dddcaaa', '0000000'],
    ['dcccccaa', '00101000'],
    ['ccaaaaa', '0100000'],
    ['cdcaaaa', '0000000'],
    ['', ''],
  ])('%s goes as %s', (states, tracks) => {
    expect(tracksOf([...states].map((one) => STATES[one as 'd'])).join('')).toBe(tracks);
  });
});
