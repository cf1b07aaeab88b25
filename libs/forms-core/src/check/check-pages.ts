import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { isObject, pointerOf, valueAt } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import { FIXES } from './fixes.js';
import type { Report } from './report.js';
import { sayJson } from '../schema/say-json.js';

/** Where pages are given, each field of the form stands on exactly one; the uiSchema speaks of fields that exist. */
export const checkPages = (
  { schema, uiSchema }: FormDefinition,
  fields: readonly Field[],
  report: Report,
): void => {
  checkUi(uiSchema, '', '/uiSchema', new Set(fields.map((field) => field.at)), report);
  const pages = valueAt(uiSchema, ['ui:options', 'pages']);
  if (!Array.isArray(pages)) return;
  const keys = Object.keys(isObject(schema['properties']) ? schema['properties'] : {});
  const placed = (pages as Json[]).flatMap((page) =>
    isObject(page) && Array.isArray(page['fields']) ? (page['fields'] as Json[]) : [],
  );
  const last: Json | undefined = (pages as Json[]).at(-1);
  const lastPage = isObject(last) && typeof last['id'] === 'string' ? last['id'] : undefined;
  for (const key of keys) {
    const times = placed.filter((one) => one === key).length;
    if (times === 0)
      report.error(
        'not-on-page',
        `/schema/properties${pointerOf([key])}`,
        `Поле «${key}» не стоит ни на одной странице.`,
        `The field "${key}" stands on no page.`,
        lastPage === undefined ? undefined : FIXES.putOnPage(pointerOf([key]), lastPage),
      );
    if (times > 1)
      report.error(
        'on-two-pages',
        '/uiSchema/ui:options/pages',
        `Поле «${key}» стоит на двух страницах.`,
        `The field "${key}" stands on two pages.`,
      );
  }
  for (const key of placed)
    if (!keys.includes(key as string))
      report.error(
        'unknown-field',
        '/uiSchema/ui:options/pages',
        `На странице названо поле «${sayJson(key)}», которого нет.`,
        `A page names the field "${sayJson(key)}", which does not exist.`,
      );
};

const checkUi = (
  ui: JsonObject,
  at: string,
  path: string,
  places: ReadonlySet<string>,
  report: Report,
): void => {
  for (const [key, child] of Object.entries(ui)) {
    if (key.startsWith('ui:')) continue;
    const own = path + pointerOf([key]);
    const inRows = key === 'items' && !places.has(`${at}/items`);
    const place = inRows ? `${at}/*` : at + pointerOf([key]);
    if (!inRows && !places.has(place))
      report.error(
        'unknown-field',
        own,
        `Вид задан полю «${key.slice(0, 60)}», которого нет.`,
        `A look is given to the field "${key.slice(0, 60)}", which does not exist.`,
      );
    else if (isObject(child)) checkUi(child, place, own, places, report);
  }
};
