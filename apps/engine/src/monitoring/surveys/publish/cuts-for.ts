/** Of a scale of ten: «7 и выше» is told beside the mean. */
const CUTS: readonly number[] = [7];
/** Where units are smaller, counts of the parts would have to be hidden in most of them, and the means with them. */
const LARGE_UNIT = 20;

/** Where a scale is divided, decided by how many were asked and never by what they answered. */
export const cutsFor = (invitedByUnit: readonly number[]): readonly number[] => {
  const sorted = [...invitedByUnit].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) >= LARGE_UNIT ? CUTS : [];
};
