/** What is wrong with a file of series; `path` is a JSON Pointer into it. */
export interface SeriesIssue {
  readonly path: string;
  readonly message: string;
}

export type Asked = { readonly [name: string]: unknown };

export const wrong = (path: string, message: string): SeriesIssue => ({ path, message });

export const isObject = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const at = (given: Asked, name: string, holds: (value: unknown) => boolean): boolean =>
  holds(given[name]);
