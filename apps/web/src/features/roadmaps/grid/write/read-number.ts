/** «60», «60 %», «12,5», «1 000»: a number as people write it in a cell. */
export function readNumber(text: string): number | undefined {
  const tidy = text
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(/%$/u, '')
    .replace(',', '.');
  if (!/^\d+(\.\d+)?$/u.test(tidy)) return undefined;
  const value = Number(tidy);
  return value <= 1_000_000_000 ? value : undefined;
}
