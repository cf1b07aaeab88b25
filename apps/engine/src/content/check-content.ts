import { checkForm, walkFields, type FormDefinition } from '@tandem/forms-core';
import { verify } from '@tandem/workflow-core';
import { isGathered } from '../pipeline/gather-facts.js';
import { BrokenContent, type ContentPack } from './read-content.js';

interface Issue {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: { readonly ru: string; readonly en?: string };
}

/** Refuses a pack with an error in it: every error with its file, place and words. */
export const checkContent = (pack: ContentPack): void => {
  const wrong: string[] = [];
  const note = (folder: string, issues: readonly Issue[]) => {
    for (const issue of issues)
      if (issue.severity === 'error')
        wrong.push(`${folder} ${issue.path}: ${issue.message.en ?? issue.message.ru} / ${issue.message.ru}`);
  };
  for (const form of pack.forms) note(form.folder, checkForm(form.definition));
  const forms = knownForms(pack.forms.map((form) => form.definition));
  for (const workflow of pack.workflows) {
    note(workflow.folder, verify(workflow.definition, { forms, isGathered }));
  }
  if (wrong.length > 0)
    throw new BrokenContent(
      `The content pack has ${wrong.length} error(s):\n${wrong.slice(0, 30).join('\n')}`,
    );
};

/** What a workflow may ask of forms: their keys and the places of their fields. */
export const knownForms = (definitions: readonly FormDefinition[]): Record<string, { fields: string[] }> =>
  Object.fromEntries(
    definitions.map((form) => [
      form.meta.key,
      { fields: [...walkFields(form.schema)].map((field) => field.at) },
    ]),
  );
