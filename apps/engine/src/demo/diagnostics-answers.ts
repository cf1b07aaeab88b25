import type { JsonObject } from '@tandem/domain';
import type { DemoData, Theme } from './demo-data.js';

/** A self-diagnosis that shows the theme's areas as hard: in the beginning clearly, at the end hardly. */
export const diagnosticsAnswers = (
  { diagnostics }: DemoData,
  theme: Theme,
  phase: 'start' | 'end',
  seed: number,
): JsonObject => {
  const hard = (statement: string) => theme.deficits.some((area) => statement.startsWith(area));
  const wave = (index: number) => (index * 7 + seed * 3) % 5;
  const difficulty = (statement: string, index: number): number => {
    if (!hard(statement)) return wave(index) === 0 ? 1 : 0;
    return phase === 'start' ? (wave(index) < 3 ? 3 : 2) : 1;
  };
  const achievement = (statement: string, index: number): number =>
    hard(statement) ? (phase === 'start' ? 1 : 2) : wave(index) === 1 ? 3 : 2;
  const matrix = (rows: readonly string[], value: (statement: string, index: number) => number): JsonObject =>
    Object.fromEntries(rows.map((row, index) => [row, value(row, index)]));
  return {
    phase,
    rater: 'self',
    ...Object.fromEntries(
      Object.entries(diagnostics).flatMap(([group, rows]) => [
        [`${group}Difficulties`, matrix(rows, difficulty)],
        [`${group}Achievements`, matrix(rows, achievement)],
      ]),
    ),
    strengths: ['subject'],
  };
};
