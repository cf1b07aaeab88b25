import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { JsonObject } from '@tandem/domain';

/** Keywords of the form language that Ajv only has to let pass. */
export const OWN_KEYWORDS = [
  'x-rules',
  'x-checks',
  'x-computed',
  'x-settings',
  'x-ref',
  'x-role',
  'x-kind',
  'x-workflow',
  'x-form',
  'x-block',
  'x-scale',
  'x-groups',
  'x-unit',
  'x-weight',
  'x-prefill',
  'x-exclusive',
  'x-signer',
  'x-pattern-message',
  'x-readers',
];

let shared: Ajv | undefined;

/** One instance for the process, made on first use: the only place that knows the validator. */
const instance = (): Ajv => {
  if (!shared) {
    shared = new Ajv({
      allErrors: true,
      strict: true,
      strictRequired: false,
      strictTypes: false,
      ownProperties: true,
      verbose: true,
      addUsedSchema: false,
    });
    addFormats.default(shared, ['date', 'date-time', 'time', 'uri', 'uuid', 'email']);
    for (const keyword of OWN_KEYWORDS) shared.addKeyword({ keyword });
  }
  return shared;
};

export type Validator = ValidateFunction;
export type ValidationError = ErrorObject;

/** Compiles a schema; throws where it is not a valid one. */
export const compileSchema = (schema: JsonObject): Validator => instance().compile(schema);
