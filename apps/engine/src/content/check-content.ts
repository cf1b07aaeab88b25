import { checkForm, walkFields, type FormDefinition } from '@tandem/forms-core';
import { isGathered } from '../pipeline/gather-facts.js';
import { indexJson, lineAndColumn, nearestOffset, type IndexedJson } from './index-json.js';
import { BrokenContent, readText } from './read-json.js';
import type { ContentItem, ContentPack } from './read-content.js';

const verify = (
  ..._args: unknown[]
): { severity: 'error' | 'warning'; path: string; message: { ru: string; en?: string } }[] => [];

interface Issue {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: { readonly ru: string; readonly en?: string };
}

const AT_MOST = 30;

/** Refuses a pack with an error in it: every error with its file, place and words. */
export const checkContent = (pack: ContentPack): void => {
  const wrong = [...pack.forms, ...pack.workflows].flatMap(wrongNamesOf);
  // A name that stands twice or is forbidden makes the rest of its file mean something else than it says.
  if (wrong.length === 0) {
    for (const form of pack.forms) wrong.push(...told(form, checkForm(form.definition)));
    const forms = knownForms(pack.forms.map((form) => form.definition));
    for (const workflow of pack.workflows) {
      wrong.push(...told(workflow, verify(workflow.definition, { forms, isGathered })));
    }
  }
  if (wrong.length === 0) return;
  const more = wrong.length > AT_MOST ? `\n… and ${wrong.length - AT_MOST} more` : '';
  throw new BrokenContent(
    `The content pack has ${wrong.length} error(s):\n${wrong.slice(0, AT_MOST).join('\n')}${more}`,
  );
};

const wrongNamesOf = (item: ContentItem<unknown>): string[] =>
  Object.entries(item.files).flatMap(([part, file]) => {
    const { text, index } = read(file, part, item);
    return index.wrongNames.map(({ name, offset, why }) =>
      why === 'twice'
        ? `${file}:${lineAndColumn(text, offset)}: the name "${name}" stands twice in one object. Remove one of the two. / Имя «${name}» записано дважды: уберите лишнее.`
        : `${file}:${lineAndColumn(text, offset)}: the name "${name}" is forbidden. Rename it. / Имя «${name}» запрещено: переименуйте его.`,
    );
  });

/** Errors in words, each with the file, line and column where it stands. */
const told = (item: ContentItem<unknown>, issues: readonly Issue[]): string[] =>
  issues
    .filter((issue) => issue.severity === 'error')
    .map((issue) => {
      const [part, file] = Object.entries(item.files).find(([one]) => issue.path.startsWith(one)) ?? [
        '',
        Object.values(item.files)[0]!,
      ];
      const { text, index } = read(file, part, item);
      const at = lineAndColumn(text, nearestOffset(index, issue.path.slice(part.length)));
      return `${file}:${at} ${issue.path}: ${issue.message.en ?? issue.message.ru} / ${issue.message.ru}`;
    });

/** A translation may be absent; every other part has been read already. */
const read = (
  file: string,
  part: string,
  item: ContentItem<unknown>,
): { text: string; index: IndexedJson } => {
  const absent =
    part === '/translations/en' && !(item.definition as Partial<FormDefinition>).translations?.['en'];
  const text = absent ? '{}' : readText(file);
  return { text, index: indexJson(text) };
};

/** What a workflow may ask of forms: their keys and the places of their fields. */
export const knownForms = (definitions: readonly FormDefinition[]): Record<string, { fields: string[] }> =>
  Object.fromEntries(
    definitions.map((form) => [
      form.meta.key,
      { fields: [...walkFields(form.schema)].map((field) => field.at) },
    ]),
  );
