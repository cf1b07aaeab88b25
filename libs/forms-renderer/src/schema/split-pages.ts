import type { JsonObject } from '@tandem/domain';
import { rulesOf } from '@tandem/forms-core';
import { isObject, partsOf } from '../state/pointer.js';
import { shapeOf } from './field-shape.js';
import type { FormPage } from './pages.js';
import type { PreparedForm } from './prepare-form.js';
import { isGroupKind } from './widget-kind.js';

/** What a phone's screen holds: three short questions, or a long one. */
const FULL = 3;

const weightOf = (field: unknown, uiSchema: unknown): number => {
  if (!isObject(field)) return 0;
  const drawn = shapeOf(field, uiSchema);
  if (drawn.shape === 'value') return 0;
  if (drawn.shape === 'share' || drawn.shape === 'period') return 2;
  if (drawn.shape === 'sign') return 2;
  if (drawn.shape !== 'leaf' || drawn.kind === 'textarea') return FULL;
  if (drawn.kind === 'hidden') return 0;
  return isGroupKind(drawn.kind) && drawn.kind !== 'yesno' ? 2 : 1;
};

/** Words before a question go with it to its screen. */
const isWords = (field: unknown): boolean =>
  isObject(field) && (field['x-block'] === 'heading' || field['x-block'] === 'note');

/** Fields that a rule shows: each comes right after the answer that asks for it, so it stays on that answer's screen. */
const askedFor = (schema: JsonObject): ReadonlySet<string> =>
  new Set(
    rulesOf(schema).flatMap((rule) =>
      rule.in === undefined ? rule.then.flatMap(({ show }) => (show ? [partsOf(show)[0] ?? ''] : [])) : [],
    ),
  );

/** Pages of a long form as a phone shows them: one group of questions a screen, under the name of its page. */
export const splitPages = (
  form: Pick<PreparedForm, 'schema' | 'drawn' | 'uiSchema' | 'pages'>,
): readonly FormPage[] => {
  const fields = isObject(form.drawn['properties']) ? form.drawn['properties'] : {};
  const follows = askedFor(form.schema);
  const weigh = (name: string) => weightOf(fields[name], form.uiSchema[name]);
  return form.pages.flatMap((page) =>
    group(page.fields, weigh, follows, (name) => isWords(fields[name])).map((names, index) => ({
      id: index === 0 ? page.id : `${page.id}-${index + 1}`,
      title: page.title,
      fields: names,
    })),
  );
};

const group = (
  names: readonly string[],
  weigh: (name: string) => number,
  follows: ReadonlySet<string>,
  isHeld: (name: string) => boolean,
): readonly (readonly string[])[] => {
  const screens: string[][] = [];
  let held: string[] = [];
  let filled = 0;
  for (const name of names) {
    if (isHeld(name)) {
      held.push(name);
      continue;
    }
    const weight = weigh(name);
    const joins = weight === 0 || (follows.has(name) && weight < FULL);
    if (screens.length === 0 || (!joins && filled + weight > FULL)) {
      screens.push([]);
      filled = 0;
    }
    screens.at(-1)?.push(...held, name);
    held = [];
    filled += weight;
  }
  if (held.length > 0 && screens.length === 0) screens.push([]);
  screens.at(-1)?.push(...held);
  return screens;
};
