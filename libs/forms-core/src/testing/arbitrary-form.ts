import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import type { FormRule } from '../language/parts.js';
import { emitConditions } from '../rules/emit-conditions.js';
import { pointerOf } from '../schema/pointer.js';
import { buildGroup, type BuiltGroup, type Gathered } from './build-form.js';
import { fieldPlan, type FieldPlan } from './field-plan.js';
import { FOREIGN_KEYWORDS } from './foreign-fields.js';

export interface ArbitraryFormOptions {
  /** Fields and keywords of other hands among them: such a form opens, though checkForm refuses it. */
  readonly foreign?: boolean;
  /** Fields of the form itself, at most. */
  readonly most?: number;
}

/**
 * Forms out of random blocks, with rows and sections, pages, order, rules, formulas, checks and translations. Without
 * `foreign` checkForm finds no error in them.
 */
export const arbitraryForm = ({
  foreign = false,
  most = 8,
}: ArbitraryFormOptions = {}): fc.Arbitrary<FormDefinition> =>
  fc
    .record({
      plans: fc.array(fieldPlan(foreign), { minLength: 1, maxLength: most }),
      pages: fc.nat({ max: 3 }),
      mixed: fc.boolean(),
      rules: fc.nat({ max: 3 }),
      translated: fc.boolean(),
    })
    .map(({ plans, pages, mixed, rules, translated }) => {
      const gathered: Gathered = { computed: [], checks: [] };
      const group = buildGroup(plans, { name: '' }, gathered);
      const written = rulesFor(plans, group, rules);
      const schema = writeSchema(group, gathered, written, foreign);
      return {
        meta: META,
        schema: foreign && written.length === 0 ? schema : emitConditions(schema),
        uiSchema: writeUi(group, pages, mixed),
        ...(translated ? { translations: { en: { schema: translate(group) } } } : {}),
      };
    });

const META: FormDefinition['meta'] = {
  key: 'generated',
  title: { ru: 'Составленная форма', en: 'A generated form' },
  level: 'school',
  filledBy: ['curator'],
  readers: ['curator'],
  participantReaders: ['mentor'],
  sources: [],
};

/** «Да» or the first option shows a field that comes later, so that nothing goes in circles. */
const rulesFor = (plans: readonly FieldPlan[], group: BuiltGroup, most: number): FormRule[] => {
  const keys = Object.keys(group.properties);
  const rules: FormRule[] = [];
  plans.forEach((plan, at) => {
    const target = keys[at + 1];
    const next = plans[at + 1];
    if (rules.length >= most || target === undefined || next === undefined) return;
    if (plan.block !== 'yesNo' && plan.block !== 'oneOf') return;
    const required = group.required.indexOf(target);
    if (required >= 0) group.required.splice(required, 1);
    const require = required >= 0 ? [{ require: `/${target}` }] : [];
    rules.push({
      id: `rule${at}`,
      when: { '==': [{ var: `/${keys[at]!}` }, plan.block === 'yesNo' ? true : 'first'] },
      then: [{ show: `/${target}` }, ...require],
    });
  });
  return rules;
};

const writeSchema = (
  group: BuiltGroup,
  { computed, checks }: Gathered,
  rules: readonly FormRule[],
  foreign: boolean,
): JsonObject => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  title: 'Составленная форма',
  ...(group.required.length > 0 ? { required: group.required } : {}),
  properties: group.properties,
  ...(rules.length > 0 ? { 'x-rules': rules as unknown as Json } : {}),
  ...(computed.length > 0 ? { 'x-computed': computed as unknown as Json } : {}),
  ...(checks.length > 0 ? { 'x-checks': checks as unknown as Json } : {}),
  ...(foreign ? { ...FOREIGN_KEYWORDS, definitions: { theirs: { $ref: '#' } } } : {}),
});

const writeUi = ({ properties, ui }: BuiltGroup, pages: number, mixed: boolean): JsonObject => {
  const keys = Object.keys(properties);
  const shown = mixed ? keys.toReversed() : keys;
  const perPage = Math.ceil(keys.length / Math.max(1, pages));
  const entries = Array.from({ length: pages }, (_, at) => ({
    id: `page${at + 1}`,
    title: `Страница ${at + 1}`,
    fields: shown.slice(at * perPage, (at + 1) * perPage),
  }));
  return {
    ...(mixed ? { 'ui:order': shown } : {}),
    ...ui,
    ...(pages > 0 ? { 'ui:options': { pages: entries } } : {}),
  };
};

const translate = ({ properties }: BuiltGroup): { readonly [pointer: string]: string } =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, schema]) => typeof (schema as JsonObject)['title'] === 'string')
      .map(([key]) => [`/properties${pointerOf([key])}/title`, `Title of ${key}`]),
  );
