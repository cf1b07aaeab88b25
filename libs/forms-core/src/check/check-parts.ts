import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Report } from './report.js';
import { sayJson } from '../schema/say-json.js';

type Shape = { readonly [key: string]: (value: Json | undefined) => boolean };

const text = (value: Json | undefined): boolean => typeof value === 'string' && value !== '';
const place = (value: Json | undefined): boolean =>
  typeof value === 'string' && (value === '' || value.startsWith('/') || value.startsWith('$row/'));
const scope = (value: Json | undefined): boolean => value === undefined || (text(value) && place(value));
const anything = (value: Json | undefined): boolean => value !== undefined;
const effects = (value: Json | undefined): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  (value as Json[]).every(
    (one) =>
      isObject(one) &&
      Object.keys(one).length === 1 &&
      (['show', 'require'] as const).some((kind) => text(one[kind]) && place(one[kind])),
  );

const SHAPES: { readonly [part: string]: Shape } = {
  'x-rules': { id: text, in: scope, when: anything, then: effects },
  'x-computed': { to: (value) => text(value) && place(value), in: scope, logic: anything },
  'x-checks': {
    id: text,
    in: scope,
    assert: anything,
    at: place,
    severity: (value) => value === 'error' || value === 'warning',
    message: text,
  },
};

/** Rules, formulas, checks and settings are what the language says, so that all else may read them as such. */
export const checkParts = (schema: JsonObject, report: Report): void => {
  for (const [part, shape] of Object.entries(SHAPES)) {
    const list = schema[part];
    if (list === undefined) continue;
    if (!Array.isArray(list)) malformed(`/schema/${part}`, report);
    else {
      (list as Json[]).forEach((one, at) => checkOne(one, shape, `/schema/${part}/${at}`, report));
      checkIds(list as Json[], part, report);
    }
  }
  const settings = schema['x-settings'];
  if (settings === undefined) return;
  if (!isObject(settings)) return malformed('/schema/x-settings', report);
  for (const [name, setting] of Object.entries(settings))
    if (!isObject(setting) || setting['value'] === undefined || !text(setting['title']))
      malformed(`/schema/x-settings/${name}`, report);
};

const checkOne = (one: Json, shape: Shape, path: string, report: Report): void => {
  if (!isObject(one)) return malformed(path, report);
  for (const [key, fits] of Object.entries(shape)) if (!fits(one[key])) malformed(`${path}/${key}`, report);
};

const malformed = (path: string, report: Report): void =>
  report.error(
    'malformed',
    path,
    'Эта часть записана не так, как велит язык форм (docs/forms-language.md).',
    'This part is not written as the language of forms says (docs/forms-language.md).',
  );

const checkIds = (list: readonly Json[], part: string, report: Report): void => {
  const known = new Set<Json>();
  list.forEach((one, at) => {
    const id = isObject(one) ? one['id'] : undefined;
    if (id === undefined) return;
    if (known.has(id))
      report.error(
        'duplicate-id',
        `/schema/${part}/${at}/id`,
        `Имя «${sayJson(id)}» занято: дайте другое.`,
        `The name "${sayJson(id)}" is taken: give another.`,
      );
    known.add(id);
  });
};
