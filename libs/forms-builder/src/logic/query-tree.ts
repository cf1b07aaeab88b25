import type { RuleGroupType, RuleType } from 'react-querybuilder';
import type { Json } from '@tandem/domain';
import type { QueryGroup, QueryOperator, QueryRule } from '@tandem/forms-core';
import type { AskedKind, ConditionField } from './condition-field.js';

const PRESENCE: readonly QueryOperator[] = ['filled', 'empty'];
const ORDER: readonly QueryOperator[] = ['<', '<=', '>', '>='];

const OPERATORS: { readonly [kind in AskedKind]: readonly QueryOperator[] } = {
  choice: ['=', '!=', 'in', 'notIn', ...PRESENCE],
  choices: ['contains', 'doesNotContain', ...PRESENCE],
  yesNo: ['=', ...PRESENCE],
  number: ['=', '!=', ...ORDER, ...PRESENCE],
  date: ['=', '!=', ...PRESENCE],
  text: [...PRESENCE, '=', '!='],
  presence: PRESENCE,
};

/** What can be asked of a field. A rule of visibility is also plain JSON Schema, which cannot say «раньше» of dates; a check can. */
export const operatorsOf = (kind: AskedKind, purpose: 'rule' | 'check'): readonly QueryOperator[] =>
  kind === 'date' && purpose === 'check' ? ['=', '!=', ...ORDER, ...PRESENCE] : OPERATORS[kind];

export const takesNoValue = (operator: string): boolean => operator === 'filled' || operator === 'empty';
export const takesList = (operator: string): boolean => operator === 'in' || operator === 'notIn';

/** The editor's tree of a condition. */
export const toTree = (query: QueryGroup): RuleGroupType => ({
  combinator: query.combinator,
  ...(query.not ? { not: true } : {}),
  rules: query.rules.map((one) => ('rules' in one ? toTree(one) : { ...one })),
});

const isGroup = (one: RuleType | RuleGroupType): one is RuleGroupType => 'rules' in one;

/** The condition of the editor's tree: without what the editor keeps for itself, each value in the shape of its operator. */
export const fromTree = (tree: RuleGroupType): QueryGroup => ({
  combinator: tree.combinator === 'or' ? 'or' : 'and',
  ...(tree.not ? { not: true } : {}),
  rules: tree.rules.map((one) => (isGroup(one) ? fromTree(one) : fromRule(one))),
});

const fromRule = ({ field, operator, value }: RuleType): QueryRule => {
  const asked = operator as QueryOperator;
  const given = (value ?? null) as Json;
  if (takesNoValue(asked)) return { field, operator: asked, value: null };
  if (takesList(asked))
    return { field, operator: asked, value: Array.isArray(given) ? given : given === null ? [] : [given] };
  return { field, operator: asked, value: Array.isArray(given) ? ((given as Json[])[0] ?? null) : given };
};

/** Is everything chosen? An empty group says nothing, and a value that is not there compares with nothing. */
export const isFinished = (query: QueryGroup, fields: readonly ConditionField[]): boolean =>
  query.rules.length > 0 &&
  query.rules.every((one) => {
    if ('rules' in one) return isFinished(one, fields);
    if (!fields.some((field) => field.name === one.field)) return false;
    if (takesNoValue(one.operator)) return true;
    return Array.isArray(one.value) ? one.value.length > 0 : one.value !== null && one.value !== '';
  });

/** A row to begin with: the first field, its first question, a value where there is only one. */
export const firstRule = (fields: readonly ConditionField[], purpose: 'rule' | 'check'): QueryGroup => {
  const [field] = fields;
  if (!field) return { combinator: 'and', rules: [] };
  const [operator = 'filled'] = operatorsOf(field.kind, purpose);
  return {
    combinator: 'and',
    rules: [{ field: field.name, operator, value: defaultValue(field, operator) }],
  };
};

export const defaultValue = (field: ConditionField | undefined, operator: string): Json => {
  if (field === undefined || takesNoValue(operator)) return null;
  if (field.kind === 'yesNo') return true;
  return takesList(operator) ? [] : null;
};
