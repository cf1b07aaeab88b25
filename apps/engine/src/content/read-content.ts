import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeDocument, type FormDefinition } from '@tandem/forms-core';
import type { WorkflowDefinition } from '@tandem/workflow-core';
import { BrokenContent, readJson, readText } from './read-json.js';

export { BrokenContent } from './read-json.js';

export interface ContentItem<Definition> {
  readonly folder: string;
  readonly key: string;
  readonly definition: Definition;
  readonly text: string;
  readonly sha256: string;
  /** The file of each part of the definition, by its JSON Pointer: `/schema` stands in `schema.json`. */
  readonly files: { readonly [pointer: string]: string };
}

export interface ContentPack {
  readonly forms: readonly ContentItem<FormDefinition>[];
  readonly workflows: readonly ContentItem<WorkflowDefinition>[];
}

const FORM_FILES = ['form.json', 'schema.json', 'ui.json'] as const;

/** Reads `forms/` and `workflows/` from disk. */
export const readContent = (root: string): ContentPack => {
  const forms = foldersIn(join(root, 'forms'))
    .flatMap((stage) => foldersIn(stage))
    .filter((folder) => FORM_FILES.some((file) => existsSync(join(folder, file))));
  const workflows = foldersIn(join(root, 'workflows')).filter(
    (folder) => existsSync(join(folder, 'workflow.json')) || existsSync(join(folder, 'journeys')),
  );
  refuseNothing(join(root, 'forms'), forms);
  refuseNothing(join(root, 'workflows'), workflows);
  return { forms: unique(forms.map(readForm)), workflows: unique(workflows.map(readWorkflow)) };
};

const readForm = (folder: string): ContentItem<FormDefinition> => {
  const [meta, schema, ui] = FORM_FILES.map((file) => join(folder, file)) as [string, string, string];
  const english = join(folder, 'en.json');
  const definition: FormDefinition = {
    meta: readJson(meta),
    schema: readJson(schema),
    uiSchema: readJson(ui),
    ...(existsSync(english) ? { translations: { en: readJson(english) } } : {}),
  };
  const samples = samplesIn(folder);
  const files = { '/meta': meta, '/schema': schema, '/uiSchema': ui, '/translations/en': english };
  const text = writeDocument({
    metaText: readText(meta).trim(),
    schemaText: readText(schema).trim(),
    uiSchemaText: readText(ui).trim(),
    ...(definition.translations ? { translationsText: `{ "en": ${readText(english).trim()} }` } : {}),
    ...(samples.length > 0 ? { samplesText: `[${samples.join(', ')}]` } : {}),
  });
  return item(folder, definition.meta.key, definition, text, files, meta);
};

/** Answers that are accepted come first: they are what people look at. */
const samplesIn = (folder: string): string[] => {
  const root = join(folder, 'samples');
  if (!existsSync(root)) return [];
  const names = readdirSync(root).filter((name) => name.endsWith('.json'));
  return [
    ...names.filter((name) => name.startsWith('valid')),
    ...names.filter((name) => !name.startsWith('valid')),
  ].map((name) => readText(join(root, name)).trim());
};

const readWorkflow = (folder: string): ContentItem<WorkflowDefinition> => {
  const file = join(folder, 'workflow.json');
  const definition = readJson<WorkflowDefinition>(file);
  return item(folder, definition.key, definition, JSON.stringify(definition), { '': file }, file);
};

/** The text that is stored is the files' own content in one object: nothing is written anew, so the studio gives back what was read. */
const item = <Definition>(
  folder: string,
  key: string,
  definition: Definition,
  text: string,
  files: ContentItem<Definition>['files'],
  keyFile: string,
): ContentItem<Definition> => {
  if (typeof key !== 'string' || !/^[a-z0-9-]{1,100}$/.test(key)) {
    throw new BrokenContent(
      `${keyFile} /key: the key must be lower-case Latin words with hyphens; it is ${String(JSON.stringify(key)).slice(0, 120)}. Write there the name of the folder, "${basename(folder)}".`,
    );
  }
  if (key !== basename(folder)) {
    throw new BrokenContent(
      `${keyFile} /key: the key "${key}" is not the name of its folder, "${basename(folder)}". Rename one of them.`,
    );
  }
  return { folder, key, definition, text, sha256: createHash('sha256').update(text).digest('hex'), files };
};

const unique = <Item extends ContentItem<unknown>>(items: readonly Item[]): readonly Item[] => {
  const known = new Map<string, string>();
  for (const { key, folder } of items) {
    const other = known.get(key);
    if (other) {
      throw new BrokenContent(
        `${folder}: the key "${key}" is taken by ${other}. Remove one of the two folders, or give it another name and key.`,
      );
    }
    known.set(key, folder);
  }
  return items;
};

const refuseNothing = (folder: string, found: readonly string[]): void => {
  if (found.length === 0)
    throw new BrokenContent(
      `${folder}: there is no definition in this folder. Set CONTENT_ROOT to the folder that holds forms/ and workflows/.`,
    );
};

const foldersIn = (root: string): string[] => {
  if (!existsSync(root))
    throw new BrokenContent(
      `${root}: the folder of the content pack is missing. Set CONTENT_ROOT to the folder that holds forms/ and workflows/.`,
    );
  return readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !['node_modules', 'src', 'scripts', 'dist', 'out-tsc'].includes(entry.name),
    )
    .map((entry) => join(root, entry.name))
    .sort();
};
