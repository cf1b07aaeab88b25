import fc from 'fast-check';
import { generateSync } from 'json-schema-faker';
import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';

/** Answers that a schema allows as far as the generator understands it, and others with something wrong about them. */
export const answersFor = (schema: JsonObject, seed: number): Json[] => {
  const made = [0, 1].flatMap((index): Json[] => {
    try {
      return [
        generateSync(schema as never, {
          seed: seed + index,
          maxDepth: 4,
          maxDefaultItems: 2,
          optionalsProbability: index === 0 ? 1 : 0.5,
        }) as Json,
      ];
    } catch {
      // Schemas of other people may ask for what the generator cannot make.
      return [];
    }
  });
  return [{}, ...made, ...made.flatMap((one) => spoiled(one, seed))];
};

const WRONG: readonly Json[] = [null, '', 'x', -1, 1e9, true, [], {}];

const spoiled = (answers: Json, seed: number): Json[] => {
  if (!isObject(answers)) return [];
  const keys = Object.keys(answers);
  const key = keys[seed % Math.max(1, keys.length)];
  if (key === undefined) return [];
  const { [key]: taken, ...rest } = answers;
  const inside = isObject(taken) ? spoiled(taken, seed + 1) : [];
  return [
    rest,
    { ...answers, [key]: WRONG[seed % WRONG.length]! },
    ...inside.map((one) => ({ ...answers, [key]: one })),
  ];
};

export const answersSeed = fc.nat({ max: 10_000 });
