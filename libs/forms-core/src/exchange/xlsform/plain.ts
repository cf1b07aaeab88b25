/** Words of a cell on one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 2_000);
