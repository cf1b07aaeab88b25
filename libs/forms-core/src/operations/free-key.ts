/** The key itself where it is free, else with the first number that makes it so. */
export const freeKey = (key: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(key)) return key;
  const stem = key.replace(/\d+$/, '') || key;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
};
