import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import type { JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import type { FormNode } from './form-node.js';
import { readTree } from './read-tree.js';

const FORMS = new URL('../../../../forms/', import.meta.url);

const read = (path: string): JsonObject =>
  JSON.parse(readFileSync(new URL(path, FORMS), 'utf8')) as JsonObject;

const forms = readdirSync(FORMS, { withFileTypes: true })
  .filter((stage) => stage.isDirectory() && /^(\d|any)/.test(stage.name))
  .flatMap((stage) => readdirSync(new URL(`${stage.name}/`, FORMS)).map((key) => `${stage.name}/${key}`));

const all = (nodes: readonly FormNode[]): FormNode[] =>
  nodes.flatMap((node) => [node, ...all(node.children)]);

describe('the forms of the content pack', () => {
  it.each(forms)('%s: every field is a block', (form) => {
    const definition = {
      meta: {},
      schema: read(`${form}/schema.json`),
      uiSchema: read(`${form}/ui.json`),
    } as unknown as FormDefinition;
    const tree = readTree(definition);
    const nodes = all(tree.root.children);
    expect(
      nodes.filter((node) => node.block === 'opaque').map((node) => `${node.at}: ${node.why!.ru}`),
    ).toEqual([]);
    expect(nodes.length).toBeGreaterThan(1);
  });
});
