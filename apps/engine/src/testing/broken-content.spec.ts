import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@tandem/testing';
import { readEnvironment } from '../config/environment.js';
import { checkContent } from '../content/check-content.js';
import { loadContent } from '../content/load-content.js';
import { BrokenContent, readContent } from '../content/read-content.js';
import { prepareDatabase } from '../database/prepare-database.js';

const repository = resolve(import.meta.dirname, '../../../..');
const FORM = 'forms/2-mentee-base/mentee-request';
const WORKFLOW = 'workflows/mentee-request/workflow.json';
const FEW = ['forms/2-mentee-base', 'forms/any-stage', 'workflows/mentee-request'];

/* eslint-disable @typescript-eslint/no-explicit-any -- definitions are broken here on purpose */
interface Breaking {
  readonly name: string;
  /** Breaks the pack in this folder. */
  readonly how: (root: string) => Promise<unknown>;
  /** The file that the refusal must name, from the root. */
  readonly file: string;
  /** The place and the mend. */
  readonly says: readonly RegExp[];
}

const edit = async (root: string, file: string, change: (content: any) => unknown): Promise<void> => {
  const path = join(root, file);
  const content = JSON.parse(await readFile(path, 'utf8')) as unknown;
  change(content);
  await writeFile(path, JSON.stringify(content, null, 2));
};
const editText = async (root: string, file: string, change: (text: string) => string): Promise<void> => {
  const path = join(root, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
};

const FILES: readonly Breaking[] = [
  {
    name: 'a comma is missing',
    how: (root) => writeFile(join(root, FORM, 'schema.json'), '{\n  "title": "а"\n  "type": "object"\n}'),
    file: `${FORM}/schema.json:3:3`,
    says: [/not JSON/, /Mend the comma/],
  },
  {
    name: 'the file ends too early',
    how: (root) => writeFile(join(root, WORKFLOW), '{\n  "key": "mentee-request",\n'),
    file: `${WORKFLOW}:3:1`,
    says: [/not JSON/, /Mend/],
  },
  {
    name: 'an empty file',
    how: (root) => writeFile(join(root, FORM, 'ui.json'), ''),
    file: `${FORM}/ui.json:1:1`,
    says: [/not JSON/],
  },
  {
    name: 'a list instead of an object',
    how: (root) => writeFile(join(root, FORM, 'form.json'), '[]'),
    file: `${FORM}/form.json:1:1`,
    says: [/object is expected/, /Begin the file with \{/],
  },
  ...(['schema.json', 'ui.json', 'form.json'] as const).map((file) => ({
    name: `${file} is missing`,
    how: (root: string) => rm(join(root, FORM, file)),
    file: `${FORM}/${file}`,
    says: [/missing/, /Add it/],
  })),
  {
    name: 'workflow.json is missing beside its journeys',
    how: (root) => rm(join(root, WORKFLOW)),
    file: WORKFLOW,
    says: [/missing/, /Add it/],
  },
  {
    name: 'a key in two folders',
    how: (root) => cp(join(root, FORM), join(root, 'forms/any-stage/mentee-request'), { recursive: true }),
    file: 'forms/any-stage/mentee-request',
    says: [/is taken by .*2-mentee-base\/mentee-request/, /Remove one/],
  },
  {
    name: 'a folder that is not named as its key',
    how: (root) => rename(join(root, FORM), join(root, 'forms/2-mentee-base/request-of-mentee')),
    file: 'forms/2-mentee-base/request-of-mentee/form.json /key',
    says: [/"mentee-request" is not the name of its folder/, /Rename one/],
  },
  {
    name: 'a key that is no key',
    how: (root) => edit(root, WORKFLOW, (content) => (content.key = '../../etc')),
    file: `${WORKFLOW} /key`,
    says: [/lower-case Latin/, /name of the folder/],
  },
  {
    name: 'a name of the machine',
    how: (root) =>
      editText(root, `${FORM}/ui.json`, (text) => text.replace('{', '{\n  "__proto__": {"admin": true},')),
    file: `${FORM}/ui.json:2:3`,
    says: [/"__proto__" is forbidden/, /Rename/],
  },
  {
    name: 'a name twice in one object',
    how: (root) =>
      editText(root, WORKFLOW, (text) => text.replace('"profile": 1,', '"profile": 1,\n  "profile": 1,')),
    file: `${WORKFLOW}:3:3`,
    says: [/"profile" stands twice/, /Remove one/],
  },
  {
    name: 'ten megabytes',
    how: (root) => editText(root, WORKFLOW, (text) => text + ' '.repeat(10 * 1024 * 1024)),
    file: WORKFLOW,
    says: [/11 MB/, /Divide/],
  },
  {
    name: 'another encoding',
    how: (root) =>
      writeFile(
        join(root, FORM, 'en.json'),
        Buffer.concat([Buffer.from('{\n "a": "'), Buffer.from([0xcf, 0xf0, 0xe8, 0xe2]), Buffer.from('"}')]),
      ),
    file: `${FORM}/en.json:2:8`,
    says: [/not UTF-8/, /Save it/],
  },
  {
    name: 'no folder of forms at all',
    how: (root) => rm(join(root, 'forms'), { recursive: true }),
    file: 'forms',
    says: [/folder .* is missing/, /CONTENT_ROOT/],
  },
  {
    name: 'an empty folder of workflows',
    how: async (root) => {
      await rm(join(root, 'workflows'), { recursive: true });
      await mkdir(join(root, 'workflows'));
    },
    file: 'workflows',
    says: [/no definition/, /CONTENT_ROOT/],
  },
];

const FORMS: readonly Breaking[] = [
  {
    name: 'a keyword that the language does not have',
    how: (root) =>
      edit(root, `${FORM}/schema.json`, (schema) => (schema.properties.reasonText['x-magic'] = 1)),
    file: `${FORM}/schema.json`,
    says: [/:\d+:\d+ \/schema/, /x-magic/],
  },
  {
    name: 'a rule on a field that is not there',
    how: (root) =>
      edit(root, `${FORM}/schema.json`, (schema) =>
        (schema['x-rules'] ??= []).push({
          id: 'ghost',
          when: { '==': [{ var: 'noSuchField' }, 1] },
          then: [{ show: '/reasonText' }],
        }),
      ),
    file: `${FORM}/schema.json`,
    says: [/:\d+:\d+ \/schema\/x-rules\/\d+/, /noSuchField/],
  },
  {
    name: 'a role that nobody holds',
    how: (root) => edit(root, `${FORM}/form.json`, (meta) => meta.readers.push('wizard')),
    file: `${FORM}/form.json`,
    says: [/:\d+:\d+ \/meta\/readers\/\d+/, /wizard/],
  },
  {
    name: 'a place of the interface that the form does not have',
    how: (root) => edit(root, `${FORM}/ui.json`, (ui) => (ui.noSuchField = { 'ui:widget': 'textarea' })),
    file: `${FORM}/ui.json`,
    says: [/noSuchField/],
  },
];

const MACHINES: readonly Breaking[] = [
  {
    name: 'a guard that the catalogue does not have',
    how: (root) =>
      edit(root, WORKFLOW, (content) => {
        const state = Object.values<any>(content.machine.states).find((one) => one.on);
        state.on[Object.keys(state.on)[0]!] = {
          target: Object.keys(content.machine.states)[0],
          guard: { type: 'moonPhase', params: {} },
        };
      }),
    file: WORKFLOW,
    says: [/:\d+:\d+ \/machine\/states\//, /moonPhase|guard/],
  },
  {
    name: 'an action that the catalogue does not have',
    how: (root) =>
      edit(root, WORKFLOW, (content) => {
        const state = Object.values<any>(content.machine.states).find((one) => one.entry);
        state.entry = [{ type: 'launchRocket', params: {} }];
      }),
    file: WORKFLOW,
    says: [/:\d+:\d+ \/machine\/states\//, /launchRocket|type/],
  },
  {
    name: 'a state that nothing leads to',
    how: (root) =>
      edit(root, WORKFLOW, (content) => {
        content.machine.states.island = { type: 'final', meta: { title: { ru: 'Остров', en: 'Island' } } };
      }),
    file: WORKFLOW,
    says: [/:\d+:\d+ \/machine\/states\/island/],
  },
  {
    name: 'a target that is not there',
    how: (root) =>
      edit(root, WORKFLOW, (content) => {
        const state = Object.values<any>(content.machine.states).find((one) => one.on);
        state.on[Object.keys(state.on)[0]!] = { target: 'nowhere' };
      }),
    file: WORKFLOW,
    says: [/:\d+:\d+ \/machine\/states\//, /nowhere/],
  },
  {
    name: 'a form that does not exist',
    how: (root) =>
      edit(root, WORKFLOW, (content) => (Object.values<any>(content.tasks)[0].form = 'no-such-form')),
    file: WORKFLOW,
    says: [/:\d+:\d+ \/tasks\//, /no-such-form/],
  },
  {
    name: 'a form that another workflow needs was removed',
    how: (root) => rm(join(root, FORM), { recursive: true }),
    file: WORKFLOW,
    says: [/:\d+:\d+ \/start\/form/, /mentee-request/],
  },
  {
    name: 'a fact that nobody gathers',
    how: (root) =>
      edit(root, WORKFLOW, (content) =>
        (content.start.guards ??= []).push({
          type: 'rule',
          params: {
            logic: { '>': [{ var: 'counts.unicorns' }, 0] },
            reason: { ru: 'Нет единорогов', en: 'No unicorns' },
          },
        }),
      ),
    file: WORKFLOW,
    says: [/:\d+:\d+ \/start\/guards\//, /counts\.unicorns/],
  },
  {
    name: 'a role that nobody holds',
    how: (root) => edit(root, WORKFLOW, (content) => (Object.values<any>(content.events)[0].role = 'wizard')),
    file: WORKFLOW,
    says: [/:\d+:\d+ \/events\//, /wizard|role/],
  },
  {
    name: 'a task that is not described',
    how: (root) =>
      edit(root, WORKFLOW, (content) => {
        const state = Object.values<any>(content.machine.states).find((one) => one.entry);
        state.entry = [{ type: 'openTask', params: { task: 'noSuchTask' } }];
      }),
    file: WORKFLOW,
    says: [/:\d+:\d+ \/machine\/states\//, /noSuchTask/],
  },
];

describe('a broken content pack refuses the start', () => {
  let whole: string;
  /** What the broken definitions need of the pack: the rest would be read and compiled anew for each of them. */
  let few: string;
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    whole = await mkdtemp(join(tmpdir(), 'tandem-pack-'));
    await copyPack(repository, whole);
    few = await mkdtemp(join(tmpdir(), 'tandem-pack-'));
    for (const part of FEW) await cp(join(whole, part), join(few, part), { recursive: true });
    database = await createTestDatabase();
    await prepareDatabase(readEnvironment({ NODE_ENV: 'test', DATABASE_URL: database.url }));
    pool = new Pool({ connectionString: database.url, max: 2 });
  }, 60_000);
  afterAll(async () => {
    await pool?.end();
    await database?.drop();
    for (const root of [whole, few]) await rm(root, { recursive: true, force: true });
  });

  const definitions = async () => (await pool.query('select kind, key, version from definition')).rows;

  it('refuses nothing before it is broken', () => {
    expect(() => checkContent(readContent(few))).not.toThrow();
  });

  describe.each([
    ['files', FILES],
    ['forms', FORMS],
    ['workflows', MACHINES],
  ] as const)('%s', (_kind, breakings) => {
    it.each(breakings.map((one) => [one.name, one] as const))('%s', async (_name, { how, file, says }) => {
      const root = await mkdtemp(join(tmpdir(), 'tandem-broken-'));
      try {
        await cp(few, root, { recursive: true });
        await how(root);
        const refusal = await loadContent(pool, root).then(
          () => undefined,
          (error: unknown) => error,
        );
        expect(refusal).toBeInstanceOf(BrokenContent);
        const { message } = refusal as BrokenContent;
        expect(message).toContain(join(root, file));
        for (const part of says) expect(message).toMatch(part);
        expect(await definitions()).toEqual([]);
      } finally {
        await rm(root, { recursive: true, force: true });
      }
    });
  });

  it('the whole pack is taken, once', async () => {
    const first = await loadContent(pool, whole);
    expect(first.published.length).toBe(first.forms + first.workflows);
    expect((await loadContent(pool, whole)).published).toEqual([]);
    expect((await definitions()).length).toBe(first.forms + first.workflows);
  });

  it('a pack that breaks later leaves the published one as it is, and a mended one is the next version', async () => {
    const before = await definitions();
    const root = await mkdtemp(join(tmpdir(), 'tandem-broken-'));
    await cp(whole, root, { recursive: true });
    await edit(root, `${FORM}/form.json`, (meta) => (meta.title.ru += ' (новая редакция)'));
    await edit(root, 'forms/any-stage/return-note/form.json', (meta) => meta.readers.push('wizard'));
    await expect(loadContent(pool, root)).rejects.toThrow(BrokenContent);
    expect(await definitions()).toEqual(before);
    await edit(root, 'forms/any-stage/return-note/form.json', (meta) => meta.readers.pop());
    expect((await loadContent(pool, root)).published).toEqual(['form mentee-request 1 → 2']);
    await rm(root, { recursive: true, force: true });
  });

  it('two starts at once publish each definition once', async () => {
    await pool.query('alter table definition disable trigger user');
    await pool.query('delete from definition');
    await pool.query('alter table definition enable trigger user');
    const [one, other] = await Promise.all([loadContent(pool, whole), loadContent(pool, whole)]);
    expect(Math.max(one.published.length, other.published.length)).toBe(one.forms + one.workflows);
    expect(Math.min(one.published.length, other.published.length)).toBe(0);
  });
});

/** The pack without what belongs to its tests: what an installation would be given. */
const copyPack = async (from: string, to: string): Promise<void> => {
  const skip = /(^|\/)(node_modules|src|scripts|dist|out-tsc|samples)(\/|$)/;
  for (const part of ['forms', 'workflows'])
    await cp(join(from, part), join(to, part), {
      recursive: true,
      filter: (source) => !skip.test(source.slice(from.length)),
    });
};
