import fc from 'fast-check';
import { BLOCK_IDS, type BlockId } from '../blocks/block.js';
import { blockOf } from '../blocks/registry.js';

/** A field that a form will be built of. */
export interface FieldPlan {
  readonly block: BlockId | 'foreign';
  readonly word: string;
  readonly title: string;
  readonly help: string | undefined;
  readonly required: boolean;
  readonly span: 1 | 2 | undefined;
  /** Which of the foreign fields it is. */
  readonly oddity: number;
  readonly children: readonly FieldPlan[];
}

/** Names that a careless program would take for keywords of its own. */
const WORDS = [
  'goal',
  'items',
  'properties',
  'title',
  'required',
  'type',
  'oneOf',
  'toString',
  'a',
  'field_1',
];

const TITLES = [
  'Цель программы',
  'Срок, мес.',
  'Что «получилось»',
  '<b>Важно</b> & срочно',
  'Путь \\ "кавычки" / черта',
  'Эмодзи 🌿 и é',
  '{name} и $field',
  'Очень длинная подпись, которая занимает больше одной строки на узком экране телефона',
];

const HOLDERS = ['rows', 'section'] as const;
const LEAVES = BLOCK_IDS.filter((id) => !blockOf(id).holdsFields);

/** Fields two levels deep: rows and sections hold leaves and each other. */
export const fieldPlan = (foreign: boolean, depth = 2): fc.Arbitrary<FieldPlan> => {
  const common = {
    word: fc.constantFrom(...WORDS),
    title: fc.constantFrom(...TITLES),
    help: fc.option(fc.constantFrom('Подсказка', 'Одна строка.\nИ другая.'), { nil: undefined }),
    required: fc.boolean(),
    span: fc.constantFrom(1 as const, 2 as const, undefined),
    oddity: fc.nat({ max: 50 }),
  };
  const leaf = fc.record({
    ...common,
    block: foreign
      ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...LEAVES) }, fc.constant('foreign' as const))
      : fc.constantFrom(...LEAVES),
    children: fc.constant([]),
  });
  if (depth === 0) return leaf;
  const holder = fc.record({
    ...common,
    block: fc.constantFrom(...HOLDERS),
    children: fc.array(fieldPlan(foreign, depth - 1), { minLength: 1, maxLength: 3 }),
  });
  return fc.oneof({ weight: 4, arbitrary: leaf }, holder);
};
