/** Signs between two parts, from the loosest to the tightest. */
export const LEVELS: readonly { readonly [sign: string]: string }[] = [
  {
    '=': '==',
    '==': '==',
    '<>': '!=',
    '!=': '!=',
    '≠': '!=',
    '<': '<',
    '<=': '<=',
    '≤': '<=',
    '>': '>',
    '>=': '>=',
    '≥': '>=',
  },
  { '&': 'cat' },
  { '+': '+', '-': '-', '−': '-', '–': '-' },
  { '*': '*', '×': '*', '·': '*', '/': '/', '÷': '/' },
];

/** How each operator is written, and at which level it binds. */
export const WRITTEN: { readonly [operator: string]: readonly [sign: string, level: number] } = {
  '==': ['=', 0],
  '!=': ['<>', 0],
  '<': ['<', 0],
  '<=': ['<=', 0],
  '>': ['>', 0],
  '>=': ['>=', 0],
  cat: ['&', 1],
  '+': ['+', 2],
  '-': ['-', 2],
  '*': ['*', 3],
  '/': ['/', 3],
};

/** `a + b + c` is one sum of three; of the others, two at a time. */
export const isChain = (operator: string): boolean => ['+', '-', '*', 'cat'].includes(operator);

/** Names of what has a sign, for the rare places where it is written as a function: `МЕНЬШЕ(1; [a]; 10)`. */
export const SIGN_FUNCTIONS: readonly { readonly id: string; readonly ru: string; readonly en: string }[] = [
  { id: '+', ru: 'СЛОЖИТЬ', en: 'ADD' },
  { id: '-', ru: 'ВЫЧЕСТЬ', en: 'SUBTRACT' },
  { id: '*', ru: 'УМНОЖИТЬ', en: 'MULTIPLY' },
  { id: '/', ru: 'РАЗДЕЛИТЬ', en: 'DIVIDE' },
  { id: '==', ru: 'РАВНО', en: 'EQUAL' },
  { id: '!=', ru: 'НЕРАВНО', en: 'NOTEQUAL' },
  { id: '===', ru: 'СОВПАДАЕТ', en: 'SAME' },
  { id: '!==', ru: 'НЕСОВПАДАЕТ', en: 'NOTSAME' },
  { id: '<', ru: 'МЕНЬШЕ', en: 'LESS' },
  { id: '<=', ru: 'НЕБОЛЬШЕ', en: 'ATMOST' },
  { id: '>', ru: 'БОЛЬШЕ', en: 'MORE' },
  { id: '>=', ru: 'НЕМЕНЬШЕ', en: 'ATLEAST' },
];

/** `{"var": [name, otherwise]}`. */
export const DEFAULT_FUNCTION = { ru: 'ЗНАЧ', en: 'VALUE' } as const;

export const CONSTANTS: { readonly [word: string]: boolean | null } = {
  ИСТИНА: true,
  ДА: true,
  TRUE: true,
  YES: true,
  ЛОЖЬ: false,
  НЕТ: false,
  FALSE: false,
  NO: false,
  ПУСТО: null,
  EMPTY: null,
  NULL: null,
};
