import type { ReportLevel, UnitRef } from '@tandem/contracts';
import type { UnitKind } from '@tandem/domain';
import type { ExpectedReport } from '@tandem/monitoring-core';
import { placeOfUnit } from '../../../pipeline/own-place.js';
import type { UnitDirectory, UnitFacts } from '../../../pipeline/unit-directory.js';
import { levelOfUnit } from './assignments-of.js';
import { planFor, type PlanInForce } from './plans-in-force.js';

/** A report with the place it is about, the body that answers for it and the plan whose rows it has. */
export interface PlacedReport {
  readonly expected: ExpectedReport;
  readonly level: ReportLevel;
  /** The place itself: the school, the municipality, the region. */
  readonly unit: UnitFacts;
  readonly owner: UnitFacts;
  readonly receiver: UnitFacts | undefined;
  readonly plan: PlanInForce | undefined;
  readonly ownPlan: boolean;
}

const OWNED_BY: Partial<Record<ReportLevel, UnitKind>> = {
  municipality: 'municipalAuthority',
  region: 'regionalOperator',
};

const RECEIVED_BY: Record<ExpectedReport['to'], UnitKind> = {
  municipality: 'municipalAuthority',
  regionalOperator: 'regionalOperator',
  regionalAuthority: 'regionalAuthority',
};

export interface Placed {
  readonly reports: readonly PlacedReport[];
  /** Places without a body: nobody there could fill a report in. */
  readonly unanswered: readonly UnitRef[];
}

/** Puts what is expected where it belongs in the tree. */
export const placeReports = (
  expected: readonly ExpectedReport[],
  units: UnitDirectory,
  plans: ReadonlyMap<string, PlanInForce>,
): Placed => {
  const reports: PlacedReport[] = [];
  const unanswered: UnitRef[] = [];
  const places = new Map<string, UnitFacts | undefined>();
  const at = (path: string) => {
    if (!places.has(path)) places.set(path, units.at(path));
    return places.get(path);
  };
  for (const one of expected) {
    const named = units.known(one.unit)!;
    const path = placeOfUnit(named);
    const unit = (named.path === path ? named : at(path)) ?? named;
    const level = levelOfUnit(named.kind);
    const kind = OWNED_BY[level];
    const owner = kind ? units.bodyOf(path, kind) : named;
    if (!owner || placeOfUnit(owner) !== path) {
      unanswered.push({ id: unit.id, title: unit.title, kind: unit.kind });
      continue;
    }
    const plan = planFor(plans, path);
    reports.push({
      expected: one,
      level,
      unit,
      owner,
      receiver: units.bodyOf(path, RECEIVED_BY[one.to]),
      plan,
      ownPlan: plan?.path === path,
    });
  }
  return { reports, unanswered };
};
