/** `2026-06-26` as documents write it: 26.06.2026. */
export const written = (date: string): string => date.split('-').reverse().join('.');
