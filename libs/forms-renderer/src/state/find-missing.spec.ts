import { describe, expect, it } from '@jest/globals';
import { allWidgets } from '../testing/all-widgets-form.js';
import { findMissing } from './find-missing.js';

describe('what is missing, found without a compiled validator', () => {
  const paths = (answers: Parameters<typeof findMissing>[1], hidden = new Set<string>()) =>
    findMissing(allWidgets.schema, answers, hidden, 'ru').map((one) => one.path);

  it('at the root, in rows and in blocks', () => {
    expect(paths({})).toEqual(['/name', '/consent']);
    expect(paths({ name: 'И', consent: true, pairs: [{ who: 'А' }, {}], sign: {} })).toEqual([
      '/pairs/1/who',
      '/sign/signed',
    ]);
  });
  it('not where a rule hides', () => {
    expect(paths({ consent: true }, new Set(['/name']))).toEqual([]);
  });
});
