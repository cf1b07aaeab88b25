import { describe, expect, it } from '@jest/globals';
import type { HeldRole, Role, UnitKind } from '@tandem/domain';
import { placesRun, runsAt } from './campaign-rights.js';

const holds = (role: Role, unitKind: UnitKind, unitPath: string): { held: HeldRole[] } => ({
  held: [{ role, unitKind, unitPath } as HeldRole],
});

describe('who runs campaigns', () => {
  it.each([
    ['municipalCoordinator', 'municipalAuthority', 'r.town.body', 'r.town'],
    ['methodist', 'municipalAuthority', 'r.town.body', 'r.town'],
    ['regionalOperator', 'regionalOperator', 'r.operator', 'r'],
  ] as const)('%s of %s runs those of his place, and of no other', (role, kind, unit, place) => {
    const viewer = holds(role, kind, unit);
    expect(placesRun(viewer)).toEqual([place]);
    expect(['r', 'r.town', 'r.district', 'r.town.school'].filter((path) => runsAt(viewer, path))).toEqual([
      place,
    ]);
  });

  it.each([
    ['methodist', 'regionalOperator', 'r.operator'],
    ['curator', 'school', 'r.town.school'],
    ['resourceCentre', 'resourceCentre', 'r.town.centre'],
  ] as const)('%s of %s runs none', (role, kind, unit) => {
    expect(placesRun(holds(role, kind, unit))).toEqual([]);
  });
});
