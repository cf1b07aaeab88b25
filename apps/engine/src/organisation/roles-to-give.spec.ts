import { describe, expect, it } from '@jest/globals';
import type { HeldRole, Role, UnitKind } from '@tandem/domain';
import { onlyAsAdministrator, rolesThatFit, rolesToGive } from './roles-to-give.js';

const held = (role: Role, unitKind: UnitKind, unitPath: string): HeldRole => ({
  role,
  unitId: unitPath,
  unitKind,
  unitPath,
});
const school = { path: 'r.m.s', kind: 'school' };

describe('rolesToGive', () => {
  it('lets a curator give school roles at his own school alone', () => {
    const curator = [held('curator', 'school', 'r.m.s')];
    expect([...rolesToGive(curator, school)].sort()).toEqual(
      ['expert', 'mentee', 'mentor', 'mentorsCouncil', 'psychologist'].sort(),
    );
    expect(rolesToGive(curator, { path: 'r.m.t', kind: 'school' }).size).toBe(0);
    expect(rolesToGive(curator, { path: 'r.m.s.branch', kind: 'school' }).size).toBe(0);
  });
  it('lets a coordinator of a municipal body give heads and curators over the whole municipality', () => {
    const coordinator = [held('municipalCoordinator', 'municipalAuthority', 'r.m.a')];
    expect(rolesToGive(coordinator, school).has('curator')).toBe(true);
    expect(
      rolesToGive(coordinator, { path: 'r.m.a', kind: 'municipalAuthority' }).has('municipalAuthority'),
    ).toBe(false);
    expect(rolesToGive(coordinator, { path: 'r.n.s', kind: 'school' }).size).toBe(0);
  });
  it('never lets anybody but the administrator give the administrator’s role', () => {
    for (const role of ['curator', 'municipalCoordinator', 'regionalOperator'] as const)
      expect(rolesToGive([held(role, 'region', 'r')], { path: 'r', kind: 'region' }).has('sysAdmin')).toBe(
        false,
      );
    expect(rolesToGive([held('sysAdmin', 'region', 'r')], school).has('sysAdmin')).toBe(true);
  });
  it('gives roles that see inside a school at institutions only, even to the administrator', () => {
    const admin = [held('sysAdmin', 'region', 'r')];
    for (const kind of ['region', 'municipality', 'municipalAuthority', 'regionalOperator'] as const) {
      const given = rolesToGive(admin, { path: 'r.m', kind });
      for (const inner of ['curator', 'head', 'psychologist', 'mentorsCouncil'] as const)
        expect(given.has(inner)).toBe(false);
    }
    expect(rolesThatFit('school')).not.toContain('regionalAuthority');
  });
  it('tells what only the administrator’s right allows', () => {
    const both = [held('sysAdmin', 'region', 'r'), held('curator', 'school', 'r.m.s')];
    expect(onlyAsAdministrator(both, school, 'mentor')).toBe(false);
    expect(onlyAsAdministrator(both, school, 'head')).toBe(true);
  });
});
