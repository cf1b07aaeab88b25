import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition, FormMeta, FormTranslation } from '@tandem/forms-core';

export interface FormSample {
  readonly name: string;
  readonly title: string;
  readonly data: JsonObject;
  /** Pointers that are refused, and no others. */
  readonly errors?: readonly string[];
  /** Pointers that are warned of; named, they are all. */
  readonly warnings?: readonly string[];
  /** Some of the computed values, by pointer. */
  readonly computed?: { readonly [pointer: string]: Json };
  readonly today?: string;
  readonly case?: JsonObject;
}

export interface FormFolder {
  readonly name: string;
  readonly definition: FormDefinition;
  readonly samples: readonly FormSample[];
}

const root = dirname(import.meta.dirname);
const read = <Content>(...parts: string[]): Content =>
  JSON.parse(readFileSync(join(root, ...parts), 'utf8')) as Content;

/** Every form of the content pack with its samples. */
export const readForms = (): FormFolder[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((stage) => stage.isDirectory())
    .flatMap((stage) => readdirSync(join(root, stage.name)).map((form) => [stage.name, form] as const))
    .filter(([stage, form]) => existsSync(join(root, stage, form, 'schema.json')))
    .map(([stage, form]) => ({
      name: `${stage}/${form}`,
      definition: {
        meta: read<FormMeta>(stage, form, 'form.json'),
        schema: read<JsonObject>(stage, form, 'schema.json'),
        uiSchema: read<JsonObject>(stage, form, 'ui.json'),
        translations: { en: read<FormTranslation>(stage, form, 'en.json') },
      },
      samples: readdirSync(join(root, stage, form, 'samples')).map((file) => ({
        name: file,
        ...read<Omit<FormSample, 'name'>>(stage, form, 'samples', file),
      })),
    }));
