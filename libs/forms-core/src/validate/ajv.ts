import { Ajv, type Options } from 'ajv';
import type { JsonObject } from '@tandem/domain';
import type { Judge } from './finding.js';
import { FORMATS, patternOf } from './formats.js';
import { interpretSchema } from './interpret-schema.js';

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
  'x-signed-by',
  'x-pattern-message',
  'x-readers',
  'x-locks',
  'x-link',
  'x-xlsform',
];

/** The validator as the form language needs it; `code` says how it writes its functions. The only place that knows it. */
export const newAjv = (code: NonNullable<Options['code']>): Ajv => {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    ownProperties: true,
    verbose: true,
    addUsedSchema: false,
    logger: false,
    code,
  });
  for (const [name, validate] of Object.entries(FORMATS)) ajv.addFormat(name, { type: 'string', validate });
  for (const keyword of OWN_KEYWORDS) ajv.addKeyword({ keyword });
  return ajv;
};

let shared: Ajv | undefined;

/** One instance for the process, made on first use. */
const instance = (): Ajv =>
  (shared ??= newAjv({
    regExp: Object.assign((pattern: string) => patternOf(pattern), { code: 'new RegExp' }),
  }));

/** Set once the page's content security policy has refused to build functions from text. */
let forbidden = false;

/**
 * Compiles a schema; throws where it is not a valid one. Where functions may not be built from text, as in a browser
 * under our policy, the schema is read at each judgement instead: slower, with the same verdict.
 */
export const compileSchema = (schema: JsonObject): Judge => {
  if (forbidden) return interpretSchema(schema);
  try {
    const validate = instance().compile(schema);
    // Definitions that somebody is editing come by the hundred: Ajv must not keep each of them.
    instance().removeSchema(schema);
    return (data) => (validate(data) ? [] : [...(validate.errors ?? [])]);
  } catch (error) {
    if (!(error instanceof EvalError)) throw error;
    forbidden = true;
    return interpretSchema(schema);
  }
};
