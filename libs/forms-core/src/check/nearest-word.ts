/** Slips of the hand that still leave a word recognisable: a third of its letters, three at most. */
const slipsAllowed = (word: string): number => Math.min(3, Math.ceil(word.length / 3));

/** The known word that somebody probably meant; nothing where none is near. */
export const nearestWord = (word: string, known: Iterable<string>): string | undefined => {
  let best: { readonly word: string; readonly slips: number } | undefined;
  for (const one of known) {
    const slips = slipsBetween(word.slice(0, 60).toLowerCase(), one.toLowerCase());
    if (slips <= slipsAllowed(one) && (!best || slips < best.slips)) best = { word: one, slips };
  }
  return best?.word;
};

/** Letters to add, take away, change or swap with their neighbour (Damerau–Levenshtein, restricted). */
export const slipsBetween = (a: string, b: string): number => {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last![j]! + 1, row[j - 1]! + 1, last![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before![j - 2]! + 1);
    }
    [before, last] = [last!, row];
  }
  return last![b.length]!;
};
