import { describe, expect, it } from '@jest/globals';
import type { Role, UnitKind } from '@tandem/domain';
import { recipientsOf, type Candidate } from './recipients.js';

const holder = (personId: string, role: Role, unitKind: UnitKind, unitPath: string): Candidate => ({
  personId,
  role,
  unitId: unitPath,
  unitKind,
  unitPath,
});
const holders = [
  holder('curator', 'curator', 'school', 'r.m.s'),
  holder('stranger', 'curator', 'school', 'r.m.t'),
  holder('town-methodist', 'methodist', 'municipalAuthority', 'r.m.a'),
  holder('region-methodist', 'methodist', 'regionalOperator', 'r.o'),
  holder('school-mentor', 'mentor', 'school', 'r.m.s'),
];
const participants = [
  { personId: 'orlova', role: 'mentor' },
  { personId: 'safin', role: 'mentee' },
];

describe('recipientsOf', () => {
  it('takes participants of this case, not whoever is a mentor of the school', () => {
    expect(recipientsOf(['mentor'], participants, holders, 'r.m.s')).toEqual(['orlova']);
    expect(recipientsOf(['candidate'], participants, holders, 'r.m.s')).toEqual([]);
  });
  it('takes the school’s own curator alone', () => {
    expect(recipientsOf(['curator'], participants, holders, 'r.m.s')).toEqual(['curator']);
  });
  it('takes the nearest body that answers for the school', () => {
    expect(recipientsOf(['methodist'], participants, holders, 'r.m.s')).toEqual(['town-methodist']);
    expect(recipientsOf(['methodist'], participants, holders, 'r.lyceum')).toEqual(['region-methodist']);
  });
  it('takes the person asked for the role of a task, everybody else by role', () => {
    const asked = { role: 'curator', personId: 'deputy' };
    expect(recipientsOf(['curator', 'mentee'], participants, holders, 'r.m.s', asked)).toEqual([
      'deputy',
      'safin',
    ]);
    expect(
      recipientsOf(['curator'], participants, holders, 'r.m.s', { role: 'curator', personId: null }),
    ).toEqual(['curator']);
  });
  it('asks the body that a task is asked of, and looks for those above from there', () => {
    const others = [
      ...holders,
      holder('second-methodist', 'methodist', 'methodCentre', 'r.m.c'),
      holder('chief', 'municipalAuthority', 'municipalAuthority', 'r.m.a'),
      holder('department', 'municipalAuthority', 'regionalAuthority', 'r.d'),
    ];
    const asked = {
      role: 'methodist',
      personId: null,
      elsewhere: { unitId: 'r.m.a', unitPath: 'r.m.a' },
    };
    expect(recipientsOf(['methodist'], [], others, 'r.m.s', asked)).toEqual(['town-methodist']);
    expect(recipientsOf(['municipalAuthority'], [], others, 'r.m.s', asked)).toEqual(['chief']);
    const above = { ...asked, role: 'regionalOperator', elsewhere: { unitId: 'r.o', unitPath: 'r.o' } };
    expect(recipientsOf(['methodist'], [], others, 'r.m.a', above)).toEqual(['region-methodist']);
  });
  it('tells nobody above of a task that is asked at one place', () => {
    const asked = { role: 'methodist', personId: null, near: 'r.n' };
    expect(recipientsOf(['methodist'], [], holders, 'r.n.a', asked)).toEqual([]);
    expect(recipientsOf(['methodist'], [], holders, 'r.m.a', { ...asked, near: 'r.m' })).toEqual([
      'town-methodist',
    ]);
  });
  it('tells each person once', () => {
    const both = [...holders, holder('curator', 'head', 'school', 'r.m.s')];
    expect(recipientsOf(['curator', 'head'], participants, both, 'r.m.s')).toEqual(['curator']);
  });
});
