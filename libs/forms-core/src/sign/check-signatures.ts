import type { Json, JsonObject, Text } from '@tandem/domain';
import { isObject } from '../schema/pointer.js';

/** Who sends the form: himself or for a colleague, with his roles at the unit and in the case. */
export interface Sender {
  readonly id: string;
  readonly onBehalfOf?: string;
  readonly roles: readonly string[];
}

/** A ticked signature that the sender cannot give. */
export interface ForeignSignature {
  readonly path: string;
  readonly title: string;
  /** A step of the workflow gives it: nobody ticks it in the form. */
  readonly byStep: boolean;
}

/**
 * Signatures that were ticked by somebody else than their signer. `x-signer` names a role («mentee»), a person in the
 * answers («/teacher») or in the row («$row/person»); without it the signature is the sender's own. A signature with
 * `x-signed-by` is a step of the case (`fillSignatures`) and cannot be ticked at all.
 */
export const foreignSignatures = (
  schema: JsonObject,
  data: JsonObject,
  sender: Sender,
): readonly ForeignSignature[] => {
  const found: ForeignSignature[] = [];
  const visit = (node: Json | undefined, value: Json, path: string, row: JsonObject): void => {
    if (!isObject(node)) return;
    if (node['x-block'] === 'sign') {
      const byStep = typeof node['x-signed-by'] === 'string';
      if (
        isObject(value) &&
        value['signed'] === true &&
        (byStep || !mayGive(node['x-signer'], data, row, sender))
      )
        found.push({ path, title: String(node['title'] ?? ''), byStep });
      return;
    }
    if (Array.isArray(value)) {
      value.forEach((one: Json, index) =>
        visit(node['items'], one, `${path}/${index}`, isObject(one) ? one : row),
      );
      return;
    }
    if (!isObject(value) || !isObject(node['properties'])) return;
    for (const [key, child] of Object.entries(node['properties']))
      if (value[key] !== undefined) visit(child, value[key], `${path}/${key}`, row);
  };
  visit(schema, data, '', {});
  return found;
};

const mayGive = (signer: Json | undefined, data: JsonObject, row: JsonObject, sender: Sender): boolean => {
  if (typeof signer !== 'string') return true;
  const named = signer.startsWith('$row/')
    ? row[signer.slice('$row/'.length)]
    : signer.startsWith('/')
      ? data[signer.slice(1)]
      : undefined;
  if (signer.includes('/'))
    return named === sender.id || (named !== undefined && named === sender.onBehalfOf);
  return sender.roles.includes(signer);
};

/** What the sender is told, beside the signature. */
export const sayForeignSignature = ({ title, byStep }: ForeignSignature): Text =>
  byStep
    ? {
        ru: `«${title}»: эту подпись ставят отдельным шагом, под своим входом. Уберите отметку.`,
        en: `“${title}”: this signature is given by a step of its own, by the signer. Clear the tick.`,
      }
    : {
        ru: `«${title}»: подпись ставит только тот, чья она. Уберите отметку: за другого подписать нельзя.`,
        en: `“${title}”: only the signer gives this signature. Clear the tick: nobody signs for another.`,
      };
