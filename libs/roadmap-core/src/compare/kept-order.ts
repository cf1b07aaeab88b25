/** Of numbers those that stand in growing order already, as many as can be: whatever is not among them was moved. */
export const keptOrder = (numbers: readonly number[]): ReadonlySet<number> => {
  const ends: number[] = [];
  const before = new Array<number>(numbers.length);
  numbers.forEach((number, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(numbers[at]!);
  return kept;
};
