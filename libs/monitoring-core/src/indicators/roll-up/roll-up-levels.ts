import type { UnitKind } from '@tandem/domain';
import type { IndicatorPassport } from '../indicator-passport.js';
import { Roll, type RollUp, type UnitMeasured } from './roll-up.js';

export interface CountingUnit {
  readonly id: string;
  readonly kind: UnitKind;
  /** The unit above it: whom it belongs to, or in whose territory it stands. */
  readonly parent?: string;
}

export interface UnitSent extends UnitMeasured {
  /** The value tells of the unit and all below it (a municipality's own roll-up): those below are in it already. */
  readonly whole?: boolean;
}

/**
 * Roll-ups of every unit that has others below it. An institution founded by the region counts once: in the region,
 * past the municipality where it stands (R360: «municipal totals must not contain them, regional totals must count them
 * once»).
 */
export const rollUpLevels = (
  sent: readonly UnitSent[],
  units: readonly CountingUnit[],
  passport: Pick<IndicatorPassport, 'unit' | 'mayExceedWhole'>,
): ReadonlyMap<string, RollUp> => {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const whole = new Set(sent.filter((value) => value.whole && value.measured).map(({ unit }) => unit));
  const tops = new Set(units.flatMap(({ parent }) => parent ?? []));
  const rolls = new Map<string, Roll>();
  const rollOf = (id: string): Roll => {
    const roll = rolls.get(id) ?? new Roll(passport);
    rolls.set(id, roll);
    return roll;
  };
  for (const value of sent) {
    if (tops.has(value.unit)) rollOf(value.unit).add(value);
    for (const above of countedIn(value.unit, known)) {
      if (whole.has(above)) break;
      rollOf(above).add(value);
    }
  }
  return new Map([...rolls].map(([id, roll]) => [id, roll.done()]));
};

/** The units above in whose totals a unit counts, nearest first. */
export const countedIn = (id: string, units: ReadonlyMap<string, CountingUnit>): string[] => {
  const unit = units.get(id);
  if (!unit) throw new Error(`unit ${id} is not known`);
  const above: string[] = [];
  const passed = new Set([id]);
  for (let at = unit.parent; at !== undefined; at = units.get(at)?.parent) {
    if (passed.has(at)) throw new Error(`unit ${at} stands above itself`);
    passed.add(at);
    const kind = units.get(at)?.kind;
    if (unit.kind === 'regionFounded' && kind !== undefined && MUNICIPAL.includes(kind)) continue;
    above.push(at);
  }
  return above;
};

const MUNICIPAL: readonly UnitKind[] = [
  'municipality',
  'municipalAuthority',
  'methodCentre',
  'resourceCentre',
  'supportCentre',
];
