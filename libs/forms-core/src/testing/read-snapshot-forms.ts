import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '@tandem/domain';

/** A form of the tests that every RJSF theme has to pass. */
export interface SnapshotForm {
  readonly title: string;
  readonly schema: JsonObject;
  readonly uiSchema: JsonObject;
  readonly formData?: unknown;
}

/**
 * Every form of `@rjsf/snapshot-tests`. That package renders them by itself; here its tests run with a `render` that only
 * writes down what it was given, so that no form has to be copied and a newer version brings its own.
 */
export const readSnapshotForms = (): readonly SnapshotForm[] => {
  const folder = dirname(fileURLToPath(import.meta.resolve('@rjsf/snapshot-tests')));
  return readdirSync(folder)
    .filter((name) => name.endsWith('Tests.js'))
    .flatMap((name) => runTests(readFileSync(join(folder, name), 'utf8'), name.replace('.js', '')));
};

const nothing = (): undefined => undefined;

const runTests = (source: string, exported: string): SnapshotForm[] => {
  const forms: SnapshotForm[] = [];
  let title = exported;
  const describe = (name: string, body: () => void): void => {
    const outer = title;
    title = `${title}: ${name}`;
    body();
    title = outer;
  };
  const test = (name: string, body: () => unknown): void => describe(name, () => void body());
  const render = ({ schema = {}, uiSchema = {}, formData }: Partial<SnapshotForm>) => {
    const own = { title, schema, uiSchema, ...(formData === undefined ? {} : { formData }) };
    // Functions and components of a uiSchema do not survive JSON, as they would not in a file.
    forms.push(JSON.parse(JSON.stringify(own)) as SnapshotForm);
    return { asFragment: nothing, rerender: nothing };
  };
  const given = {
    _jsx: (_: unknown, props: unknown) => props,
    describe,
    test,
    render,
    expect: () => ({ toMatchSnapshot: nothing }),
    vi: { mock: nothing, fn: nothing },
    validator: {},
    bracketNameGenerator: nothing,
    dotNotationNameGenerator: nothing,
    LOOKUP_MAP_NAME: 'lookupMap',
  };
  const body = source.replaceAll(/^import .*$/gm, '').replaceAll(/^export function/gm, 'function');
  const run = new Function(...Object.keys(given), `${body}\n${exported}('Form', {});`) as (
    ...args: unknown[]
  ) => void;
  run(...Object.values(given));
  return forms;
};
