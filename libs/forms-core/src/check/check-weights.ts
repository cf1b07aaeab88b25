import type { Json, JsonObject } from '@tandem/domain';
import { isObject, pointerOf } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import type { Report } from './report.js';
import { sayJson } from '../schema/say-json.js';

/** Weights that are meant as shares make a whole: 100 of per cents, 1 of parts. */
export const checkWeights = (schema: JsonObject, fields: readonly Field[], report: Report): void => {
  for (const field of fields) {
    const rows = isObject(field.schema['properties']) ? Object.values(field.schema['properties']) : [];
    sayWhole(
      rows.map((row) => (isObject(row) ? row['x-weight'] : undefined)),
      `/schema${field.schemaAt}`,
      report,
    );
  }
  const settings = isObject(schema['x-settings']) ? Object.entries(schema['x-settings']) : [];
  const weights = settings.filter(
    ([, one]) =>
      isObject(one) && /^(вес|weight)[\s:]/i.test(sayJson(one['title'])) && /%/.test(sayJson(one['title'])),
  );
  sayWhole(
    weights.map(([, one]) => (isObject(one) ? one['value'] : undefined)),
    `/schema/x-settings${pointerOf([weights[0]?.[0] ?? ''])}`,
    report,
  );
};

/** Sums near a whole are meant to be one: 95 is a slip, 9 is a sum of its own. */
const sayWhole = (values: readonly (Json | undefined)[], path: string, report: Report): void => {
  const weights = values.filter((one): one is number => typeof one === 'number');
  if (weights.length < 2) return;
  const sum = Math.round(weights.reduce((total, one) => total + one, 0) * 1e6) / 1e6;
  const whole = weights.every((one) => one < 1) ? 1 : sum > 80 && sum < 120 ? 100 : undefined;
  if (whole === undefined || sum === whole) return;
  report.warning(
    'weights',
    path,
    `Веса вместе дают ${String(sum).replace('.', ',')}, а должны ${whole}. Исправьте один из них.`,
    `The weights make ${sum} together and should make ${whole}. Correct one of them.`,
  );
};
