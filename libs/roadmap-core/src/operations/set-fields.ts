export type Fields = Readonly<Record<string, unknown>>;

/** Sets those of the `names` that are said; null takes one away, or leaves what `empty` says in its place. */
export const changeFields = (
  now: Fields,
  set: Fields,
  names: readonly string[],
  empty: Fields = {},
): { readonly after: Fields; readonly before: Fields } => {
  const after: Record<string, unknown> = { ...now };
  const before: Record<string, unknown> = {};
  for (const name of names) {
    if (set[name] === undefined) continue;
    before[name] = now[name] ?? null;
    const next = set[name] ?? empty[name];
    if (next === undefined) delete after[name];
    else after[name] = next;
  }
  return { after, before };
};
