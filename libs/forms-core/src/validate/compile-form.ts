import type { Json, JsonObject } from '@tandem/domain';
import { runChecks } from '../checks/run-checks.js';
import type { FormDefinition, FormEnvironment, FormProblem, FormVerdict } from '../language/form.js';
import { settleAnswers, type Settled } from '../rules/settle-answers.js';
import { isObject } from '../schema/pointer.js';
import { fieldTitles, walkFields } from '../schema/walk-schema.js';
import { translateForm } from '../translate/translate-form.js';
import { compileSchema, type Validator } from './ajv.js';
import { closeObjects } from './close-objects.js';
import { explainErrors } from './explain-error.js';
import { findExcess } from './find-excess.js';

/** A published form, ready to judge answers. Make it once for each version and keep it. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  /** The verdict over answers as somebody sent them; never throws, whatever they are. */
  validate(answers: unknown, env: FormEnvironment): FormVerdict;
  /** Answers with their computed values and what is hidden: the same on the client and on the server. */
  compute(answers: JsonObject, env: Pick<FormEnvironment, 'today' | 'case' | 'calendar'>): Settled;
}

export const compileForm = (definition: FormDefinition): CompiledForm => {
  const { schema } = definition;
  let validator: Validator | undefined;
  const titles = new Map<string, Map<string, string>>();
  const titlesIn = (language: 'ru' | 'en') => {
    const known = titles.get(language) ?? fieldTitles(translateForm(definition, language).schema);
    titles.set(language, known);
    return known;
  };
  return {
    definition,
    compute: (answers, env) => settleAnswers(schema, answers, env),
    validate: (answers, env) => {
      const excess = findExcess(answers, env.language);
      if (excess) return { valid: false, data: {}, computed: {}, errors: [excess], warnings: [] };
      const { data, computed } = settleAnswers(schema, answers as JsonObject, env);
      validator ??= compileSchema(closeObjects(schema));
      const found = validator(data)
        ? []
        : explainErrors(validator.errors ?? [], titlesIn(env.language), env.language);
      const checks = runChecks(schema, data, env, definition.translations?.en);
      const errors = [...found, ...findExclusive(schema, data, env), ...checks.errors];
      return { valid: errors.length === 0, data, computed, errors, warnings: checks.warnings };
    },
  };
};

/** `x-exclusive`: an option such as «ничего из этого» stands alone. */
const findExclusive = (schema: JsonObject, data: JsonObject, env: FormEnvironment): FormProblem[] => {
  const problems: FormProblem[] = [];
  for (const field of walkFields(schema)) {
    const exclusive = field.schema['x-exclusive'];
    if (exclusive === undefined) continue;
    for (const { value, at } of valuesAt(data, field.at)) {
      if (Array.isArray(value) && value.length > 1 && value.includes(exclusive)) {
        const message =
          env.language === 'en'
            ? 'This option excludes the others: keep either it or them.'
            : 'Этот вариант исключает остальные: оставьте либо его, либо их.';
        problems.push({ path: at, code: 'exclusive', message });
      }
    }
  }
  return problems;
};

/** Values at a place where `*` stands for any row. */
const valuesAt = (data: Json, place: string): { value: Json; at: string }[] => {
  let found: { value: Json; at: string }[] = [{ value: data, at: '' }];
  for (const part of place.split('/').slice(1)) {
    found = found.flatMap(({ value, at }) => {
      if (part === '*')
        return Array.isArray(value)
          ? value.map((one: Json, index) => ({ value: one, at: `${at}/${index}` }))
          : [];
      return isObject(value) && Object.hasOwn(value, part)
        ? [{ value: value[part]!, at: `${at}/${part}` }]
        : [];
    });
  }
  return found;
};
