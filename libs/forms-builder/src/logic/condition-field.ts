import { isObject, readChoices, type FormNode, type FormTree } from '@tandem/forms-core';

/** What can be asked of a field in a condition. */
export type AskedKind = 'choice' | 'choices' | 'yesNo' | 'number' | 'date' | 'text' | 'presence';

export interface AskedOption {
  readonly value: string | number | boolean;
  readonly label: string;
}

/** A field that a condition can ask about, by the name that the rule will use. */
export interface ConditionField {
  /** `/form` or, inside rows, `$row/dueKind`. */
  readonly name: string;
  readonly label: string;
  readonly kind: AskedKind;
  readonly options: readonly AskedOption[];
  /** Title of the page, or of the table whose row it stands in. */
  readonly group: string;
  /** Place in the answers. */
  readonly at: string;
}

const KINDS: { readonly [block in FormNode['block']]?: AskedKind } = {
  oneOf: 'choice',
  manyOf: 'choices',
  ranking: 'choices',
  yesNo: 'yesNo',
  consent: 'yesNo',
  integer: 'number',
  number: 'number',
  money: 'number',
  scale: 'number',
  date: 'date',
  month: 'text',
  shortText: 'text',
  link: 'text',
};

/** What a field can be asked: by its block, and a computed one by the type of its value. */
export const askedKindOf = (node: FormNode): AskedKind => {
  const known = KINDS[node.block];
  if (known) return known;
  if (optionsOf(node).length > 0) return node.schema['type'] === 'array' ? 'choices' : 'choice';
  const type = node.schema['type'];
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'boolean') return 'yesNo';
  if (type === 'string' && node.schema['format'] === 'date') return 'date';
  return 'presence';
};

/** The field's own choices: of the value or of the elements of a list. */
export const optionsOf = (node: FormNode): AskedOption[] => {
  const items = node.schema['items'];
  const choices = readChoices(node.schema) ?? (isObject(items) ? readChoices(items) : undefined);
  return (choices ?? []).map((one) => ({
    value: one.const,
    label: typeof one['title'] === 'string' ? one['title'] : String(one.const),
  }));
};

/**
 * Fields about which a rule may ask. In rows a rule of visibility sees only its own row; a check also sees the form
 * (`withForm`).
 */
export const conditionFieldsOf = (
  tree: FormTree,
  scope: string | undefined,
  withForm = scope === undefined,
): ConditionField[] => {
  const fields: ConditionField[] = [];
  const add = (node: FormNode, name: string, group: string) =>
    fields.push({
      ...{ name, group, at: node.at, label: node.title || node.key },
      ...{ kind: askedKindOf(node), options: optionsOf(node) },
    });
  const walk = (node: FormNode, name: string, group: string): void => {
    if (node.block === 'heading' || node.block === 'note') return;
    if (node.block === 'section')
      return node.children.forEach((child) => walk(child, `${name}/${keyOf(child)}`, node.title || group));
    add(node, name, group);
  };
  const table = scope === undefined ? undefined : tree.byPlace.get(scope);
  table?.children.forEach((child) => walk(child, `$row/${keyOf(child)}`, table.title || table.key));
  if (withForm) for (const page of tree.pages) page.fields.forEach((node) => walk(node, node.at, page.title));
  return fields;
};

const keyOf = (node: FormNode): string => node.at.slice(node.at.lastIndexOf('/') + 1);

/** Where a name of a rule stands in the answers: `$row/due` is the field of any row of its table. */
export const placeOfName = (name: string, scope: string | undefined): string =>
  name.startsWith('$row/') ? `${scope ?? ''}/*/${name.slice('$row/'.length)}` : name;

/** The name by which a rule in a scope calls a field. */
export const nameOfPlace = (at: string, scope: string | undefined): string =>
  scope !== undefined && at.startsWith(`${scope}/*/`) ? `$row/${at.slice(scope.length + 3)}` : at;
