import type { Json, JsonObject } from '@tandem/domain';
import { blockOf } from '../blocks/registry.js';
import type { FormCheck, FormFormula } from '../language/parts.js';
import { FOREIGN_FIELDS } from './foreign-fields.js';
import type { FieldPlan } from './field-plan.js';

/** What was built of plans for one group of fields. */
export interface BuiltGroup {
  readonly properties: { [key: string]: Json };
  readonly required: string[];
  readonly ui: { [key: string]: Json };
}

/** Formulas and checks of the whole form, as they are gathered. */
export interface Gathered {
  readonly computed: FormFormula[];
  readonly checks: FormCheck[];
}

/** Where a group stands: how a field of it is named in a formula, and inside which rows. */
export interface Scope {
  readonly name: string;
  readonly rows?: string;
  /** Rows of rows cannot be named by a formula. */
  readonly nameless?: boolean;
}

/** Builds fields into a group, each under a key that is still free. */
export const buildGroup = (plans: readonly FieldPlan[], scope: Scope, gathered: Gathered): BuiltGroup => {
  const group: BuiltGroup = { properties: {}, required: [], ui: {} };
  for (const plan of plans) {
    const key = freeKey(plan.word, group.properties);
    const [schema, ui] = buildField(plan, key, scope, gathered);
    group.properties[key] = schema;
    if (Object.keys(ui).length > 0) group.ui[key] = ui;
    const isAnswered = plan.block !== 'heading' && plan.block !== 'note' && plan.block !== 'computed';
    if (plan.required && isAnswered) group.required.push(key);
  }
  return group;
};

const freeKey = (word: string, taken: JsonObject): string => {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? word : `${word}${number}`;
    if (!Object.hasOwn(taken, key)) return key;
  }
};

const buildField = (plan: FieldPlan, key: string, scope: Scope, gathered: Gathered): [Json, JsonObject] => {
  if (plan.block === 'foreign') {
    const { schema, ui } = FOREIGN_FIELDS[plan.oddity % FOREIGN_FIELDS.length]!;
    return [schema, ui ?? {}];
  }
  const made = blockOf(plan.block).create(plan.title, 'ru');
  const own = `${scope.name}/${key}`;
  const named = <Part>(part: Part): Part =>
    JSON.parse(JSON.stringify(part).replaceAll('$field', own)) as Part;
  const inRows = scope.rows === undefined ? {} : { in: scope.rows };
  if (scope.nameless !== true) {
    for (const formula of made.computed ?? []) gathered.computed.push({ ...named(formula), ...inRows });
    for (const check of made.checks ?? [])
      gathered.checks.push({ ...named(check), ...inRows, id: `${check.id}${gathered.checks.length + 1}` });
  }
  const schema = plan.help === undefined ? made.schema : { ...made.schema, description: plan.help };
  const ui = plan.span === undefined ? (made.ui ?? {}) : withSpan(made.ui ?? {}, plan.span);
  if (plan.block === 'section') {
    const inside = buildGroup(plan.children, { ...scope, name: own }, gathered);
    return [withFields(schema, inside), { ...ui, ...inside.ui }];
  }
  if (plan.block !== 'rows') return [schema, ui];
  const inside = buildGroup(
    plan.children,
    { name: '$row', rows: own, ...(scope.rows === undefined ? {} : { nameless: true }) },
    gathered,
  );
  return [
    { ...schema, items: withFields({ type: 'object' }, inside) },
    Object.keys(inside.ui).length > 0 ? { ...ui, items: inside.ui } : ui,
  ];
};

const withFields = (schema: JsonObject, { properties, required }: BuiltGroup): JsonObject => ({
  ...schema,
  properties,
  ...(required.length > 0 ? { required } : {}),
});

const withSpan = (ui: JsonObject, span: 1 | 2): JsonObject => ({
  ...ui,
  'ui:options': { ...(ui['ui:options'] as JsonObject | undefined), span },
});
