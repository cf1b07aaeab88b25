import type { Json, JsonObject } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';
import type { Stamp } from './stamp-signatures.js';

/** A step of the case by which somebody signed. */
export interface SigningStep {
  readonly event: string;
  readonly person: string;
  /** His roles at the unit and in the case. */
  readonly roles: readonly string[];
  readonly stamp: Stamp;
}

/** Events that sign this form: values of `x-signed-by` anywhere in its schema. */
export const signingEvents = (schema: JsonObject): readonly string[] => {
  const found = new Set<string>();
  const visit = (node: Json | undefined): void => {
    if (!isObject(node)) return;
    if (typeof node['x-signed-by'] === 'string') found.add(node['x-signed-by']);
    if (isObject(node['properties'])) Object.values(node['properties']).forEach(visit);
    visit(node['items']);
  };
  visit(schema);
  return [...found];
};

/**
 * Answers with the signatures that steps of the case have given since: who, when and how. What was sent stays as it is
 * stored; a signature of a step stands in the history and is shown where the form has a place for it.
 */
export const fillSignatures = (
  schema: JsonObject,
  data: JsonObject,
  steps: readonly SigningStep[],
): JsonObject => {
  const left = new Set(steps);
  const filled: Record<string, Json> = { ...data };
  const fields = Object.entries(isObject(schema['properties']) ? schema['properties'] : {});
  for (const [name, field] of fields) {
    if (!isObject(field) || field['x-block'] !== 'sign') continue;
    const step = take(left, (one) => signs(field, one, data, {}));
    if (step) filled[name] = signature(step);
  }
  for (const [name, field] of fields) {
    const sign = signOfRow(field);
    if (!sign) continue;
    const rows = (Array.isArray(data[name]) ? data[name] : []) as readonly JsonObject[];
    const known = rows.map((row) => {
      const step = take(left, (one) => signs(sign.schema, one, data, row));
      return step ? { ...row, [sign.name]: signature(step) } : row;
    });
    const others = [...left].filter((one) => one.event === sign.schema['x-signed-by']);
    const added = others.map((one) => ({ [sign.person]: one.person, [sign.name]: signature(one) }));
    if (known.length + added.length > 0) filled[name] = [...known, ...added];
  }
  return filled;
};

const signs = (field: JsonObject, step: SigningStep, data: JsonObject, row: JsonObject): boolean => {
  if (field['x-signed-by'] !== step.event) return false;
  const signer = field['x-signer'];
  if (typeof signer !== 'string') return true;
  if (signer.startsWith('$row/')) return row[signer.slice('$row/'.length)] === step.person;
  if (signer.startsWith('/')) return data[signer.slice(1)] === step.person;
  return step.roles.includes(signer);
};

/** The signature in a row of a list («person» and «sign»), where steps give it. */
const signOfRow = (
  field: Json,
): { readonly name: string; readonly person: string; readonly schema: JsonObject } | undefined => {
  const items = isObject(field) ? field['items'] : undefined;
  const properties = isObject(items) && isObject(items['properties']) ? items['properties'] : {};
  for (const [name, schema] of Object.entries(properties)) {
    if (!isObject(schema) || typeof schema['x-signed-by'] !== 'string') continue;
    const signer = schema['x-signer'];
    if (typeof signer === 'string' && signer.startsWith('$row/'))
      return { name, person: signer.slice('$row/'.length), schema };
  }
  return undefined;
};

const take = (left: Set<SigningStep>, fits: (one: SigningStep) => boolean): SigningStep | undefined => {
  const found = [...left].find(fits);
  if (found) left.delete(found);
  return found;
};

const signature = ({ stamp }: SigningStep): JsonObject => ({
  signed: true,
  by: stamp.by,
  at: stamp.at,
  how: stamp.how,
});
