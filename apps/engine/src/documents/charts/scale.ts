/** Numbers at which the scale has its lines: round ones, from nought to at least the greatest value. */
export const ticksUpTo = (greatest: number): number[] => {
  if (!(greatest > 0)) return [0, 1];
  const rough = greatest / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough)!;
  // What is counted in whole units has no half lines.
  const whole = greatest >= 1 ? Math.max(step, Number.isInteger(greatest) && greatest < 5 ? 1 : step) : step;
  const lines = Math.ceil(greatest / whole - 1e-9);
  return Array.from({ length: lines + 1 }, (_, at) => Number((at * whole).toPrecision(12)));
};

const NUMBER = new Intl.NumberFormat('ru', { maximumFractionDigits: 2 });

export const tickWords = (value: number): string => NUMBER.format(value);
