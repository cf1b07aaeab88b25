import type { Json, JsonObject } from '@tandem/domain';
import { compareForms } from '../compare/compare-forms.js';
import type { DefinitionIssue, FormDefinition } from '../language/form.js';
import { checksOf } from '../language/parts.js';
import { LOCKS, type Lock } from '../projection/form-node.js';
import { isObject, pointerOf } from '../schema/pointer.js';
import { walkFields, type Field } from '../schema/walk-schema.js';
import { sameJson } from '../validate/same-json.js';

/** What a form of a lower level has changed of a template although its owner locked it: each with its place and words. */
export const findBrokenLocks = (template: FormDefinition, form: FormDefinition): DefinitionIssue[] => {
  const locked = [...walkFields(template.schema)].filter((field) => locksOf(field).length > 0);
  if (locked.length === 0) return [];
  const fields = new Map([...walkFields(form.schema)].map((field) => [field.at, field]));
  const moved = new Map(
    compareForms(template, form).flatMap((change) =>
      change.to === undefined ? [] : [[change.at, change.to] as const],
    ),
  );
  return locked.flatMap((before) => {
    const after = fields.get(moved.get(before.at) ?? before.at);
    const title = titleOf(before);
    if (!after) return locksOf(before).includes('delete') ? [issue('delete', '/schema', title)] : [];
    return [
      ...locksOf(before).filter((lock) => isBroken[lock](before, after, template.schema, form.schema)),
      ...(locksOf(before).every((lock) => locksOf(after).includes(lock)) ? [] : (['locks'] as const)),
    ].map((lock) => issue(lock, `/schema${after.schemaAt}`, title));
  });
};

const locksOf = ({ schema }: Field): readonly Lock[] => {
  const locks = schema['x-locks'];
  return Array.isArray(locks) ? LOCKS.filter((lock) => (locks as Json[]).includes(lock)) : [];
};

const titleOf = ({ schema, key }: Field): string =>
  typeof schema['title'] === 'string' && schema['title'] !== '' ? schema['title'] : key;

type Broken = (before: Field, after: Field, template: JsonObject, form: JsonObject) => boolean;

const isBroken: { readonly [lock in Lock]: Broken } = {
  delete: () => false,
  label: (before, after) => !same(before.schema['title'], after.schema['title']),
  options: (before, after) => !same(choicesIn(before.schema), choicesIn(after.schema)),
  check: (before, after, template, form) =>
    before.required !== after.required ||
    !same(limitsIn(before.schema), limitsIn(after.schema)) ||
    !same(checksAt(template, before.at), checksAt(form, after.at)),
};

const same = (one: Json | undefined, other: Json | undefined): boolean =>
  one === undefined || other === undefined ? one === other : sameJson(one, other);

const CHOICES = ['enum', 'oneOf', 'x-scale', 'x-exclusive'];
/** What says nothing of which answers are right. */
const WORDS = [
  ...['title', 'description', 'default', '$comment', 'examples'],
  ...['x-locks', 'x-link', 'x-prefill', 'x-unit', 'x-groups', 'x-pattern-message', 'x-readers'],
];

/** The choices of a field, or of each of several; rows of a matrix have the choices of its scale. */
const choicesIn = (schema: JsonObject): Json => ({
  own: Object.fromEntries(Object.entries(schema).filter(([key]) => CHOICES.includes(key))),
  ...(isObject(schema['items']) && !isObject(schema['items']['properties'])
    ? { items: choicesIn(schema['items']) }
    : {}),
});

/** Everything that decides which answers are right, but the choices and the fields within, which have locks of their own. */
const limitsIn = (schema: JsonObject): Json =>
  Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if ([...CHOICES, ...WORDS, 'properties'].includes(key)) return [];
      // Which of its fields a group demands, their own locks say; a field of one's own may be demanded too.
      if (key === 'required' && isObject(schema['properties'])) return [];
      return [[key, key === 'items' && isObject(value) ? limitsIn(value) : value]];
    }),
  );

const checksAt = (schema: JsonObject, at: string): Json =>
  checksOf(schema)
    .filter(
      (check) => check.at === at || (check.in !== undefined && `${check.in}/*${rowPlace(check.at)}` === at),
    )
    .map(({ assert, severity }) => ({ assert, severity }));

const rowPlace = (at: string): string => (at.startsWith('$row') ? at.slice('$row'.length) : pointerOf([at]));

const WORDED: { readonly [lock in Lock | 'locks']: readonly [ru: string, en: string] } = {
  delete: ['его нельзя удалять', 'it may not be removed'],
  label: ['его подпись нельзя менять', 'its label may not be changed'],
  options: ['его варианты нельзя менять', 'its options may not be changed'],
  check: ['его проверку нельзя менять', 'its check may not be changed'],
  locks: ['его замки снимает только владелец шаблона', 'only the owner of the template takes its locks off'],
};

const issue = (lock: Lock | 'locks', path: string, title: string): DefinitionIssue => ({
  severity: 'error',
  code: `locked-${lock}`,
  path,
  message: {
    ru: `Поле «${title}» закрыто шаблоном: ${WORDED[lock][0]}.`,
    en: `The field “${title}” is locked by the template: ${WORDED[lock][1]}.`,
  },
});
