import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { isObject, partsOf, pointerOf, valueAt } from '../schema/pointer.js';
import { walkFields, type Field } from '../schema/walk-schema.js';
import { describeCheck, describeFormula, describeRule, type TitleAt } from './describe-part.js';
import { findMentions } from './find-mentions.js';
import { followCheck, followFormula, followRule, type WhereTo } from './follow-part.js';
import { asCheck, asFormula, asRule, listIn } from './well-formed.js';
import { linksIn, type FieldLink } from './field-links.js';

/** Who names a field. */
export interface FieldUser {
  readonly kind: 'rule' | 'check' | 'formula' | 'prefill' | 'choices' | 'signer' | 'condition' | 'reference';
  /** Id of a rule or check, target of a formula; else the pointer at which the field is named. */
  readonly id: string;
  readonly text: Text;
}

/** Titles of the fields of a form, by place. */
export const titlesOf = (definition: FormDefinition): TitleAt => {
  let fields: Map<string, Field> | undefined;
  return (place) => {
    fields ??= new Map([...walkFields(definition.schema)].map((field) => [field.at, field]));
    const field = fields.get(place);
    if (field === undefined) return undefined;
    const { title } = field.schema;
    const ru = typeof title === 'string' && title !== '' ? title : field.key;
    const en = definition.translations?.en?.schema?.[`${field.schemaAt}/title`];
    return { ru, en: typeof en === 'string' ? en : ru };
  };
};

/** Rules, checks, formulas, choices, signers, conditions and references that name a field or a part of it. */
export const usersOf = (definition: FormDefinition, at: string): FieldUser[] => {
  const schema: JsonObject = isObject(definition.schema) ? definition.schema : {};
  const whereTo: WhereTo = (place) => (place === at || place.startsWith(`${at}/`) ? undefined : place);
  const titleAt = titlesOf(definition);
  const isField = (place: string): boolean => titleAt(place) !== undefined;
  const users: FieldUser[] = [];
  for (const rule of listIn(schema['x-rules']).flatMap((one) => asRule(one) ?? []))
    if (followRule(rule, whereTo, isField).is !== 'same')
      users.push({ kind: 'rule', id: rule.id, text: describeRule(rule, titleAt) });
  for (const check of listIn(schema['x-checks']).flatMap((one) => asCheck(one) ?? []))
    if (followCheck(check, whereTo, isField).is !== 'same')
      users.push({ kind: 'check', id: check.id, text: describeCheck(check) });
  for (const formula of listIn(schema['x-computed']).flatMap((one) => asFormula(one) ?? []))
    if (followFormula(formula, whereTo, isField).is !== 'same')
      users.push({ kind: 'formula', id: formula.to, text: describeFormula(formula, titleAt) });
  const outside = (link: FieldLink): boolean =>
    whereTo(link.owner) !== undefined && whereTo(link.place) === undefined;
  for (const link of linksIn(definition).filter(outside))
    users.push({ kind: link.kind, id: pointerOf(link.parts), text: link.text });
  const parts = partsOf(at);
  if (valueAt(schema as Json, schemaPartsOf(schema, parts)) !== undefined)
    for (const mention of findMentions(schema, parts))
      users.push({ kind: 'condition', id: pointerOf(mention.parts), text: mention.text });
  return users;
};

/** Parts of the pointer to a field inside the schema. */
export const schemaPartsOf = (schema: JsonObject, at: readonly string[]): string[] => {
  const parts: string[] = [];
  let here: Json | undefined = schema;
  for (const part of at) {
    const next: string[] =
      isObject(here) && isObject(here['properties']) && Object.hasOwn(here['properties'], part)
        ? ['properties', part]
        : part === '*'
          ? ['items']
          : ['properties', part];
    here = valueAt(here, next);
    parts.push(...next);
  }
  return parts;
};
