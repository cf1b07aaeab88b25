import { describe, expect, it } from '@jest/globals';
import { isClosed } from './is-closed.js';
import { partsOf } from './pointer.js';

const text = { type: 'string' };
const closed = { ...text, 'x-readers': ['curator'] };
const schema = {
  type: 'object',
  properties: {
    open: text,
    closed,
    group: { type: 'object', properties: { part: text }, 'x-readers': ['mentee'] },
    rows: { type: 'array', items: { type: 'object', properties: { open: text, closed } } },
  },
};

describe('isClosed', () => {
  it.each<[string, boolean]>([
    ['/open', false],
    ['/closed', true],
    ['/group', true],
    ['/group/part', true],
    ['/rows/*/open', false],
    ['/rows/0/closed', true],
    ['/rows/*/closed', true],
    ['/rows', true],
    ['/rows/0', true],
    ['/elsewhere/in/it', false],
  ])('%s is %s', (at, expected) => {
    expect(isClosed(schema, partsOf(at))).toBe(expected);
  });
});
