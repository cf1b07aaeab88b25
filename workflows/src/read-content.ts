import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@tandem/domain';
import type { EventStep, Journey, WorkflowDefinition } from '@tandem/workflow-core';

const WORKFLOWS = join(import.meta.dirname, '..');
const FORMS = join(WORKFLOWS, '..', 'forms');

export interface Content {
  readonly key: string;
  readonly definition: WorkflowDefinition;
  readonly journeys: readonly { readonly name: string; readonly journey: Journey }[];
}

/** Every workflow of the pack with its expected journeys. */
export const readContent = (): readonly Content[] =>
  readdirSync(WORKFLOWS)
    .filter((key) => existsSync(join(WORKFLOWS, key, 'workflow.json')))
    .map((key) => ({
      key,
      definition: readJson<WorkflowDefinition>(join(WORKFLOWS, key, 'workflow.json')),
      journeys: readJourneys(join(WORKFLOWS, key, 'journeys')),
    }));

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

const readJourneys = (folder: string): Content['journeys'] =>
  readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      journey: withSamples(readJson<Journey>(join(folder, file))),
    }));

/** Keys of the forms of the pack. */
export const formKeys = (): ReadonlySet<string> =>
  new Set(
    readdirSync(FORMS, { withFileTypes: true })
      .filter((stage) => stage.isDirectory())
      .flatMap((stage) => readdirSync(join(FORMS, stage.name)))
      .filter((key) => folderOf(key) !== undefined),
  );

/** The JSON Schema of a form of the pack. */
export const schemaOf = (form: string): JsonObject =>
  readJson<JsonObject>(join(folderOf(form) ?? form, 'schema.json'));

/** A step may take its answers from a sample of the form (`"sample": "mentor-consent/valid"`); its own `data` goes over them. */
type Sampled = EventStep & { readonly sample?: string };

const withSamples = (journey: Journey): Journey => ({
  ...journey,
  steps: journey.steps.map((step) => {
    const { sample, ...rest } = step as Sampled;
    if (sample === undefined) return step;
    const [form = '', name = ''] = sample.split('/');
    return { form, ...rest, data: { ...readSample(form, name), ...rest.data } };
  }),
});

const readSample = (form: string, name: string): JsonObject => {
  const folder = folderOf(form);
  if (!folder) throw new Error(`No form "${form}" in the pack`);
  return readJson<{ readonly data: JsonObject }>(join(folder, 'samples', `${name}.json`)).data;
};

const folderOf = (form: string): string | undefined =>
  readdirSync(FORMS, { withFileTypes: true })
    .filter((stage) => stage.isDirectory())
    .map((stage) => join(FORMS, stage.name, form))
    .find((folder) => existsSync(join(folder, 'form.json')));
