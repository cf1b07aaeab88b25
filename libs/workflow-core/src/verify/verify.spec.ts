import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '@tandem/domain';
import type { Catalogue } from './known-facts.js';
import type { WorkflowIssue } from './report.js';
import { verify } from './verify.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')) as T;

const catalogue: Catalogue = {
  forms: {
    request: { fields: ['/mentee', '/hours'] },
    decision: { fields: ['/accept'] },
    consent: { fields: ['/agree'] },
  },
  workflows: { minimal: { events: ['ACCEPT', 'LEAVE'] } },
};

/** `fixtures/broken`: how the minimal workflow is broken, and the issue that must be found. */
interface Broken {
  readonly title: string;
  readonly issue: Omit<WorkflowIssue, 'message'>;
  readonly set?: JsonObject;
  readonly remove?: readonly string[];
  /** Too large to be written out. */
  readonly grow?: 'text' | 'depth' | 'states';
}

type Open = { [key: string]: Open | Json };

const change = (root: Open, pointer: string, act: (parent: Open, key: string) => void): void => {
  const keys = pointer.split('/').slice(1);
  const parent = keys.slice(0, -1).reduce((node, key) => node[key] as Open, root);
  act(parent, keys.at(-1)!);
};

const breakMinimal = ({ set, remove, grow }: Broken): Open => {
  const definition = read<Open>('valid/minimal.json');
  const put = (pointer: string, value: Json): void =>
    change(definition, pointer, (parent, key) => {
      parent[key] = value;
    });
  for (const [pointer, value] of Object.entries(set ?? {})) put(pointer, value);
  for (const pointer of remove ?? [])
    change(definition, pointer, (parent, key) => {
      delete parent[key];
    });
  if (grow === 'text') put('/title/ru', 'я'.repeat(600_000));
  if (grow === 'depth') put('/machine/context/deep', deep(100));
  if (grow === 'states')
    for (let i = 0; i < 301; i++) put(`/machine/states/s${i}`, { meta: { title: { ru: `Состояние ${i}` } } });
  return definition;
};

const deep = (levels: number): Json => (levels === 0 ? 0 : [deep(levels - 1)]);

describe('verify', () => {
  it.each(['minimal.json', 'sample-pair.json'])('finds nothing in %s', (name) => {
    const forms = [
      'pair-proposal',
      'mentor-consent',
      'mentee-consent',
      'programme',
      'compatibility-note',
      'meeting-log',
    ];
    const all = { ...catalogue.forms, ...Object.fromEntries(forms.map((form) => [form, {}])) };
    expect(verify(read(`valid/${name}`), { forms: all })).toEqual([]);
  });

  it.each(readdirSync(new URL('broken/', fixtures)))('finds %s with its code and place', (file) => {
    const broken = read<Broken>(`broken/${file}`);
    const issues = verify(breakMinimal(broken), catalogue);
    expect(issues).toContainEqual(expect.objectContaining(broken.issue));
    for (const { message } of issues) {
      expect(message.ru).toMatch(/[а-яё]/i);
      expect(message.en).toBeTruthy();
    }
  });

  it('has a fixture for every code', () => {
    const sources = readdirSync(new URL('./', import.meta.url)).filter((name) => /(?<!spec)\.ts$/.test(name));
    const text = sources.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');
    const codes = [...text.matchAll(/(?:error|warning)\(\s*'([a-z-]+)'/g)].map(([, code]) => code);
    const shown = readdirSync(new URL('broken/', fixtures)).map(
      (file) => read<Broken>(`broken/${file}`).issue.code,
    );
    expect(codes.filter((code) => !shown.includes(code!))).toEqual([]);
  });

  it('bears anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (anything) => {
        expect(verify(anything, catalogue).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('bears a definition with anything put anywhere', () => {
    const minimal = read<Open>('valid/minimal.json');
    const places: string[] = [];
    const walk = (value: Json | Open, pointer: string): void => {
      places.push(pointer);
      if (value !== null && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) walk(inner as Json, `${pointer}/${key}`);
    };
    walk(minimal, '');
    fc.assert(
      fc.property(fc.constantFrom(...places.slice(1)), fc.jsonValue(), (place, anything) => {
        const broken = breakMinimal({ title: '', issue: {} as never, set: { [place]: anything as Json } });
        expect(Array.isArray(verify(broken, catalogue))).toBe(true);
      }),
      { numRuns: 500, examples: [['/start/roles/0', { toString: false }]] },
    );
  });
});
