import type { IndicatorPassport } from '../indicator-passport.js';
import type { Measured } from '../values/measured.js';
import { refusalOfMeasured, type MeasuredRefusal } from '../values/refusal-of-measured.js';
import { Gathered } from './gather.js';

/** A unit that is asked, and what it sent; without a value it sent nothing. */
export interface UnitMeasured {
  readonly unit: string;
  readonly measured?: Measured;
}

export interface RollUp {
  /** Σ numerators / Σ denominators or the sum of counts; undefined where nobody sent anything. */
  readonly measured?: Measured;
  /** Units whose values are in it. */
  readonly counted: readonly string[];
  /** Of these, units without a denominator. */
  readonly notApplicable: readonly string[];
  /** Units that sent nothing: named, and not nought. */
  readonly missing: readonly string[];
  /** Units whose values cannot be ones of this indicator: they spoil no sum. */
  readonly refused: readonly { readonly unit: string; readonly code: MeasuredRefusal }[];
}

type How = Pick<IndicatorPassport, 'unit' | 'mayExceedWhole'>;

/**
 * Values of many units as one (form 26: «Σ числителей / Σ знаменателей, не среднее процентов»). The order of units
 * means nothing. A unit named twice is a mistake of the program, not of people.
 */
export const rollUp = (units: readonly UnitMeasured[], passport: How): RollUp => {
  const roll = new Roll(passport);
  for (const unit of units) roll.add(unit);
  return roll.done();
};

/** A roll-up in the making: units are added one by one, each to as many of them as it counts in. */
export class Roll {
  readonly #gathered: Gathered;
  readonly #seen = new Set<string>();
  readonly #counted: string[] = [];
  readonly #notApplicable: string[] = [];
  readonly #missing: string[] = [];
  readonly #refused: { unit: string; code: MeasuredRefusal }[] = [];
  readonly #passport: How;

  constructor(passport: How) {
    this.#passport = passport;
    this.#gathered = new Gathered(passport);
  }

  add({ unit, measured }: UnitMeasured): void {
    if (this.#seen.has(unit)) throw new Error(`unit ${unit} is rolled up twice`);
    this.#seen.add(unit);
    if (!measured) {
      this.#missing.push(unit);
      return;
    }
    const code = refusalOfMeasured(measured, this.#passport);
    if (code) {
      this.#refused.push({ unit, code });
      return;
    }
    this.#counted.push(unit);
    if (measured.kind === 'share' && measured.denominator === 0) this.#notApplicable.push(unit);
    this.#gathered.add(measured, unit);
  }

  done(): RollUp {
    const measured = this.#gathered.measured;
    return {
      ...(measured && { measured }),
      counted: this.#counted.sort(),
      notApplicable: this.#notApplicable.sort(),
      missing: this.#missing.sort(),
      refused: this.#refused.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    };
  }
}
