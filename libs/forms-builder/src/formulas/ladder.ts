import type { Json, JsonObject, Language } from '@tandem/domain';
import { isObject } from '@tandem/forms-core';
import type { FormulaWords } from './words.js';

/** One step of a ladder, or one band of a scale. */
export interface Rung {
  readonly from: number;
  /** Bands tell their end; it bounds only the highest one. */
  readonly to?: number;
  readonly gives: Json;
}

/** A formula whose value goes through steps: `{"steps": […]}` or `{"bands": […]}`. */
export interface Ladder {
  readonly kind: 'steps' | 'bands';
  readonly value: Json;
  readonly rungs: readonly Rung[];
  readonly otherwise: Json;
}

/** The ladder that a formula is, if it is one through and through. */
export const readLadder = (logic: Json): Ladder | undefined => {
  if (!isObject(logic)) return undefined;
  const kind = Object.hasOwn(logic, 'steps') ? 'steps' : Object.hasOwn(logic, 'bands') ? 'bands' : undefined;
  const args = kind === undefined ? undefined : logic[kind];
  if (kind === undefined || !Array.isArray(args)) return undefined;
  const [value = null, list, otherwise = null] = args as readonly Json[];
  if (!Array.isArray(list)) return undefined;
  const rungs = (list as readonly Json[]).map(readRung);
  return rungs.every((one) => one !== undefined) ? { kind, value, rungs, otherwise } : undefined;
};

const isFigure = (value: Json | undefined): value is number => typeof value === 'number';

const readRung = (one: Json): Rung | undefined => {
  if (!Array.isArray(one) || !isFigure(one[0])) return undefined;
  const gives = (one as readonly Json[]).at(-1);
  if (one.length < 2 || gives === undefined || isObject(gives)) return undefined;
  const to: Json | undefined = one.length > 2 ? (one as readonly Json[])[1] : undefined;
  return { from: one[0], gives, ...(isFigure(to) ? { to } : {}) };
};

/** Back to a formula. Steps stay in the order in which they stand: a row must not run away while its figure is typed. */
export const writeLadder = ({ kind, value, rungs, otherwise }: Ladder): JsonObject => ({
  [kind]: [
    value,
    rungs.map(({ from, to, gives }) => (to === undefined ? [from, gives] : [from, to, gives])),
    ...(otherwise === null ? [] : [otherwise]),
  ],
});

/** Says for every number what comes out, the holes of the table too: nobody has to guess at 95 %. */
export const sayGaps = (ladder: Ladder, words: FormulaWords, language: Language): string[] => {
  const rungs = [...ladder.rungs].sort((a, b) => b.from - a.from);
  const say = (value: Json) => (value === null ? words.gapNothing : sayValue(value, language));
  const figure = (value: number) => sayValue(value, language);
  const lines = rungs.map((rung, index) => {
    const above = rungs[index - 1];
    if (!above)
      return rung.to === undefined
        ? words.gapTop(figure(rung.from), say(rung.gives))
        : words.gapTopTo(figure(rung.from), figure(rung.to), say(rung.gives));
    return words.gap(figure(rung.from), figure(above.from), say(rung.gives));
  });
  const holes = rungs.flatMap((rung, index) => {
    const above = rungs[index - 1];
    // Bands of whole numbers (60–79, 80–100) have no hole that a whole number could fall into, but 79.5 could.
    return above && rung.to !== undefined && rung.to < above.from
      ? [words.gapHole(figure(rung.to), figure(above.from), say(rung.gives))]
      : [];
  });
  const top = rungs[0];
  const low = rungs.at(-1);
  return [
    ...(top?.to === undefined ? [] : [words.gapOver(figure(top.to), say(ladder.otherwise))]),
    ...lines,
    ...holes,
    ...(low ? [words.gapBelow(figure(low.from), say(ladder.otherwise))] : []),
  ];
};

export const sayValue = (value: Json, language: Language): string => {
  if (typeof value === 'number')
    return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ru-RU', { maximumFractionDigits: 6 }).format(
      value,
    );
  if (typeof value === 'string') return language === 'en' ? `“${value}”` : `«${value}»`;
  return JSON.stringify(value);
};
