import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import { readTree } from '../../projection/read-tree.js';
import type { FormNode } from '../../projection/form-node.js';
import type { FormDefinition } from '../../language/form.js';
import { partsOf, withValueAt } from '../../schema/pointer.js';
import type { Block, BlockProperty, PropertyWrite } from '../block.js';
import { BLOCKS, blockOf } from '../registry.js';

const nodeOf = (schema: JsonObject, ui: JsonObject): FormNode =>
  readTree({
    schema: {
      type: 'object',
      properties: { field: schema, teacher: blockOf('person').create('Педагог', 'ru').schema },
    },
    uiSchema: { field: ui },
  } as unknown as FormDefinition).byPlace.get('/field')!;

const made = (block: Block): FormNode => {
  const { schema, ui = {} } = block.create('Поле', 'ru');
  return nodeOf(schema, ui);
};

const carryOut = (node: FormNode, writes: readonly PropertyWrite[]): FormNode => {
  let { schema, ui } = node;
  for (const { in: part, at, value } of writes)
    if (part === 'schema') schema = withValueAt(schema, partsOf(at), value) as JsonObject;
    else ui = withValueAt(ui, partsOf(at), value) as JsonObject;
  return nodeOf(schema, ui);
};

const title = fc.constantFrom('Раз', 'Два слова', '«Три»', 'One', '🌿');
const titles = (max: number) => fc.array(title, { minLength: 1, maxLength: max });
const numbered = (words: readonly string[], make: (title: string, at: number) => JsonObject): Json =>
  words.map(make);

const USUAL_TEXTS = ['Слово', '^\\d{4}$', '$case/programme/list', 'mentee-request', 'Группа: 1–2'];

/** Values that some property of the kind must take. */
const usual = ({ control }: BlockProperty): [Json][] => {
  if (control.kind === 'text') return USUAL_TEXTS.map((text) => [text]);
  return control.kind === 'number' ? [[1], [2], [5], [10]] : [];
};

/** Values as a control of the panel gives them. */
const valueFor = (property: BlockProperty, node: FormNode): fc.Arbitrary<Json | undefined> => {
  const { control } = property;
  switch (control.kind) {
    case 'text':
      return fc.oneof(fc.constantFrom(...USUAL_TEXTS), fc.string({ minLength: 1, maxLength: 20 }));
    case 'number':
      return control.whole === true
        ? fc.integer({ min: -5, max: 60 })
        : fc.integer({ min: -500, max: 500 }).map((n) => n / 2);
    case 'switch':
      return fc.boolean();
    case 'date':
      return fc.constant('2026-11-24');
    case 'select': {
      const values = control.options.map((one) => one.value);
      return control.many === true
        ? fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })
        : fc.constantFrom(...values);
    }
    case 'options':
      return titles(5).map((words) =>
        numbered(words, (word, at) => ({
          const: control.values === 'number' ? at : `v${at}`,
          title: word,
          ...(at === 1 ? { description: 'Сноска' } : {}),
        })),
      );
    case 'scoredRows':
      return titles(4).map((words) =>
        numbered(words, (word, at) => ({
          key: `row${at + 1}`,
          title: word,
          ...(at === 1 ? { description: 'Сноска' } : {}),
          ...(control.levels
            ? {
                levels: [
                  { const: 0, title: 'Нет' },
                  { const: 1, title: word },
                ],
                ...(at === 0 ? { weight: 2 } : {}),
              }
            : { min: 0, max: at + 1 }),
        })),
      );
    case 'pick':
      if (control.from === 'people') return fc.constant('/teacher');
      return fc.constantFrom(
        ...(control.from === 'options' ? ['first', 'second'] : node.children.map((child) => child.key)),
      );
    case 'years':
      return fc.uniqueArray(fc.integer({ min: 2020, max: 2034 }), { minLength: 1, maxLength: 6 });
  }
};

const properties = BLOCKS.flatMap((block) =>
  block.properties.map((property) => [`${block.id}: ${property.id}`, block, property] as const),
);

const wanted = (property: BlockProperty, value: Json | undefined): Json | undefined =>
  property.control.kind === 'years' ? [...(value as number[])].sort((a, b) => a - b) : value;

const rootOf = ({ in: part, at }: PropertyWrite): string => {
  const [first = '', second] = partsOf(at);
  if (part === 'schema') return first === 'items' && second !== undefined ? `items/${second}` : first;
  return first === 'ui:options' ? (second ?? first) : first.replace(/^ui:/, '');
};

describe.each(properties)('%s', (_, block, property) => {
  it('reads what it wrote, writes only what its block owns, and the field stays a block', () => {
    let accepted = 0;
    fc.assert(
      fc.property(valueFor(property, made(block)), (value) => {
        const node = made(block);
        const writes = property.write(node, value);
        if ('refused' in writes) {
          expect(writes.refused.ru).toBeTruthy();
          expect(writes.refused.en).toBeTruthy();
          return;
        }
        accepted += 1;
        for (const write of writes)
          expect(write.in === 'schema' ? block.owns : block.ownsUi).toContain(rootOf(write));
        const after = carryOut(node, writes);
        expect([after.why, after.block]).not.toContain('opaque');
        expect(property.read(after)).toEqual(wanted(property, value));
        expect(property.write(after, property.read(after))).not.toHaveProperty('refused');
      }),
      { numRuns: 30, examples: usual(property) },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it('clears, or says why not', () => {
    const node = made(block);
    const writes = property.write(node, undefined);
    if ('refused' in writes) return expect(writes.refused.en).toBeTruthy();
    const after = carryOut(node, writes);
    expect(after.block).not.toBe('opaque');
    const left = property.read(after);
    expect(left === undefined || left === false || Array.isArray(left) || property.id === 'kind').toBe(true);
  });

  it('refuses what makes no sense in words', () => {
    for (const value of [
      null,
      { nonsense: true },
      { toString: 1 },
      [{ title: 'Раз', const: { toString: 1 }, key: { toString: 1 } }],
      [{ title: 7 }],
      ['nonsense'],
      'x'.repeat(60_000),
    ] as Json[]) {
      const writes = property.write(made(block), value);
      expect('refused' in writes ? writes.refused.ru : 'nothing').toBeTruthy();
      if (!('refused' in writes)) expect(writes).toEqual([]);
    }
  });
});
