/** A run of words that both sides have, or that only this one has. */
export interface WordRun {
  readonly text: string;
  readonly differs: boolean;
}

/** Beyond this the table of the comparison grows large, and nobody reads marks in a whole page of text. */
const MOST_WORDS = 400;

/** Bare letters of a word: case, brackets and full stops are not a difference worth colour. */
const bare = (word: string) => word.toLocaleLowerCase().replace(/[^\p{L}\p{N}%]+/gu, '');

/** The same but for case, spaces and marks: what a reader would call the same. */
export const sameWords = (one: string, other: string): boolean => bare(one) === bare(other);

/** A word, a number together with its per cent sign, which some write apart. */
const WORD = String.raw`\S*\d\s?%\S*|\S+`;
const WORDS = new RegExp(WORD, 'gu');
const WORDS_AND_SPACES = new RegExp(String.raw`(?:${WORD})\s*`, 'gu');

/** Marks in `text` the words that `other` does not have, in order: the longest common run of words stays plain. */
export function markWords(text: string, other: string): readonly WordRun[] {
  const words = text.match(WORDS_AND_SPACES) ?? [];
  const theirs = (other.match(WORDS) ?? []).map(bare).filter(Boolean);
  if (words.length === 0) return [];
  if (words.length > MOST_WORDS || theirs.length > MOST_WORDS) return [{ text, differs: false }];
  const common = commonWords(words.map(bare), theirs);
  const runs: { text: string; differs: boolean }[] = [];
  words.forEach((word, index) => {
    const differs = !common.has(index) && bare(word) !== '';
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += word;
    else runs.push({ text: word, differs });
  });
  return runs;
}

/** Places of `mine` that belong to the longest common subsequence with `theirs`. */
function commonWords(mine: readonly string[], theirs: readonly string[]): ReadonlySet<number> {
  const width = theirs.length + 1;
  const best = new Uint16Array((mine.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = mine.length - 1; row >= 0; row--)
    for (let column = theirs.length - 1; column >= 0; column--)
      best[row * width + column] =
        mine[row] === theirs[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const common = new Set<number>();
  let column = 0;
  for (let row = 0; row < mine.length && column < theirs.length;) {
    if (mine[row] === theirs[column]) {
      common.add(row++);
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return common;
}
