import type { IndicatorPassport } from '../indicator-passport.js';
import type { Measured, MeasuredCount, MeasuredShare } from '../values/measured.js';

/** People by their ids, and those beside them of whom only the number is known. */
class Side {
  readonly #ids = new Set<string>();
  #others = 0;

  add(number: number, ids: readonly string[] | undefined): void {
    for (const id of ids ?? []) this.#ids.add(id);
    this.#others += number - (ids?.length ?? 0);
  }

  get total(): number {
    return this.#ids.size + this.#others;
  }

  get known(): boolean {
    return this.#ids.size > 0;
  }

  /** In one order, as `distinct` has them; they are distinct already. */
  get ids(): string[] {
    return [...this.#ids].sort();
  }
}

/**
 * Adds values of one indicator: numerators to numerators, denominators to denominators, counters to counters, each
 * known person once. The result is a value again, so that sums of sums equal the sum of all.
 */
export class Gathered {
  readonly #top = new Side();
  readonly #bottom = new Side();
  readonly #mayExceedWhole: boolean;
  #kind: 'share' | 'count' | undefined;

  constructor({ mayExceedWhole }: Pick<IndicatorPassport, 'mayExceedWhole'>) {
    this.#mayExceedWhole = mayExceedWhole;
  }

  /** `unit`: which one is there or is not, where a presence is added. */
  add(measured: Measured, unit: string): void {
    if (measured.kind === 'count') {
      this.#kind = 'count';
      this.#top.add(measured.count, measured.cases);
      return;
    }
    this.#kind = 'share';
    if (measured.kind === 'presence') {
      this.#top.add(measured.present ? 1 : 0, measured.present ? [unit] : []);
      this.#bottom.add(1, [unit]);
      return;
    }
    const cases = this.#joinable(measured) ? measured.cases : undefined;
    this.#top.add(measured.numerator, cases?.numerator);
    this.#bottom.add(measured.denominator, cases?.denominator);
  }

  /**
   * People known on one side of a share only are not matched on the other: one who is counted once above and twice
   * below (or the reverse) makes a share of nobody. Where more than all are possible the two sides are different people.
   */
  #joinable({ numerator, denominator, cases }: MeasuredShare): boolean {
    if (!cases || this.#mayExceedWhole) return true;
    const below = new Set(cases.denominator);
    return (
      cases.numerator.every((id) => below.has(id)) &&
      numerator - cases.numerator.length <= denominator - cases.denominator.length
    );
  }

  /** Undefined while nothing was added: no data is not nought. */
  get measured(): MeasuredShare | MeasuredCount | undefined {
    if (this.#kind === undefined) return undefined;
    return this.#kind === 'count' ? this.#count() : this.#share();
  }

  #count(): MeasuredCount {
    const top = this.#top;
    return { kind: 'count', count: top.total, ...(top.known && { cases: top.ids }) };
  }

  #share(): MeasuredShare {
    const [top, bottom] = [this.#top, this.#bottom];
    return {
      kind: 'share',
      numerator: top.total,
      denominator: bottom.total,
      ...((top.known || bottom.known) && { cases: { numerator: top.ids, denominator: bottom.ids } }),
    };
  }
}
