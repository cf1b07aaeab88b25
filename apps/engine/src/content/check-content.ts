import { checkForm, walkFields, type FormDefinition } from '@tandem/forms-core';
import { neededFacts, verify, type Catalogue, type WorkflowDefinition } from '@tandem/workflow-core';
import { isGathered } from '../pipeline/gather-facts.js';
import { indexJson, lineAndColumn, nearestOffset, type IndexedJson } from './index-json.js';
import { BrokenContent, readText } from './read-json.js';
import type { ContentItem, ContentPack } from './read-content.js';

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
    const catalogue = catalogueOf(
      pack.forms.map((form) => form.definition),
      pack.workflows.map((workflow) => workflow.definition),
    );
    for (const workflow of pack.workflows)
      wrong.push(...told(workflow, checkWorkflow(workflow.definition, catalogue)));
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

/** What is wrong with a workflow by its language, and which facts nobody here can gather for it. */
export const checkWorkflow = (
  definition: WorkflowDefinition,
  catalogue: Catalogue,
): readonly (Issue & { readonly code: string })[] => {
  const issues = verify(definition, catalogue);
  if (issues.some((issue) => issue.severity === 'error')) return issues;
  return [
    ...issues,
    ...neededFacts(definition)
      .filter((name) => !isGathered(name))
      .map((name) => ({
        severity: 'error' as const,
        code: 'unknown-fact',
        path: '/machine',
        message: {
          ru: `Факт «${name}» никто не собирает: возьмите из списка в docs/workflow-language.md.`,
          en: `Nobody gathers the fact "${name}": take one of the list in docs/workflow-language.md.`,
        },
      })),
  ];
};

/** What a workflow may name: forms with the places of their fields, other workflows with the events that they hear. */
export const catalogueOf = (
  forms: readonly FormDefinition[],
  workflows: readonly WorkflowDefinition[],
): Catalogue => ({
  forms: Object.fromEntries(forms.map((form) => [form.meta.key, { fields: placesOf(form) }])),
  workflows: Object.fromEntries(
    workflows.map((workflow) => [workflow.key, { events: Object.keys(workflow.events ?? {}) }]),
  ),
});

/** A rule may name one row of a list (`interimDates.0`): no workflow asks for more rows by number than there are months. */
const ROWS = Array.from({ length: 12 }, (_, row) => String(row));

const placesOf = ({ schema }: FormDefinition): string[] =>
  [...walkFields(schema)].flatMap(({ at, schema: field }) => [
    ...rowsOf(at),
    ...(field['type'] === 'array' ? rowsOf(`${at}/*`) : []),
  ]);

const rowsOf = (place: string): string[] => {
  const at = place.indexOf('/*');
  if (at < 0) return [place];
  const rest = place.slice(at + 2);
  // The rows of a list within a row are nobody's to count: its first stands for all.
  return ROWS.map((row) => `${place.slice(0, at)}/${row}${rest.replaceAll('/*', '/0')}`);
};
