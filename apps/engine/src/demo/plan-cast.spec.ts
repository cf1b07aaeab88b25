import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { UnitKind } from '@tandem/domain';
import { castOf } from './plan-cast.js';
import type { Scene } from './scene.js';

const WORKFLOWS = resolve(import.meta.dirname, '../../../../workflows');
const unit = (key: string, kind: UnitKind, parent?: string) => ({ key, kind, ...(parent ? { parent } : {}) });
const UNITS = [
  unit('region', 'region'),
  unit('department', 'regionalAuthority', 'region'),
  unit('operator', 'regionalOperator', 'region'),
  unit('town', 'municipality', 'region'),
  unit('office', 'municipalAuthority', 'town'),
  unit('school', 'school', 'town'),
  unit('lyceum', 'regionFounded', 'region'),
];
/** In the town nobody is a methodist: the coordinator does his work. */
const PEOPLE: Record<string, Record<string, string>> = {
  department: { regionalAuthority: 'minister' },
  operator: { regionalOperator: 'operator' },
  office: { municipalAuthority: 'chief', municipalCoordinator: 'coordinator' },
  school: { curator: 'curator', head: 'head' },
  lyceum: { curator: 'lyceumCurator', head: 'lyceumHead' },
};
const scene = {
  data: { units: UNITS },
  holder: (at: string, role: string) => PEOPLE[at]?.[role],
  workflow: (key: string) => JSON.parse(readFileSync(join(WORKFLOWS, key, 'workflow.json'), 'utf8')),
} as unknown as Scene;

describe('who does what with a plan', () => {
  it.each([
    ['school', ['curator', 'head', 'coordinator', 'head', 'curator']],
    ['lyceum', ['lyceumCurator', 'lyceumHead', 'operator', 'minister', 'lyceumCurator']],
    ['office', ['coordinator', 'coordinator', 'operator', 'chief', 'coordinator']],
    ['operator', ['operator', 'operator', 'minister', 'minister', 'operator']],
  ])('of the %s is told by its workflow', (at, people) => {
    const { writer, sender, reviewer, approver, publisher } = castOf(scene, at);
    expect([writer, sender, reviewer, approver, publisher]).toEqual(people);
  });

  it('is nobody’s where nobody draws up plans, or nobody holds the role', () => {
    expect(() => castOf(scene, 'department')).toThrow(/no plan is drawn up/);
    const empty = { ...scene, holder: () => undefined } as unknown as Scene;
    expect(() => castOf(empty, 'school')).toThrow(/nobody is curator at school/);
  });
});
