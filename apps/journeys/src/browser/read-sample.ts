import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const forms = resolve(import.meta.dirname, '../../../../forms');

/** Answers from a form's own samples, with some of them changed; `undefined` takes an answer out. */
export const sampleOf = (
  form: string,
  changes: Record<string, unknown> = {},
  name = 'valid',
): Record<string, unknown> => {
  const stage = readdirSync(forms).find((folder) => existsSync(join(forms, folder, form, 'schema.json')));
  if (!stage) throw new Error(`there is no form "${form}"`);
  const { data } = JSON.parse(readFileSync(join(forms, stage, form, 'samples', `${name}.json`), 'utf8')) as {
    data: Record<string, unknown>;
  };
  const answers: Record<string, unknown> = { ...data, ...changes };
  for (const [field, value] of Object.entries(changes)) if (value === undefined) delete answers[field];
  return answers;
};
