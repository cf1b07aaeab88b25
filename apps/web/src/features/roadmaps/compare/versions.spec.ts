import { describe, expect, it } from '@jest/globals';
import { kedrovyView } from '../review/testing/kedrovy.js';
import { defaultPair, versionOptions } from './versions.js';

const version = (number: number) => ({ ...kedrovyView.showing.version!, number });
const view = { ...kedrovyView, versions: [version(3), version(2), version(1)] };
const writing = { ...view, mayEdit: true };

describe('what is compared', () => {
  it('are the frozen versions, the latest first; a draft only for who writes it', () => {
    expect(versionOptions(view).map((one) => one.version)).toEqual([3, 2, 1]);
    expect(versionOptions(writing).map((one) => one.version)).toEqual(['draft', 3, 2, 1]);
  });
  it('is the latest against the one before where the address says nothing', () => {
    expect(defaultPair(view, undefined, undefined)).toEqual({ from: 2, to: 3 });
    expect(defaultPair(writing, undefined, undefined)).toEqual({ from: 3, to: 'draft' });
  });
  it('is no draft that says the same, where nobody may write in it', () => {
    const author = { ...view, showing: { ...view.showing, kind: 'draft' as const } };
    expect(defaultPair(author, undefined, undefined)).toEqual({ from: 2, to: 3 });
  });
  it('is what the address asks for, unless there is no such version', () => {
    expect(defaultPair(view, 1, 3)).toEqual({ from: 1, to: 3 });
    expect(defaultPair(view, 9, 'draft')).toEqual({ from: 2, to: 3 });
  });
  it('is nothing where there is one version', () => {
    expect(defaultPair({ ...view, versions: [version(1)] }, undefined, undefined)).toBeUndefined();
  });
});
