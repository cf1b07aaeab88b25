/** A value in a sentence, short. Unlike `String` it bears `{"toString": 1}`, which is JSON like any other. */
export const sayJson = (value: unknown): string => {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return String(value).slice(0, 60);
};
