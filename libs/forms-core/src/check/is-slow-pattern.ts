/** More steps than a pattern may take on the longest text that its field accepts. */
const MOST_STEPS = 10_000_000;

/**
 * May this pattern be made to run for ever? A repeat of what itself repeats or branches is refused outright; several
 * repeats in a row are, where the text may be long. Stricter than need be: a form's patterns are simple.
 */
export const isSlowPattern = (pattern: string, maxLength: number): boolean => {
  if (pattern.length > 300) return true;
  // What is inside a class or escaped neither repeats nor groups.
  const bare = pattern.replace(/\\[pP]\{[^}]*\}|\\./g, 'a').replace(/\[\^?[^\]]*\]/g, 'a');
  if (/\\[1-9]/.test(pattern) || /\(\?</.test(bare)) return true;
  const open: { manifold: boolean }[] = [];
  let repeats = 0;
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare[at];
    if (sign === '(') open.push({ manifold: false });
    else if (sign === '|') mark(open);
    else if (sign === ')') {
      const group = open.pop();
      if (group?.manifold && isUnbounded(bare.slice(at + 1))) return true;
      if (group?.manifold) mark(open);
    } else if (isUnbounded(bare.slice(at))) {
      repeats += 1;
      mark(open);
    }
  }
  return maxLength ** repeats > MOST_STEPS && repeats > 1;
};

const mark = (open: { manifold: boolean }[]): void => {
  const inner = open.at(-1);
  if (inner) inner.manifold = true;
};

/** `*`, `+`, `{2,}` and large `{2,500}`. */
const isUnbounded = (rest: string): boolean => {
  if (rest[0] === '*' || rest[0] === '+') return true;
  const counted = /^\{(\d+)(,?)(\d*)\}/.exec(rest);
  if (!counted) return false;
  const most = counted[2] === '' ? Number(counted[1]) : counted[3] === '' ? Infinity : Number(counted[3]);
  return most > 20;
};
