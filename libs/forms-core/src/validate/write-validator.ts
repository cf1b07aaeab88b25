import { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { JsonObject } from '@tandem/domain';
import { newAjv } from './ajv.js';
import { closeObjects } from './close-objects.js';
import { patternOf } from './formats.js';

/** How Ajv names the helpers of its own that written code asks for, and where the runtime has them. */
const HELPERS: { readonly [module: string]: string } = {
  ucs2length: 'runtime.ucs2length',
  equal: 'runtime.equal',
};

/**
 * The validator of a form as the text of an ES module: `export default (runtime) => validate`. A browser whose policy
 * forbids to build functions from text loads it from our own origin and gives it `VALIDATOR_RUNTIME`; its verdicts are
 * those of `compileSchema`. Throws where the schema is not a valid one.
 */
export const writeValidator = (schema: JsonObject): string => {
  const ajv = newAjv({
    source: true,
    formats: _`runtime.formats`,
    regExp: Object.assign((pattern: string) => patternOf(pattern), { code: 'runtime.patternOf' }),
  });
  const code = standalone.default(ajv, ajv.compile(closeObjects(schema)));
  const head = /^"use strict";module\.exports = (\w+);module\.exports\.default = \1;/.exec(code);
  if (!head) throw new Error('the validator was written in a way that is not known here');
  return `export default (runtime) => {\n${resolveHelpers(code.slice(head[0].length))}\nreturn ${head[1]};\n};\n`;
};

/** Words of the form stand in the code as strings, where a quotation mark is escaped: they cannot be taken for a call. */
const resolveHelpers = (code: string): string =>
  code.replace(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, (_call, name: string) => {
    const helper = HELPERS[name];
    if (!helper) throw new Error(`the validator asks for ${name}, which the runtime does not have`);
    return helper;
  });
