import type { JsonObject, Language } from '@tandem/domain';
import { runChecks } from '../checks/run-checks.js';
import type { FormDefinition, FormEnvironment, FormProblem, FormVerdict } from '../language/form.js';
import { settleAnswers, type Settled } from '../rules/settle-answers.js';
import { walkFields, type Field } from '../schema/walk-schema.js';
import { translateForm } from '../translate/translate-form.js';
import { compileSchema } from './ajv.js';
import { closeObjects } from './close-objects.js';
import { explainErrors } from './explain-error.js';
import { findExcess } from './find-excess.js';
import { findExclusive } from './find-exclusive.js';
import { findOverflow } from './find-overflow.js';
import type { Judge } from './finding.js';

/** A published form, ready to judge answers. Make it once for each version and keep it. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  /** The verdict over answers as somebody sent them; never throws, whatever they are. */
  validate(answers: unknown, env: FormEnvironment): FormVerdict;
  /** Answers with their computed values and what is hidden: the same on the client and on the server. */
  compute(answers: JsonObject, env: Pick<FormEnvironment, 'today' | 'case' | 'calendar'>): Settled;
}

/**
 * Makes a form ready. The validator itself is compiled when it is first asked for; `precompiled` takes its place, where
 * one was made of the same schema (closed, as here) beforehand.
 */
export const compileForm = (definition: FormDefinition, precompiled?: Judge): CompiledForm => {
  const { schema } = definition;
  let judge = precompiled;
  const fields = { ru: new Map<string, Field>(), en: new Map<string, Field>() };
  const fieldsIn = (language: Language): ReadonlyMap<string, Field> => {
    if (fields[language].size === 0)
      fields[language] = fieldsByPlace(translateForm(definition, language).schema);
    return fields[language];
  };
  return {
    definition,
    compute: (answers, env) => settleAnswers(schema, answers, env),
    validate: (answers, env) => {
      const excess = findExcess(answers, env.language);
      if (excess) return refused([excess]);
      const own = answers as JsonObject;
      const known = fieldsIn(env.language);
      const overflow = findOverflow(schema, own);
      if (overflow.length > 0) return refused(explainErrors(overflow, known, env.language));
      const { data, computed } = settleAnswers(schema, own, env);
      judge ??= compileSchema(closeObjects(schema));
      const checks = runChecks(schema, data, env, definition.translations?.en);
      const errors = [
        ...explainErrors(judge(data), known, env.language),
        ...findExclusive([...known.values()], data, env.language),
        ...checks.errors,
      ];
      return { valid: errors.length === 0, data, computed, errors, warnings: checks.warnings };
    },
  };
};

const fieldsByPlace = (schema: JsonObject): Map<string, Field> =>
  new Map([...walkFields(schema)].map((field) => [field.at, field]));

/** Nothing of such answers is kept. */
const refused = (errors: FormProblem[]): FormVerdict => ({
  valid: false,
  data: {},
  computed: {},
  errors,
  warnings: [],
});
