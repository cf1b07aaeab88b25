import type { JsonObject } from '@tandem/domain';
import {
  compileForm,
  hiddenAt,
  pruneHidden,
  type CompiledForm,
  type FormDefinition,
  type FormEnvironment,
} from '@tandem/forms-core';
import type { FormCheck } from './form-check.js';
import { findMissing } from './find-missing.js';

const compiled = new WeakMap<FormDefinition, CompiledForm>();

const compiledOf = (definition: FormDefinition): CompiledForm => {
  const known = compiled.get(definition) ?? compileForm(definition);
  compiled.set(definition, known);
  return known;
};

/**
 * The judge of a form in the browser: the same compiled form as on the server. Where the content security policy
 * forbids its validator to compile, at least what is missing is found; the server judges the rest.
 */
export const compileCheck = (definition: FormDefinition, environment: FormEnvironment): FormCheck => {
  const { schema } = definition;
  const form = compiledOf(definition);
  let able = true;
  const hidden = (answers: JsonObject) =>
    hiddenAt(schema, pruneHidden(schema, answers, environment), environment);
  return {
    hidden,
    compute: (answers) => form.compute(answers, environment).computed,
    check: (answers) => {
      if (able) {
        try {
          return form.validate(answers, environment);
        } catch {
          able = false;
        }
      }
      return { errors: findMissing(schema, answers, hidden(answers), environment.language), warnings: [] };
    },
  };
};
