import fc from 'fast-check';
import type { Json } from '@tandem/domain';
import { BLOCK_IDS, type BlockProperty } from '../blocks/block.js';
import { blockOf } from '../blocks/registry.js';
import type { FormDocument } from '../document/form-document.js';
import { checksOf, formulasOf, rulesOf, type FormRule } from '../language/parts.js';
import { clipFields } from '../operations/clip-fields.js';
import type { Operation, Place } from '../operations/operation.js';
import { LOCKS, type FormNode, type FormTree } from '../projection/form-node.js';
import { readTree } from '../projection/read-tree.js';
import { isObject } from '../schema/pointer.js';

/** Numbers out of which an operation is made once the document is known to which it is done. */
export interface OperationSeed {
  readonly kind: Operation['do'];
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly word: string;
}

const KINDS: readonly Operation['do'][] = [
  'addField',
  'removeFields',
  'moveFields',
  'duplicateField',
  'pasteFields',
  'setTitle',
  'setHelp',
  'setProperty',
  'setRequired',
  'setSpan',
  'renameKey',
  'convert',
  'setLocks',
  'setJson',
  'addPage',
  'removePage',
  'movePage',
  'setPageTitle',
  'putRule',
  'putCheck',
  'putFormula',
  'removeRule',
  'removeCheck',
  'removeFormula',
  'putSetting',
  'removeSetting',
  'translate',
  'setMeta',
  'putSample',
  'removeSample',
];

export const operationSeed = (kinds: readonly Operation['do'][] = KINDS): fc.Arbitrary<OperationSeed> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    a: fc.nat({ max: 1_000 }),
    b: fc.nat({ max: 1_000 }),
    c: fc.nat({ max: 1_000 }),
    word: fc.constantFrom('Итог', 'Дата «встречи»', 'Line\n"two"', '🌿', 'toString', 'items', 'x'),
  });

const pick = <One>(list: readonly One[], number: number): One | undefined =>
  list[number % Math.max(1, list.length)];

/** The operation that a seed means for this document; nothing where the document has nothing of the kind. */
export const operationFor = (document: FormDocument, seed: OperationSeed): Operation | undefined => {
  const tree = readTree(document.value);
  const nodes = [...tree.byPlace.values()].filter((node) => node.at !== '');
  const { a, b, c, word } = seed;
  const field = pick(nodes, a)?.at;
  const page = pick(tree.pages, b)?.id ?? 'all';
  const { schema } = document.value;
  const some = nodes.filter((_, index) => index % (1 + (b % 5)) === a % (1 + (b % 5))).map((node) => node.at);
  switch (seed.kind) {
    case 'addField':
      return {
        do: 'addField',
        block: pick(BLOCK_IDS, a)!,
        title: word,
        language: b % 2 ? 'ru' : 'en',
        to: placeIn(tree, nodes, b, c),
      };
    case 'pasteFields':
      return {
        do: 'pasteFields',
        clip: clipFields(document, some.slice(0, 4)),
        to: placeIn(tree, nodes, b, c),
      };
    case 'addPage':
      return { do: 'addPage', title: word, ...(a % 2 ? { after: page } : {}) };
    case 'removePage':
      return { do: 'removePage', page };
    case 'movePage': {
      const before = pick(tree.pages, c)?.id;
      return { do: 'movePage', page, ...(before === undefined || a % 3 === 0 ? {} : { before }) };
    }
    case 'setPageTitle':
      return { do: 'setPageTitle', page, title: word };
    case 'putSetting':
      return { do: 'putSetting', name: a % 2 ? 'limit' : 'least', value: b, title: word };
    case 'removeSetting':
      return { do: 'removeSetting', name: a % 2 ? 'limit' : 'least' };
    case 'removeRule':
      return { do: 'removeRule', id: pick(rulesOf(schema), a)?.id ?? 'none' };
    case 'removeCheck':
      return { do: 'removeCheck', id: pick(checksOf(schema), a)?.id ?? 'none' };
    case 'removeFormula': {
      const formula = pick(formulasOf(schema), a);
      return {
        do: 'removeFormula',
        to: formula?.to ?? '/none',
        ...(formula?.in === undefined ? {} : { in: formula.in }),
      };
    }
    case 'setMeta':
      return {
        do: 'setMeta',
        at: pick(['/about', '/number', '/personal/purpose', '/title/en'], a)!,
        value: b % 3 ? word : null,
      };
    case 'putSample':
      return { do: 'putSample', sample: { title: word, data: sampleOf(tree.root) } };
    case 'removeSample':
      return { do: 'removeSample', title: word };
    default:
      return field === undefined ? undefined : fieldOperation(tree, nodes, some, field, seed);
  }
};

const fieldOperation = (
  tree: FormTree,
  nodes: readonly FormNode[],
  some: readonly string[],
  field: string,
  { kind, a, b, c, word }: OperationSeed,
): Operation | undefined => {
  const node = tree.byPlace.get(field)!;
  const other = pick(nodes, b)!;
  switch (kind) {
    case 'removeFields':
      return { do: 'removeFields', fields: some.slice(0, 3) };
    case 'moveFields':
      return { do: 'moveFields', fields: a % 3 ? [field] : some.slice(0, 3), to: placeIn(tree, nodes, b, c) };
    case 'setTitle':
      return { do: 'setTitle', field, title: word };
    case 'setHelp':
      return { do: 'setHelp', field, help: b % 3 ? word : '' };
    case 'setRequired':
      return { do: 'setRequired', field, required: b % 2 === 0 };
    case 'setSpan':
      return { do: 'setSpan', field, span: b % 2 ? 1 : 2 };
    case 'renameKey':
      return { do: 'renameKey', field, key: pick(['renamed', 'again', 'title', 'properties'], b)! };
    case 'duplicateField':
      return { do: 'duplicateField', field };
    case 'setLocks':
      return { do: 'setLocks', field, locks: LOCKS.filter((_, index) => (b >> index) % 2 === 1) };
    case 'setJson':
      return {
        do: 'setJson',
        at: field,
        text: JSON.stringify({ ...node.schema, 'x-theirs': [b, 1.5, word] }, null, b % 4),
      };
    case 'convert': {
      const to =
        node.block === 'opaque' || node.block === 'root' ? undefined : pick(blockOf(node.block).becomes, b);
      return to === undefined ? undefined : { do: 'convert', field, to };
    }
    case 'setProperty': {
      const properties =
        node.block === 'opaque' || node.block === 'root' ? [] : blockOf(node.block).properties;
      const property = pick(properties, b);
      return (
        property && { do: 'setProperty', field, property: property.id, value: valueFor(property, node, c) }
      );
    }
    case 'putRule':
      return { do: 'putRule', rule: ruleFor(node, other, a, c) };
    case 'putCheck':
      return {
        do: 'putCheck',
        check: {
          id: `check${c % 3}`,
          ...scopeOf(node),
          assert: { '!!': [{ var: nameOf(node) }] },
          at: nameOf(node),
          severity: 'warning',
          message: word,
        },
      };
    case 'putFormula':
      return { do: 'putFormula', formula: { to: nameOf(node), ...scopeOf(node), logic: { cat: [word, c] } } };
    case 'translate':
      return {
        do: 'translate',
        part: 'schema',
        at: `${node.schemaAt.slice('/schema'.length)}/title`,
        text: c % 3 ? word : '',
      };
    default:
      return undefined;
  }
};

const placeIn = (tree: FormTree, nodes: readonly FormNode[], number: number, next: number): Place => {
  const holders = nodes.filter((node) => node.block === 'rows' || node.block === 'section');
  const holder = number % 2 ? pick(holders, number >> 1) : undefined;
  const before = next % 3 ? pick((holder ?? tree.root).children, next)?.key : undefined;
  return {
    container: holder?.at ?? '',
    ...(before === undefined ? {} : { before }),
    ...(holder === undefined && before === undefined && next % 2 ? { page: pick(tree.pages, next)!.id } : {}),
  };
};

const rowsAround = (node: FormNode): string | undefined => {
  const last = node.at.lastIndexOf('/*/');
  return last < 0 ? undefined : node.at.slice(0, last);
};

const scopeOf = (node: FormNode): { readonly in?: string } => {
  const rows = rowsAround(node);
  return rows === undefined ? {} : { in: rows };
};

const nameOf = (node: FormNode): string => {
  const rows = rowsAround(node);
  return rows === undefined ? node.at : `$row${node.at.slice(rows.length + 2)}`;
};

const ruleFor = (node: FormNode, other: FormNode, number: number, kind: number): FormRule => ({
  id: `rule${number % 3}`,
  ...scopeOf(node),
  when: kind % 2 ? { '!!': [{ var: nameOf(node) }] } : { '==': [{ var: nameOf(node) }, 'a'] },
  then: [kind % 3 ? { show: nameOf(other) } : { require: nameOf(other) }],
});

/** A value of the kind that the panel would give. */
const valueFor = ({ control, read }: BlockProperty, node: FormNode, number: number): Json => {
  const now = read(node);
  if (number % 5 === 0) return null;
  switch (control.kind) {
    case 'text':
      return `Слово ${number}`;
    case 'number':
      return number;
    case 'switch':
      return number % 2 === 0;
    case 'date':
      return '2026-09-01';
    case 'select':
      return control.many
        ? control.options.slice(0, 1 + (number % 2)).map(({ value }) => value)
        : (pick(control.options, number)?.value ?? null);
    case 'years':
      return [2025, 2025 + 1 + (number % 3)];
    case 'pick':
      return node.children[0]?.key ?? 'first';
    default:
      return Array.isArray(now) ? changedList(now as Json[], number) : (now ?? null);
  }
};

const changedList = (list: readonly Json[], number: number): Json => {
  if (number % 3 === 0) return list.toReversed();
  if (number % 3 === 1) return list.slice(0, -1);
  return list.map((one, index) =>
    isObject(one) && index === 0 ? { ...one, title: `Новое ${number}` } : one,
  );
};

const sampleOf = (root: FormNode) =>
  Object.fromEntries(
    root.children.filter((node) => node.schema['type'] === 'string').map((node) => [node.key, 'а']),
  );
