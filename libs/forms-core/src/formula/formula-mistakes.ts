import { nearestWord } from '../check/nearest-word.js';
import { CALLABLES, type Callable } from './callables.js';
import type { FormulaNames } from './formula-names.js';
import { FormulaError, type Token } from './read-tokens.js';

type Said = Token & { readonly value: string };

export const unexpected = (token: Token): never => {
  throw new FormulaError(token.at, {
    ru: token.kind === 'end' ? 'Формула оборвана.' : 'Здесь ожидается поле, число или функция.',
    en:
      token.kind === 'end' ? 'The formula breaks off.' : 'A field, a number or a function is expected here.',
  });
};

export const unknownFunction = (token: Token, said: string): never => {
  const meant = nearestWord(said, CALLABLES.keys());
  throw new FormulaError(token.at, {
    ru: `Функции ${said} нет.${meant ? ` Возможно, это ${meant}.` : ''}`,
    en: `There is no function ${said}.${meant ? ` Perhaps ${meant} is meant.` : ''}`,
  });
};

export const unknownName = (token: Said, names: FormulaNames): never => {
  const meant = nearestWord(
    token.value,
    names.all.map(({ title }) => title),
  );
  throw new FormulaError(token.at, {
    ru: `Поля «${token.value}» нет.${meant ? ` Возможно, это «${meant}».` : ''}`,
    en: `There is no field "${token.value}".${meant ? ` Perhaps "${meant}" is meant.` : ''}`,
  });
};

export const wrongCount = (token: Said, { least, most }: Callable, count: number): never => {
  const wanted = most === least ? `${least}` : most === Infinity ? `≥ ${least}` : `${least}–${most}`;
  throw new FormulaError(token.at, {
    ru: `${token.value}: значений ${count}, а нужно ${wanted}.`,
    en: `${token.value}: ${count} values, and ${wanted} are needed.`,
  });
};
