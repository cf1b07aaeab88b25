import type { Json } from '@tandem/domain';
import type { FormCheck, FormFormula, FormRule } from '../language/parts.js';

/** What a rule, check or formula speaks of, and how it is put together again. */
export interface Anatomy<Part> {
  readonly scope: string | undefined;
  readonly logic: Json;
  /** Fields of which it speaks besides its logic, by name. */
  readonly targets: readonly string[];
  /** Names in its words for people. */
  readonly words: readonly string[];
  /** It is nothing without its target. */
  readonly servesTarget: boolean;
  readonly rebuild: (scope: string | undefined, logic: Json, rename: (name: string) => string) => Part;
}

const scoped = (scope: string | undefined): { readonly in?: string } =>
  scope === undefined ? {} : { in: scope };

/** Keeps the order of the members, so that what is written over the old text touches nothing else. */
const rewritten = <Part extends object>(part: Part, scope: string | undefined, next: Partial<Part>): Part => {
  const known = Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => {
      if (key === 'in') return scope === undefined ? [] : [[key, scope]];
      return [[key, key in next ? (next as Record<string, unknown>)[key] : value]];
    }),
  );
  return ('in' in part ? known : { ...known, ...scoped(scope) }) as Part;
};

export const ruleAnatomy = (rule: FormRule): Anatomy<FormRule> => ({
  scope: rule.in,
  logic: rule.when,
  targets: rule.then.map((effect) => (effect.show ?? effect.require)!),
  words: [],
  servesTarget: false,
  rebuild: (scope, when, rename) =>
    rewritten(rule, scope, {
      when,
      then: rule.then.map((effect) =>
        effect.show === undefined
          ? { ...effect, require: rename(effect.require!) }
          : { ...effect, show: rename(effect.show) },
      ),
    }),
});

export const formulaAnatomy = (formula: FormFormula): Anatomy<FormFormula> => ({
  scope: formula.in,
  logic: formula.logic,
  targets: [formula.to],
  words: [],
  servesTarget: true,
  rebuild: (scope, logic, rename) => rewritten(formula, scope, { to: rename(formula.to), logic }),
});

export const checkAnatomy = (check: FormCheck): Anatomy<FormCheck> => ({
  scope: check.in,
  logic: check.assert,
  targets: check.at === '' ? [] : [check.at],
  words: wordsIn(check.message),
  servesTarget: false,
  rebuild: (scope, assert, rename) =>
    rewritten(check, scope, {
      assert,
      at: check.at === '' ? '' : rename(check.at),
      message: renameWords(check.message, rename),
    }),
});

const WORD = /\{([^{}\s]{1,80})\}/g;
export const wordsIn = (message: string): string[] => [...message.matchAll(WORD)].map(([, name]) => name!);
export const renameWords = (message: string, rename: (name: string) => string): string =>
  message.replace(WORD, (_, name: string) => `{${rename(name)}}`);
