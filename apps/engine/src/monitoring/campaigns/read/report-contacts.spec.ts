import { describe, expect, it } from '@jest/globals';
import { REPORT_CONTACTS } from '@tandem/contracts';
import { contactOf, isWritten } from './report-contacts.js';

const NOW = Date.parse('2027-06-20T09:00:00Z');
const ago = (days: number) => new Date(NOW - days * 86_400_000);
const fits = (said: Parameters<typeof isWritten>[1]) =>
  REPORT_CONTACTS.filter((contact) => isWritten(contact, said, NOW));

describe('letters to the people of a report', () => {
  it('are found by when and by whom', () => {
    expect(fits(undefined)).toEqual(['never']);
    expect(fits({ last: null, kind: null })).toEqual(['never']);
    expect(fits({ last: ago(1), kind: 'reminder' })).toEqual(['thisWeek', 'automatic']);
    expect(fits({ last: ago(6.9), kind: 'byHand' })).toEqual(['thisWeek', 'byHand']);
    expect(fits({ last: ago(7), kind: 'byHand' })).toEqual(['earlier', 'byHand']);
  });

  it('by hand name their writer; what the calendar wrote is nobody’s', () => {
    const names = new Map([['p', 'Орлова И. В.']]);
    expect(contactOf({ last: ago(0), kind: 'byHand', by: 'p' }, names)).toEqual({
      at: '2027-06-20T09:00:00.000Z',
      how: 'byHand',
      by: { id: 'p', name: 'Орлова И. В.' },
    });
    expect(contactOf({ last: ago(0), kind: 'reminder', by: null }, names)).toMatchObject({
      how: 'automatic',
      by: null,
    });
    expect(contactOf({ last: null, kind: null, by: null }, names)).toBeNull();
  });
});
