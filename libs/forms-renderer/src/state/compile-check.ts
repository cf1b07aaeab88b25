import {
  compileForm,
  type CompiledForm,
  type FormDefinition,
  type FormEnvironment,
  type Judge,
} from '@tandem/forms-core';
import type { FormCheck } from './form-check.js';

const compiled = new WeakMap<FormDefinition, CompiledForm>();
/** A form may be judged before its validator has come, and anew when it has. */
const precompiled = new WeakMap<Judge, WeakMap<FormDefinition, CompiledForm>>();

const compiledOf = (definition: FormDefinition, validator: Judge | undefined): CompiledForm => {
  const known = validator ? (precompiled.get(validator) ?? new WeakMap()) : compiled;
  if (validator) precompiled.set(validator, known);
  const form = known.get(definition) ?? compileForm(definition, validator);
  known.set(definition, form);
  return form;
};

/**
 * The judge of a form in the browser: the same compiled form as on the server. With a validator that the server has
 * compiled nothing is read from the schema at each key press, and no function is built from text.
 */
export const compileCheck = (
  definition: FormDefinition,
  environment: FormEnvironment,
  validator?: Judge,
): FormCheck => {
  const form = compiledOf(definition, validator);
  return {
    settle: (answers) => form.compute(answers, environment),
    check: (answers) => form.validate(answers, environment),
  };
};
