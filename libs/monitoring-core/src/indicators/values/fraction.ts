/**
 * Numbers as they are written, compared without rounding: 57 of 100 is 57 per cent and not 56.99999999999999, and a
 * band or a tolerance must not turn on that.
 */
export interface Fraction {
  readonly top: bigint;
  /** Above zero. */
  readonly bottom: bigint;
}

/** Targets and tolerances are written with four decimals at most. */
const PLACES = 10_000;

export const fraction = (value: number): Fraction => ({
  top: BigInt(Math.round(value * PLACES)),
  bottom: BigInt(PLACES),
});

/** Per cent that a part is of a whole, which must not be nought. */
export const percentOf = (part: number, whole: number): Fraction => ({
  top: fraction(part).top * 100n,
  bottom: fraction(whole).top,
});

export const minus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom - b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

export const plus = (a: Fraction, b: Fraction): Fraction => minus(a, { top: -b.top, bottom: b.bottom });

export const times = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
});

/** Below nought, nought or above it, as a sort asks. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = minus(a, b).top;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
};

export const asNumber = ({ top, bottom }: Fraction): number => {
  const whole = top / bottom;
  return Number(whole) + Number(top - whole * bottom) / Number(bottom);
};
