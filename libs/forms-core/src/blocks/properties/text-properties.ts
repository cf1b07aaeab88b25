import type { Text } from '@tandem/domain';
import { isSlowPattern } from '../../check/is-slow-pattern.js';
import type { FormNode } from '../../projection/form-node.js';
import type { BlockProperty } from '../block.js';
import { inSchema, numberProperty, textProperty, type Answer } from './keyword-properties.js';

const SIGNS: Text = { ru: 'зн.', en: 'characters' };
const NO_LENGTH: Text = {
  ru: 'Наименьшая длина больше наибольшей.',
  en: 'The least length is greater than the greatest.',
};
const LONGEST_FOR_PATTERN = 4_000;

export const maxLength = (max: number): BlockProperty =>
  numberProperty(
    {
      id: 'maxLength',
      group: 'check',
      lock: 'check',
      label: { ru: 'Самое большее', en: 'At most' },
    },
    { at: '/maxLength' },
    {
      min: 1,
      max,
      whole: true,
      unit: SIGNS,
      clearable: false,
      bound: { at: '/minLength', is: 'least', words: NO_LENGTH },
    },
  );

export const minLength: BlockProperty = numberProperty(
  { id: 'minLength', group: 'check', lock: 'check', label: { ru: 'Самое меньшее', en: 'At least' } },
  { at: '/minLength' },
  {
    min: 1,
    max: 20_000,
    whole: true,
    unit: SIGNS,
    bound: { at: '/maxLength', is: 'most', words: NO_LENGTH },
  },
);

const refusePattern = (pattern: string, node: FormNode): Text | undefined => {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return { ru: 'Такой образец нельзя прочитать.', en: 'This pattern cannot be read.' };
  }
  const longest =
    typeof node.schema['maxLength'] === 'number' ? node.schema['maxLength'] : LONGEST_FOR_PATTERN;
  return longest > LONGEST_FOR_PATTERN || isSlowPattern(pattern, longest)
    ? {
        ru: 'Образец может проверяться бесконечно долго: упростите повторы в скобках.',
        en: 'The pattern may take for ever: simplify repeats inside brackets.',
      }
    : undefined;
};

const plainPattern = textProperty(
  {
    id: 'pattern',
    group: 'check',
    lock: 'check',
    label: { ru: 'Образец', en: 'Pattern' },
    help: {
      ru: 'Регулярное выражение, например ^\\d{4}/\\d{2}$ для 2026/27.',
      en: 'A regular expression, such as ^\\d{4}/\\d{2}$ for 2026/27.',
    },
  },
  { at: '/pattern' },
  { max: 300 },
);

/** A pattern goes with the words that are said where it does not fit. */
export const pattern: readonly BlockProperty[] = [
  {
    ...plainPattern,
    write: (node, value): Answer => {
      const refused = typeof value === 'string' && value !== '' ? refusePattern(value, node) : undefined;
      if (refused) return { refused };
      const writes = plainPattern.write(node, value);
      if ('refused' in writes || (value !== undefined && value !== '')) return writes;
      return [...writes, inSchema('/x-pattern-message', undefined)];
    },
  },
  textProperty(
    {
      id: 'patternMessage',
      group: 'check',
      lock: 'check',
      label: { ru: 'Что сказать, если не подходит', en: 'What to say where it does not fit' },
    },
    { at: '/x-pattern-message' },
    { max: 200 },
  ),
];

export const placeholder: BlockProperty = textProperty(
  {
    id: 'placeholder',
    group: 'main',
    lock: 'label',
    label: { ru: 'Пример в пустом поле', en: 'Example in the empty field' },
  },
  { wish: 'placeholder', usual: 'own' },
  { max: 200 },
);

export const choicesFrom: BlockProperty = textProperty(
  {
    id: 'choicesFrom',
    group: 'more',
    label: { ru: 'Предлагать из списка дела', en: 'Offer from a list of the case' },
    help: {
      ru: 'Например, $case/answers/practice-submission/titles. Где списка нет, пишут своими словами.',
      en: 'Such as $case/answers/practice-submission/titles. Where there is no list, people use their own words.',
    },
  },
  { wish: 'choicesFrom' },
  {
    max: 200,
    refuse: (text) =>
      /^\$case(?:\/[\w-]+)+$/.test(text)
        ? undefined
        : { ru: 'Список дела начинается с $case/.', en: 'A list of the case begins with $case/.' },
  },
);

/** What goes along with `choicesFrom` in the uiSchema. */
export const CHOICES_FROM = ['choicesFrom', 'choiceValue', 'choiceTitle'] as const;
