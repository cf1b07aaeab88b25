import {
  compileForm,
  type CompiledForm,
  type FormDefinition,
  type FormEnvironment,
} from '@tandem/forms-core';
import type { FormCheck } from './form-check.js';

const compiled = new WeakMap<FormDefinition, CompiledForm>();

const compiledOf = (definition: FormDefinition): CompiledForm => {
  const known = compiled.get(definition) ?? compileForm(definition);
  compiled.set(definition, known);
  return known;
};

/** The judge of a form in the browser: the same compiled form as on the server. */
export const compileCheck = (definition: FormDefinition, environment: FormEnvironment): FormCheck => {
  const form = compiledOf(definition);
  return {
    settle: (answers) => form.compute(answers, environment),
    check: (answers) => form.validate(answers, environment),
  };
};
