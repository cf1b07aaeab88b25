const LONGEST = 60;

/** An id made of another's: the same proposal, asked for twice, adds the same row, and it cannot be taken twice. */
export const freeId = (id: string, taken: ReadonlySet<string>): string => {
  const stem = `own-${id}`.slice(0, LONGEST);
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
};
