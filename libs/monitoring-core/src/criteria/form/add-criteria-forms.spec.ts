import { describe, expect, it } from '@jest/globals';
import { addCriteriaForms } from './add-criteria-forms.js';
import { readCriteriaForm } from './read-criteria-form.js';

describe('forms 27 of units added up', () => {
  it('adds people and times, and never a percentage', () => {
    const sum = addCriteriaForms([
      {
        c1Org: { value: 'present', source: 'report' },
        c2Org: { answers: { available: 13, unavailable: 7, none: 0 }, source: 'survey' },
        c2Reg: { answers: { available: 18, unavailable: 0, none: 2 }, source: 'survey' },
        c4a: { share: { numerator: 1, denominator: 1, percent: 100 }, source: 'passport' },
        c7: { value: 'positive', source: 'report' },
      },
      {
        c1Org: { value: 'absent', source: 'report' },
        c2Org: { answers: { available: 12, unavailable: 0, none: 0, rest: 6 }, source: 'survey' },
        c2Reg: { answers: { available: 9, unavailable: 5, none: 0 }, source: 'survey' },
        c4a: { share: { numerator: 0, denominator: 3, percent: 0 }, source: 'passport' },
      },
    ]);
    expect(sum).toEqual({
      c1Share: { share: { numerator: 1, denominator: 2 }, source: 'report' },
      c2Org: { answers: { available: 25, unavailable: 7, none: 0, rest: 6 }, source: 'report' },
      // Two of the first chose one answer: with them the sum would have grown by two.
      c2Reg: { answers: { available: 9, unavailable: 5, none: 0 }, source: 'report' },
      c4a: { share: { numerator: 1, denominator: 4 }, source: 'report' },
    });
    expect(readCriteriaForm(sum).answers['4a']).toMatchObject({ numerator: 1, denominator: 4 });
  });

  it('counts institutions once: those of a municipality as it told them, those of the region one by one', () => {
    const town = { c1Share: { share: { numerator: 4, denominator: 9 }, source: 'report' } };
    expect(addCriteriaForms([town, { c1Org: { value: 'present', source: 'report' } }])).toEqual({
      c1Share: { share: { numerator: 5, denominator: 10 }, source: 'report' },
    });
  });

  it('says nothing where nobody told anything', () => {
    expect(addCriteriaForms([])).toEqual({});
    expect(addCriteriaForms([{ c4a: 'x', c1Org: {} }])).toEqual({});
  });
});
