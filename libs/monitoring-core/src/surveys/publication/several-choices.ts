import type { Asked, GivenAnswer } from './asked.js';

const YES_NO = ['yes', 'no'] as const;

const idOf = (question: string, option: string): string => `${question}:${option}`;

/** Where several options may be chosen, people do not add up over them: each option is a question of its own, yes or no. */
export const askEach = (question: string, options: readonly string[]): Asked[] =>
  options.map((option) => ({ kind: 'choice', id: idOf(question, option), options: YES_NO }));

/** The answers to those questions; nothing where the whole question was left out. */
export const answerEach = (
  question: string,
  options: readonly string[],
  chosen: readonly string[] | null | undefined,
): GivenAnswer['values'] =>
  Object.fromEntries(
    options.map((option) => [
      idOf(question, option),
      chosen ? (chosen.includes(option) ? 'yes' : 'no') : null,
    ]),
  );
