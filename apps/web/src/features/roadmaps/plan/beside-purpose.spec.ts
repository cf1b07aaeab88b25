import { describe, expect, it } from '@jest/globals';
import { besidePurpose } from './beside-purpose.js';

const event = (type: string, allowed: boolean) => ({ type, title: type, allowed, roles: [] });
const returned = {
  standing: 'returned' as const,
  mayEdit: true,
  openRemarks: 2,
  availableEvents: [],
};
const may = (type: string, allowed = true) => ({ ...returned, availableEvents: [event(type, allowed)] });

describe('what one goes beside the plan above for', () => {
  it('who decides reviews; the author answers until the plan may be sent again; others only read', () => {
    expect(besidePurpose(may('ROADMAP.AGREE'))).toBe('decide');
    expect(besidePurpose(may('ROADMAP.SUBMIT', false))).toBe('answer');
    expect(besidePurpose(may('ROADMAP.SUBMIT'))).toBe('review');
    expect(besidePurpose({ ...returned, openRemarks: 0 })).toBe('review');
    expect(besidePurpose({ ...returned, mayEdit: false })).toBe('review');
  });
});
