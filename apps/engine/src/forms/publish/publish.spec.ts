import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tandem/store';
import { FoldCase } from '../../audit/fold-case.js';
import type { ApiClient } from '../../testing/api-client.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { listenLive } from '../../testing/listen-live.js';
import { sampleOf } from '../../testing/read-sample.js';
import { eventually, SchoolYear } from '../../testing/school-year.js';

type Schema = { properties: Record<string, Record<string, unknown>>; required?: string[] };
interface Document {
  meta: Record<string, unknown>;
  schema: Schema & Record<string, unknown>;
  uiSchema: Record<string, unknown>;
  translations?: { en?: { schema?: Record<string, string> } };
}

/** From a draft to running cases: published, pinned, moved, brought back. */
describe('publishing a form', () => {
  let engine: EngineUnderTest;
  let year: SchoolYear;
  let methodist: ApiClient;
  let operator: ApiClient;
  let admin: ApiClient;
  let district: ApiClient;

  beforeAll(async () => {
    engine = await startEngine();
    await engine.pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, 'methodist', '2020-01-01')`,
      [newId(), engine.world.people['district'], engine.world.units['districtAuthority']],
    );
    year = new SchoolYear(engine);
    [methodist, operator, admin, district] = await Promise.all([
      engine.as('methodist'),
      engine.as('operator'),
      engine.as('admin'),
      engine.as('district'),
    ]);
    await year.startCycle();
  }, 90_000);
  afterAll(() => engine?.stop(), 30_000);

  const documentOf = async (client: ApiClient, key: string): Promise<Document> =>
    JSON.parse((await client.get(`/forms/${key}/draft`)).body.text as string) as Document;

  /** Begins a draft (or goes on with it), changes the document and puts it back. */
  const change = async (client: ApiClient, key: string, edit: (form: Document) => void): Promise<void> => {
    await client.post(`/forms/${key}/draft`);
    const form = await documentOf(client, key);
    edit(form);
    const { status, body } = await client.put(`/forms/${key}/draft`, { text: JSON.stringify(form) });
    if (status !== 200) throw new Error(`the draft was refused: ${JSON.stringify(body)}`);
  };

  /** Takes a root field out of everything of a form that says where it stands. */
  const without = (name: string) => (form: Document) => {
    delete form.schema.properties[name];
    form.schema.required = (form.schema.required ?? []).filter((one) => one !== name);
    const pages = (form.uiSchema['ui:options'] as { pages?: { fields: string[] }[] } | undefined)?.pages;
    for (const page of pages ?? []) page.fields = page.fields.filter((one) => one !== name);
    delete form.uiSchema[name];
    const texts = form.translations?.en?.schema ?? {};
    for (const pointer of Object.keys(texts))
      if (pointer.startsWith(`/properties/${name}/`)) delete texts[pointer];
  };

  const withField = (name: string, title: string) => (form: Document) => {
    form.schema.properties[name] = { type: 'string', title, maxLength: 200 };
    const pages = (form.uiSchema['ui:options'] as { pages?: { fields: string[] }[] } | undefined)?.pages;
    pages?.at(-1)?.fields.push(name);
  };

  describe('by the public contract alone', () => {
    it('a draft is put, published with a comment, read, validated against and exported', async () => {
      const schema = {
        type: 'object',
        title: 'Анкета',
        properties: { goal: { type: 'string', title: 'Цель', maxLength: 100 } },
        required: ['goal'],
      };
      await operator.put('/forms/contract-form/draft', { schema, uiSchema: {} });
      const checked = await operator.post('/forms/contract-form/check', { schema, uiSchema: {} });
      expect(checked.body.issues.filter((one: { severity: string }) => one.severity === 'error')).toEqual([]);
      const unborn = await operator.get('/forms/contract-form/versions');
      expect([unborn.status, unborn.body.items]).toEqual([200, []]);
      expect((await operator.get('/forms/no-such-form/versions')).status).toBe(404);
      const first = await operator.post('/forms/contract-form/publish', { comment: 'Первая' });
      expect([first.status, first.body.version, first.body.changes]).toEqual([200, 1, []]);
      expect(first.body.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect((await operator.get('/forms/contract-form/draft')).status).toBe(404);

      await operator.put('/forms/contract-form/draft', {
        schema: {
          ...schema,
          properties: { ...schema.properties, why: { type: 'string', title: 'Зачем', maxLength: 9 } },
          required: ['goal', 'why'],
        },
        uiSchema: {},
      });
      const second = await operator.post('/forms/contract-form/publish', { comment: 'Вторая' });
      expect(second.body.version).toBe(2);
      expect(second.body.changes).toContainEqual({
        class: 'attention',
        text: expect.stringMatching(/Зачем/),
      });
      const valid = async (version: number | '') =>
        (
          await operator.post(`/forms/contract-form/validate${version && `?version=${version}`}`, {
            data: { goal: 'да' },
          })
        ).body.valid;
      expect([await valid(1), await valid(2), await valid('')]).toEqual([true, false, false]);
      const { body: versions } = await operator.get('/forms/contract-form/versions');
      expect(versions.items).toMatchObject([
        { version: 2, comment: 'Вторая', by: 'Петрова\u00a0А.\u00a0И.', unit: { title: 'Область' } },
        { version: 1, comment: 'Первая' },
      ]);
      const { body: diff } = await operator.get('/forms/contract-form/changes?from=1&to=2');
      expect(diff.changes.map((one: { text: { ru: string } }) => one.text.ru)).toEqual(
        versions.items[0].changes.map((one: { text: string }) => one.text),
      );
      const { rows } = await engine.pool.query(
        `select detail from audit_event where action = 'form.publish' and object = 'contract-form' order by at`,
      );
      expect(rows.map((row) => row.detail)).toMatchObject([
        { version: 1, comment: 'Первая' },
        { version: 2, changes: { attention: 1, breaking: 0 } },
      ]);
    });
  });

  describe('is refused', () => {
    it('with errors, each with its place, in the language asked for', async () => {
      await operator.put('/forms/with-errors/draft', {
        schema: { type: 'object', properties: { a: { type: 'string', title: 'А', minLength: 'ten' } } },
        uiSchema: {},
      });
      const ru = await operator.post('/forms/with-errors/publish', { comment: '' });
      expect([ru.status, ru.body.code]).toEqual([422, 'form-has-errors']);
      expect(ru.body.errors[0]).toMatchObject({
        path: expect.stringContaining('/schema'),
        message: expect.stringMatching(/[а-я]/),
      });
      const en = await operator.send('POST', '/forms/with-errors/publish', {}, { 'accept-language': 'en' });
      expect(en.body.errors[0].message).toMatch(/^[\x20-\x7e“”’–…]+$/);
      expect((await operator.get('/forms/with-errors')).status).toBe(404);
    });

    it('with warnings that the author has not accepted, when he was shown them', async () => {
      const form = (await operator.post('/forms', { title: 'Предупреждения', key: 'with-warnings' })).body;
      const issues = (await operator.post('/forms/with-warnings/check')).body.issues as {
        code: string;
        severity: string;
      }[];
      expect(issues.map((one) => one.severity)).toContain('warning');
      const { status, body } = await operator.post('/forms/with-warnings/publish', {
        revision: form.revision,
        accepted: [],
      });
      expect([status, body.code]).toEqual([422, 'warnings-not-accepted']);
      const accepted = issues.map((one) => one.code);
      expect(
        (await operator.post('/forms/with-warnings/publish', { revision: form.revision, accepted })).status,
      ).toBe(200);
    });

    it('on a revision that somebody has gone past, and while another holds the form', async () => {
      await operator.post('/forms', { title: 'Не та', key: 'stale-publish' });
      const stale = await operator.post('/forms/stale-publish/publish', { revision: 7 });
      expect([stale.status, stale.body.code]).toEqual([409, 'stale-revision']);
      await admin.post(`/forms/stale-publish/draft/hold?unit=${engine.world.units['region']}`, {});
      const held = await operator.post('/forms/stale-publish/publish', {});
      expect([held.status, held.body.code]).toEqual([409, 'held-by-other']);
    });

    it('when a rule of a workflow asks for a field that goes', async () => {
      await change(operator, 'mentor-application', without('weeklyHours'));
      const { body } = await operator.get('/forms/mentor-application/draft/impact');
      expect(body.users).toContainEqual(
        expect.objectContaining({ kind: 'workflow', key: 'mentor-selection' }),
      );
      const { status, body: refused } = await operator.post('/forms/mentor-application/publish', {});
      expect([status, refused.code]).toEqual([422, 'form-has-errors']);
      const told = refused.errors
        .filter((one: { code: string }) => one.code === 'used-by-workflow')
        .map((one: { message: string }) => one.message);
      // Rules at several steps ask for it: that is one thing to mend, told in the words of the form.
      expect(told).toEqual([expect.stringContaining('«Сколько времени готовы уделять»')]);
      await operator.delete('/forms/mentor-application/draft');
    });

    it.each(['mentor', 'curator', 'head', 'department', 'municipal'])('to %s', async (login) => {
      const client = await engine.as(login);
      for (const answer of [
        await client.post('/forms/mentor-consent/publish', { comment: '' }),
        await client.get('/forms/mentor-consent/draft/impact'),
        await client.post('/forms/mentor-consent/versions/1/republish', {}),
        await client.post('/forms/mentor-consent/versions/1/move-drafts', { drafts: [] }),
        await client.post('/forms/mentor-consent/retire'),
        await client.post('/forms/mentor-consent/rehearse', { logic: true }),
      ])
        expect([answer.status, answer.body.code]).toEqual([403, 'not-yours']);
    });
  });

  describe('versions have owners', () => {
    it('a municipality’s own version is in force in its schools, the region’s elsewhere, and each hears of it', async () => {
      const screen = await listenLive(engine, 'methodist');
      await change(methodist, 'mentor-consent', withField('townNote', 'Заметка города'));
      const town = await methodist.post('/forms/mentor-consent/publish', { comment: 'для города' });
      expect([town.status, town.body.version]).toEqual([200, 2]);
      await eventually(
        async () => screen.text(),
        (text) => text.includes('"key":"mentor-consent"'),
        'the news of the version',
      );
      screen.close();
      const versionFor = async (login: string) =>
        (await (await engine.as(login)).get('/forms/mentor-consent')).body.version;
      expect(
        await Promise.all(
          ['curator', 'methodist', 'far-curator', 'district', 'operator', 'admin'].map(versionFor),
        ),
      ).toEqual([2, 2, 1, 1, 1, 1]);
      // What the town made for itself is not shown to the district, by number either.
      expect((await district.get('/forms/mentor-consent?version=2')).status).toBe(404);
      expect(
        (await district.get('/forms/mentor-consent/versions')).body.items.map(
          (one: { version: number }) => one.version,
        ),
      ).toEqual([1]);

      await change(operator, 'mentor-consent', withField('regionNote', 'Заметка области'));
      expect((await operator.post('/forms/mentor-consent/publish', {})).body.version).toBe(3);
      expect(
        await Promise.all(['curator', 'far-curator', 'lyceum-curator', 'admin'].map(versionFor)),
      ).toEqual([2, 3, 3, 3]);
      await methodist.post('/forms/mentor-consent/draft');
      expect((await methodist.get('/forms/mentor-consent/draft')).body).toMatchObject({
        basedOn: { version: 2 },
        newerAbove: { version: 3 },
        obeysLocks: true,
      });
      await methodist.delete('/forms/mentor-consent/draft');
      // Out of force: the region counts in the town again.
      expect((await methodist.post('/forms/mentor-consent/retire')).status).toBe(204);
      expect(await versionFor('curator')).toBe(3);
      expect((await admin.post('/forms/mentor-consent/retire')).body.code).toBe('form-in-use');
    });

    it('locks of the region hold in the municipality, whoever writes the text', async () => {
      await operator.post('/forms', { title: 'Шаблон', key: 'locked-template' });
      await change(operator, 'locked-template', (form) => {
        form.schema.properties['name'] = {
          type: 'string',
          title: 'Имя',
          maxLength: 50,
          'x-locks': ['delete', 'label', 'check'],
        };
        form.schema.properties['note'] = { type: 'string', title: 'Заметка', maxLength: 50 };
      });
      expect((await operator.post('/forms/locked-template/publish', {})).status).toBe(200);
      await change(methodist, 'locked-template', (form) => {
        form.schema.properties['name'] = { type: 'string', title: 'Имя педагога', maxLength: 90 };
      });
      const refused = await methodist.post('/forms/locked-template/publish', {});
      expect([refused.status, refused.body.code]).toEqual([422, 'locks-broken']);
      expect(refused.body.errors.map((one: { code: string }) => one.code).sort()).toEqual([
        'locked-check',
        'locked-label',
        'locked-locks',
      ]);
      await change(methodist, 'locked-template', (form) => {
        form.schema.properties['name'] = {
          type: 'string',
          title: 'Имя',
          maxLength: 50,
          'x-locks': ['delete', 'label', 'check'],
        };
        delete form.schema.properties['note'];
        form.schema.properties['own'] = { type: 'string', title: 'Своё', maxLength: 50 };
      });
      expect((await methodist.post('/forms/locked-template/publish', {})).status).toBe(200);
      // The next own version stands under the same locks.
      await change(methodist, 'locked-template', (form) => {
        delete form.schema.properties['name'];
      });
      expect((await methodist.post('/forms/locked-template/publish', {})).body.code).toBe('locks-broken');
    });

    it('locks are not got round by a version from before them', async () => {
      const KEY = 'locked-later';
      await operator.post('/forms', { title: 'Шаблон', key: KEY });
      const field = { type: 'string', title: 'Имя', maxLength: 50 };
      for (const locks of [{}, { 'x-locks': ['label'] }]) {
        await change(operator, KEY, (form) => (form.schema.properties['name'] = { ...field, ...locks }));
        expect((await operator.post(`/forms/${KEY}/publish`, {})).status).toBe(200);
      }
      expect((await methodist.post(`/forms/${KEY}/draft`, { version: 1 })).status).toBe(201);
      await change(methodist, KEY, (form) => (form.schema.properties['name'] = { ...field, title: 'Иначе' }));
      expect((await methodist.post(`/forms/${KEY}/publish`, {})).body.code).toBe('locks-broken');
      expect((await methodist.post(`/forms/${KEY}/versions/1/republish`, {})).body.code).toBe('locks-broken');
    });
  });

  describe('a running case', () => {
    it('stays on its version; a new one takes the new; an old text comes back under a new number', async () => {
      const before = await year.includeRequest('mentee');
      await change(operator, 'mentee-request', withField('extra', 'Ещё одно'));
      expect((await operator.post('/forms/mentee-request/publish', {})).body.version).toBe(2);
      const after = await year.includeRequest('mentee2');
      const pinned = async (id: string): Promise<number> => {
        const { rows } = await engine.pool.query(`select form_versions from "case" where id = $1`, [id]);
        return rows[0].form_versions['mentee-request'] as number;
      };
      expect([await pinned(before), await pinned(after)]).toEqual([1, 2]);

      const { rows } = await engine.pool.query(
        `select text, sha256 from definition where key = 'mentee-request' order by version`,
      );
      const back = await operator.post('/forms/mentee-request/versions/1/republish', { comment: 'вернули' });
      expect([back.status, back.body.version, back.body.sha256]).toEqual([200, 3, rows[0].sha256]);
      expect((await operator.get('/forms/mentee-request/versions/3')).body).toMatchObject({
        text: rows[0].text,
        comment: 'вернули',
      });
    });

    it('a published version cannot be changed in the database either', async () => {
      await expect(
        engine.pool.query(`update definition set comment = 'иначе' where key = 'contract-form'`),
      ).rejects.toThrow(/immutable/);
      await expect(
        engine.pool.query(`update definition set validator = 'x' where key = 'contract-form'`),
      ).rejects.toThrow(/immutable/);
    });
  });

  describe('open drafts of answers', () => {
    it('move with their case in one commit, keep what the new version takes, and the history says so', async () => {
      await year.admitMentor();
      const pair = await year.propose();
      await year.send('psychologist', pair, 'PSYCH.OK', sampleOf('compatibility-note'));
      const mentor = await engine.as('mentor');
      const { body: seen } = await mentor.get(`/cases/${pair}`);
      const task = seen.tasks.find((one: { mine: boolean; form?: string }) => one.mine);
      const form = (await mentor.get(`/tasks/${task.id}/form`)).body;
      expect(form.key).toBe('mentor-consent');
      const answers = { ...sampleOf('mentor-consent'), regionNote: 'останется' };
      const version = form.version as number;
      await mentor.put(`/drafts/${task.id}`, { data: answers });

      const [gone] = Object.keys(form.schema.properties).filter(
        (name) => name in answers && !['agree', 'regionNote'].includes(name),
      ) as [string];
      await change(operator, 'mentor-consent', (document) => {
        withField('later', 'Позже')(document);
        without('regionNote')(document);
      });
      const impact = await operator.get('/forms/mentor-consent/draft/impact');
      expect(impact.status).toBe(200);
      expect(impact.body.cases).toMatchObject({
        total: expect.any(Number),
        byVersion: expect.arrayContaining([expect.objectContaining({ version })]),
      });
      const item = impact.body.drafts.items.find((one: { task: string }) => one.task === task.id);
      // Above the school: that something is lost, not whose and not what.
      expect(item).toMatchObject({
        version,
        case: { id: '', title: '' },
        loses: [{ at: '', title: '', value: '' }],
      });
      expect(JSON.stringify(impact.body)).not.toContain('останется');

      const published = await operator.post('/forms/mentor-consent/publish', { moveDrafts: [task.id] });
      expect(published.body).toMatchObject({ version: version + 1, drafts: { moved: 1, left: 0 } });
      const { regionNote: _lost, ...kept } = answers as Record<string, unknown>;
      expect((await mentor.get(`/drafts/${task.id}`)).body.data).toEqual(kept);
      expect(kept[gone]).toBeDefined();
      expect((await mentor.get(`/tasks/${task.id}/form`)).body.version).toBe(version + 1);
      const { body: history } = await (await engine.as('curator')).get(`/cases/${pair}/history`);
      expect(history.items[0].sentence).toContain(`обновлена: версия ${version + 1} вместо ${version}`);
      const { rows } = await engine.pool.query(
        `select t.form_version, c.form_versions, c.revision::int as revision, (select max(seq)::int from case_event where case_id = c.id) as events
         from task t join "case" c on c.id = t.case_id where t.id = $1`,
        [task.id],
      );
      expect(rows[0]).toMatchObject({
        form_version: version + 1,
        form_versions: { 'mentor-consent': version + 1 },
      });
      expect(rows[0].revision).toBe(rows[0].events);
      // The history still folds to the case, and the case goes on.
      expect(await engine.app.get(FoldCase).differences(pair)).toEqual([]);
      await year.send('mentor', pair, 'CONSENT.GIVE', { ...sampleOf('mentor-consent') });
      const { rows: given } = await engine.pool.query(
        `select form_version from submission where case_id = $1 and form_key = 'mentor-consent'`,
        [pair],
      );
      expect(given).toEqual([{ form_version: version + 1 }]);
      // Once more moves nothing.
      const again = await operator.post(`/forms/mentor-consent/versions/${version + 1}/move-drafts`, {
        drafts: [task.id],
      });
      expect(again.body).toEqual({ moved: 0, left: 0 });
    }, 30_000);

    it('nobody sends the move as an event of his own', async () => {
      const { rows } = await engine.pool.query<{ id: string }>(
        `select id from "case" where subject = 'pair' limit 1`,
      );
      const { status } = await (
        await engine.as('curator')
      ).event(rows[0]!.id, '@forms', { data: { form: 'mentor-consent', to: 1 } });
      expect(status).toBe(422);
    });
  });
});
