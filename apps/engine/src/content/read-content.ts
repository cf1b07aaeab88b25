import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormDefinition } from '@tandem/forms-core';
import type { WorkflowDefinition } from '@tandem/workflow-core';

/** A file of the content pack cannot be used: names the file, the place in it and the mend. Refuses the start. */
export class BrokenContent extends Error {}

export interface ContentItem<Definition> {
  readonly folder: string;
  readonly key: string;
  readonly definition: Definition;
  readonly text: string;
  readonly sha256: string;
}

export interface ContentPack {
  readonly forms: readonly ContentItem<FormDefinition>[];
  readonly workflows: readonly ContentItem<WorkflowDefinition>[];
}

/** Reads `forms/` and `workflows/` from disk. */
export const readContent = (root: string): ContentPack => ({
  forms: foldersOf(join(root, 'forms'), 'schema.json', 2).map(readForm),
  workflows: foldersOf(join(root, 'workflows'), 'workflow.json', 1).map((folder) => {
    const definition = readJson<WorkflowDefinition>(join(folder, 'workflow.json'));
    return item(folder, definition.key, definition);
  }),
});

const readForm = (folder: string): ContentItem<FormDefinition> => {
  const english = join(folder, 'en.json');
  const definition: FormDefinition = {
    meta: readJson(join(folder, 'form.json')),
    schema: readJson(join(folder, 'schema.json')),
    uiSchema: readJson(join(folder, 'ui.json')),
    ...(existsSync(english) ? { translations: { en: readJson(english) } } : {}),
  };
  return item(folder, definition.meta.key, definition);
};

/** The text that is stored is the files' own content in one object, so that key order, which RJSF shows, is kept. */
const item = <Definition>(folder: string, key: string, definition: Definition): ContentItem<Definition> => {
  if (typeof key !== 'string' || !/^[a-z0-9-]{1,100}$/.test(key)) {
    throw new BrokenContent(
      `${folder}: the key must be lower-case Latin words with hyphens; it is ${JSON.stringify(key)}.`,
    );
  }
  const text = JSON.stringify(definition);
  return { folder, key, definition, text, sha256: createHash('sha256').update(text).digest('hex') };
};

const foldersOf = (root: string, marker: string, depth: number): string[] => {
  if (!existsSync(root)) throw new BrokenContent(`${root}: the folder of the content pack is missing.`);
  const inner = readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !['node_modules', 'src', 'scripts', 'dist', 'out-tsc'].includes(entry.name),
    )
    .map((entry) => join(root, entry.name))
    .sort();
  if (depth > 1) return inner.flatMap((folder) => foldersOf(folder, marker, depth - 1));
  return inner.filter((folder) => existsSync(join(folder, marker)));
};

const readJson = <Content>(file: string): Content => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BrokenContent(`${file}: the file is missing or cannot be read.`);
  }
  try {
    return JSON.parse(text) as Content;
  } catch (error) {
    throw new BrokenContent(
      `${file}${placeIn(text, error as Error)}: this is not JSON (${(error as Error).message}). Mend the comma, quote or bracket there.`,
    );
  }
};

/** Line and column of a syntax error, where the parser says its position. */
const placeIn = (text: string, error: Error): string => {
  const position = /position (\d+)/.exec(error.message)?.[1];
  if (!position) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
};
