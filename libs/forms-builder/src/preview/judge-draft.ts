import { compileForm, type FormDefinition, type FormEnvironment, type FormVerdict } from '@tandem/forms-core';
import type { FormCheck } from '@tandem/forms-renderer';

/** A judge that lives through a form which does not compile yet: then nothing is judged, and it says so. */
export interface DraftJudge {
  /** Why nothing is judged. */
  readonly broken: boolean;
  readonly judge: (definition: FormDefinition, environment: FormEnvironment) => FormCheck;
  readonly verdict: (answers: unknown, environment: FormEnvironment) => FormVerdict | undefined;
}

const SILENT: FormCheck = { settle: () => ({ computed: {} }), check: () => ({ errors: [], warnings: [] }) };

/** Makes the judge of a draft. The validator is tried at once, on nothing: a draft that cannot be compiled shows it here. */
export const judgeDraft = (definition: FormDefinition): DraftJudge => {
  try {
    const form = compileForm(definition);
    form.validate({}, { today: '2026-01-01', language: 'ru' });
    return {
      broken: false,
      judge: (_, environment) => ({
        settle: (answers) => form.compute(answers, environment),
        check: (answers) => form.validate(answers, environment),
      }),
      verdict: (answers, environment) => form.validate(answers, environment),
    };
  } catch {
    return { broken: true, judge: () => SILENT, verdict: () => undefined };
  }
};
