import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tandem/store';
import type { ApiClient } from '../../testing/api-client.js';
import { listenLive } from '../../testing/listen-live.js';
import { eventually } from '../../testing/school-year.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Drafts of forms over HTTP: begun, written step by step and as a whole, held by one person at a time. */
describe('the draft of a form', () => {
  let engine: EngineUnderTest;
  let methodist: ApiClient;
  let operator: ApiClient;
  let admin: ApiClient;
  let stranger: ApiClient;

  beforeAll(async () => {
    engine = await startEngine();
    await engine.pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, 'methodist', '2020-01-01'), ($4, $5, $6, 'methodist', '2020-01-01')`,
      [
        newId(),
        engine.world.people['district'],
        engine.world.units['districtAuthority'],
        newId(),
        engine.world.people['municipal'],
        engine.world.units['townAuthority'],
      ],
    );
    methodist = await engine.as('methodist');
    operator = await engine.as('operator');
    admin = await engine.as('admin');
    stranger = await engine.as('district');
  }, 90_000);
  afterAll(() => engine?.stop(), 30_000);

  /** One step that replaces a piece of the text by another. */
  const stepOn = (text: string, from: string, to: string, name = 'Шаг') => {
    const offset = text.indexOf(from);
    const after = text.replace(from, () => to);
    return {
      after,
      step: {
        name: { ru: name },
        edits: [{ offset, length: from.length, text: to }],
        inverse: [{ offset, length: to.length, text: from }],
      },
    };
  };

  const draftOf = async (client: ApiClient, title: string) =>
    (await client.post('/forms', { title })).body as {
      key: string;
      text: string;
      revision: number;
      steps: unknown[];
      cursor: number;
      sha256: string;
    };

  describe('rights', () => {
    it.each(['mentor', 'mentee', 'curator', 'head', 'psychologist', 'department', 'neighbour-curator'])(
      '%s designs nothing',
      async (login) => {
        const client = await engine.as(login);
        const answers = await Promise.all([
          client.post('/forms', { title: 'Моя форма' }),
          client.get('/forms/mentee-request/draft'),
          client.post('/forms/mentee-request/draft'),
          client.put('/forms/mentee-request/draft', { text: '{}' }),
          client.delete('/forms/mentee-request/draft'),
          client.post('/forms/mentee-request/draft/hold', {}),
          client.post('/forms/mentee-request/draft/steps', {
            revision: 1,
            from: 0,
            steps: [],
            cursor: 0,
            sha256: '0'.repeat(64),
          }),
        ]);
        expect(answers.map((one) => [one.status, one.body.code])).toEqual(
          answers.map(() => [403, 'not-yours']),
        );
        // Refusals are written beside the answer, not before it.
        await eventually(
          async () => {
            const { rows } = await engine.pool.query<{ n: number }>(
              `select count(*)::int as n from audit_event where person_id = $1 and action = 'definitions.design' and outcome = 'refused'`,
              [engine.world.people[login]],
            );
            return rows[0]!.n;
          },
          (written) => written >= answers.length,
          'the audit of the refusals',
        );
      },
    );

    it('a methodist of another municipality neither sees a draft nor may ask for it by its unit', async () => {
      const { key } = await draftOf(methodist, 'Городской опросник');
      const town = engine.world.units['town'];
      expect((await stranger.get(`/forms/${key}/draft`)).status).toBe(404);
      for (const answer of [
        await stranger.get(`/forms/${key}/draft?unit=${town}`),
        await stranger.put(`/forms/${key}/draft?unit=${town}`, { schema: {}, uiSchema: {} }),
        await stranger.delete(`/forms/${key}/draft?unit=${town}`),
        await stranger.get(`/forms/${key}/draft?unit=all`),
        await methodist.get(`/forms/${key}/draft?unit=${engine.world.units['region']}`),
      ])
        expect([answer.status, answer.body.code]).toEqual([403, 'not-yours']);
      expect((await (await engine.as('municipal')).get(`/forms/${key}/draft`)).body.unit).toEqual({
        id: town,
        title: 'Город',
      });
    });

    it('the region reaches the drafts of its municipalities, the administrator those of the installation', async () => {
      const { key } = await draftOf(methodist, 'Форма города');
      expect(
        (await operator.get(`/forms/${key}/draft?unit=${engine.world.units['town']}`)).body.unit.title,
      ).toBe('Город');
      expect((await operator.get(`/forms/${key}/draft?unit=all`)).status).toBe(403);
      expect((await admin.post('/forms/mentee-request/draft')).body.unit).toBeNull();
    });

    it('the database’s own role for people reads none of it', async () => {
      const { rows } = await engine.pool.query(
        `select table_name from information_schema.role_table_grants where grantee = 'tandem_api' and table_name in ('definition_draft', 'definition_step', 'form_block')`,
      );
      expect(rows).toEqual([]);
    });
  });

  describe('beginning', () => {
    it('creates nothing by looking', async () => {
      const { status, body } = await operator.get('/forms/mentor-consent/draft');
      expect([status, body.code]).toEqual([404, 'no-draft']);
      const { rows } = await engine.pool.query(`select 1 from definition_draft where key = 'mentor-consent'`);
      expect(rows).toEqual([]);
    });

    it('begins with the published text byte for byte, once', async () => {
      const { status, body } = await operator.post('/forms/mentor-consent/draft');
      const { rows } = await engine.pool.query(
        `select text, sha256 from definition where key = 'mentor-consent'`,
      );
      expect(status).toBe(201);
      expect(body).toMatchObject({
        text: rows[0].text,
        sha256: rows[0].sha256,
        revision: 1,
        cursor: 0,
        steps: [],
        obeysLocks: true,
        newerAbove: null,
        holder: null,
        basedOn: { version: 1, unit: null },
      });
      const again = await operator.post('/forms/mentor-consent/draft');
      expect([again.status, again.body.code]).toEqual([409, 'draft-exists']);
      expect(
        (await operator.get('/forms')).body.items.find((one: { key: string }) => one.key === 'mentor-consent')
          .hasDraft,
      ).toBe(true);
    });

    it('makes a form empty, with a key out of its title that nobody has', async () => {
      const first = await draftOf(methodist, 'Анкета «Жюри»: щит и ёж');
      const second = await draftOf(operator, 'Анкета «Жюри»: щит и ёж');
      expect([first.key, second.key]).toEqual(['anketa-zhyuri-shchit-i-ezh', 'anketa-zhyuri-shchit-i-ezh-2']);
      expect(JSON.parse(first.text)).toMatchObject({
        meta: { key: first.key, title: { ru: 'Анкета «Жюри»: щит и ёж' } },
        schema: { type: 'object', properties: {} },
      });
      const taken = await methodist.post('/forms', { title: 'Анкета', key: 'mentee-request' });
      expect([taken.status, taken.body.code]).toEqual([409, 'key-taken']);
    });

    it.each(['blocks', 'import'])('keeps the word «%s» for itself', async (key) => {
      expect((await methodist.post('/forms', { title: 'Блоки', key })).body.code).toBe('key-taken');
      expect((await methodist.put(`/forms/${key}/draft`, { schema: {}, uiSchema: {} })).status).toBe(400);
    });

    it('copies a published form under another name; nothing else of it changes', async () => {
      const { body } = await methodist.post('/forms', {
        title: 'Согласие наставника, города',
        key: 'town-consent',
        from: { key: 'mentor-consent' },
      });
      const { rows } = await engine.pool.query(`select text from definition where key = 'mentor-consent'`);
      const before = JSON.parse(rows[0].text);
      const after = JSON.parse(body.text);
      expect(after.meta).toEqual({
        ...before.meta,
        key: 'town-consent',
        title: { ru: 'Согласие наставника, города' },
      });
      expect(JSON.stringify({ ...after, meta: 0 })).toBe(JSON.stringify({ ...before, meta: 0 }));
      // Only the two names differ, to the byte.
      expect(body.text.slice(-10_000)).toBe(rows[0].text.slice(-10_000));
      expect(body.obeysLocks).toBe(false);
    });
  });

  describe('steps', () => {
    it('are applied to the stored text, undone, done again, and replaced by others', async () => {
      const draft = await draftOf(methodist, 'Шаги');
      const one = stepOn(draft.text, '"type": "object"', '"type":"object"', 'Первый');
      const two = stepOn(one.after, '"properties": {}', '"properties":{ }', 'Второй');
      const save = (input: object) => methodist.post(`/forms/${draft.key}/draft/steps`, input);
      const both = await save({
        revision: 1,
        from: 0,
        steps: [one.step, two.step],
        cursor: 2,
        sha256: sha(two.after),
      });
      expect([both.status, both.body.revision, both.body.dropped]).toEqual([200, 2, 0]);
      // Undo: no new steps, the cursor goes back.
      expect(
        (await save({ revision: 2, from: 2, steps: [], cursor: 1, sha256: sha(one.after) })).status,
      ).toBe(200);
      expect((await methodist.get(`/forms/${draft.key}/draft`)).body).toMatchObject({
        text: one.after,
        cursor: 1,
        steps: [
          { name: { ru: 'Первый' }, by: { person: engine.world.people['methodist'] } },
          { name: { ru: 'Второй' } },
        ],
      });
      // Redo after a reload gives the same bytes.
      expect(
        (await save({ revision: 3, from: 2, steps: [], cursor: 2, sha256: sha(two.after) })).status,
      ).toBe(200);
      // Two steps back and another way: what was undone goes.
      const other = stepOn(draft.text, '"uiSchema": {}', '"uiSchema": { }', 'Третий');
      expect(
        (await save({ revision: 4, from: 0, steps: [other.step], cursor: 1, sha256: sha(other.after) }))
          .status,
      ).toBe(200);
      const after = (await methodist.get(`/forms/${draft.key}/draft`)).body;
      expect(after).toMatchObject({
        text: other.after,
        sha256: sha(other.after),
        cursor: 1,
        revision: 5,
        steps: [{ name: { ru: 'Третий' } }],
      });
      expect(after.steps).toHaveLength(1);
    });

    it('the same save twice is done once', async () => {
      const draft = await draftOf(methodist, 'Дважды');
      const { step, after } = stepOn(draft.text, '"properties": {}', '"properties": { }');
      const input = { revision: 1, from: 0, steps: [step], cursor: 1, sha256: sha(after) };
      const [first, second] = [
        await methodist.post(`/forms/${draft.key}/draft/steps`, input),
        await methodist.post(`/forms/${draft.key}/draft/steps`, input),
      ];
      expect([first.status, second.status, second.body.revision]).toEqual([200, 200, 2]);
      expect((await methodist.get(`/forms/${draft.key}/draft`)).body.steps).toHaveLength(1);
    });

    it.each([
      ['an old revision', { revision: 7 }, 409, 'stale-revision'],
      ['another text than the editor’s', { sha256: '0'.repeat(64) }, 409, 'stale-revision'],
      ['a place in the journal that is not there', { from: 9, cursor: 9 }, 409, 'stale-revision'],
      ['a cursor beyond the journal', { cursor: 2 }, 409, 'stale-revision'],
      [
        'a place outside the text',
        { edits: [{ offset: 10_000, length: 1, text: '' }] },
        409,
        'stale-revision',
      ],
      ['a step that does not lead back', { inverse: [] }, 422, 'broken-steps'],
    ])('%s is refused, and nothing is kept', async (_what, wrong, status, code) => {
      const draft = await draftOf(methodist, 'Отказ');
      const { step, after } = stepOn(draft.text, '"properties": {}', '"properties": { }');
      const { edits, inverse, ...rest } = wrong as { edits?: object[]; inverse?: object[] };
      const { status: got, body } = await methodist.post(`/forms/${draft.key}/draft/steps`, {
        revision: 1,
        from: 0,
        cursor: 1,
        sha256: sha(after),
        steps: [{ ...step, ...(edits ? { edits } : {}), ...(inverse ? { inverse } : {}) }],
        ...rest,
      });
      expect([got, body.code]).toEqual([status, code]);
      expect(body.detail).toMatch(/[а-я]/);
      expect((await methodist.get(`/forms/${draft.key}/draft`)).body).toMatchObject({
        text: draft.text,
        revision: 1,
        steps: [],
      });
    });

    it('a step to something that is no form is refused with its place', async () => {
      const draft = await draftOf(methodist, 'Не форма');
      const { step, after } = stepOn(draft.text, '"uiSchema": {}', '"uiSchema": {"__proto__": {}}');
      const { status, body } = await methodist.post(`/forms/${draft.key}/draft/steps`, {
        revision: 1,
        from: 0,
        steps: [step],
        cursor: 1,
        sha256: sha(after),
      });
      expect([status, body.code, body.errors[0].path]).toEqual([422, 'forbidden-key', '/uiSchema/__proto__']);
    });

    it('two that save at once: one is kept, the other is told', async () => {
      const draft = await draftOf(methodist, 'Двое');
      const ways = ['{  }', '{   }', '{    }'].map((to) => stepOn(draft.text, '{}', to));
      const answers = await Promise.all(
        ways.map(({ step, after }) =>
          methodist.post(`/forms/${draft.key}/draft/steps`, {
            revision: 1,
            from: 0,
            steps: [step],
            cursor: 1,
            sha256: sha(after),
          }),
        ),
      );
      expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409]);
    });
  });

  describe('the whole', () => {
    it('keeps the bytes of a text, whatever they are', async () => {
      const text = `{ "meta":{"key":"bytes-kept","title":{"ru":"Байты"},"level":"school","filledBy":[],"readers":[],"participantReaders":[],"sources":[]},\r\n\t"schema":{"type":"object","properties":{"10":{"type":"number","minimum":1.50e2},"2":{"type":"string","title":"\\u0401ж 𝄞"}},"x-unknown":[1.0,-0,1E400]} , "uiSchema":{ } }\n\n`;
      const { status, body } = await methodist.put('/forms/bytes-kept/draft', { text });
      expect([status, body.text, body.sha256]).toEqual([200, text, sha(text)]);
      const again = text.replace('𝄞', '𝄢');
      const replaced = (await methodist.put('/forms/bytes-kept/draft', { text: again })).body;
      expect(replaced).toMatchObject({ text: again, revision: 2, cursor: 1 });
      // It is one step, and the way back gives the same bytes.
      expect(
        (
          await methodist.post('/forms/bytes-kept/draft/steps', {
            revision: 2,
            from: 1,
            steps: [],
            cursor: 0,
            sha256: sha(text),
          })
        ).status,
      ).toBe(200);
      expect((await methodist.get('/forms/bytes-kept/draft')).body.text).toBe(text);
    });

    it('takes parts as the public contract gives them, and keeps what they do not say', async () => {
      const first = await methodist.put('/forms/by-contract/draft', {
        schema: { type: 'object', title: 'По договору', properties: { a: { type: 'string' } } },
        uiSchema: { a: { 'ui:widget': 'textarea' } },
      });
      expect(first.status).toBe(200);
      expect(JSON.parse(first.body.text)).toMatchObject({
        meta: { key: 'by-contract', title: { ru: 'По договору' } },
        uiSchema: { a: { 'ui:widget': 'textarea' } },
      });
      const meta = { ...JSON.parse(first.body.text).meta, title: { ru: 'Иначе' } };
      await methodist.put('/forms/by-contract/draft', { meta, schema: { type: 'object' }, uiSchema: {} });
      const third = await methodist.put('/forms/by-contract/draft', {
        schema: { type: 'object', properties: {} },
        uiSchema: {},
      });
      expect(JSON.parse(third.body.text)).toEqual({
        meta,
        schema: { type: 'object', properties: {} },
        uiSchema: {},
      });
    });

    it('is refused on an old revision', async () => {
      const draft = await draftOf(methodist, 'Целиком');
      const { status, body } = await methodist.put(`/forms/${draft.key}/draft`, {
        text: draft.text,
        revision: 5,
      });
      expect([status, body.code, body.revision]).toEqual([409, 'stale-revision', 1]);
    });
  });

  describe('one person at a time', () => {
    it('others may not write while somebody holds the form, and hear his name; it can be taken over', async () => {
      const draft = await draftOf(methodist, 'Чья форма');
      const municipal = await engine.as('municipal');
      const path = `/forms/${draft.key}/draft`;
      expect((await methodist.post(`${path}/hold`, {})).body.holder).toMatchObject({ mine: true });
      expect((await municipal.post(`${path}/hold`, {})).body.holder).toMatchObject({
        mine: false,
        name: 'Носова\u00a0А.\u00a0И.',
      });
      const { step, after } = stepOn(draft.text, '{}', '{ }');
      const steps = { revision: 1, from: 0, steps: [step], cursor: 1, sha256: sha(after) };
      for (const refused of [
        await municipal.post(`${path}/steps`, steps),
        await municipal.put(path, { text: draft.text }),
        await municipal.delete(path),
      ]) {
        expect([refused.status, refused.body.code]).toEqual([409, 'held-by-other']);
        expect(refused.body.detail).toContain('Носова');
      }
      // Letting go of what is another's does nothing.
      expect((await municipal.delete(`${path}/hold`)).status).toBe(204);
      expect((await methodist.get(path)).body.holder).toMatchObject({ mine: true });

      expect((await municipal.post(`${path}/hold`, { takeOver: true })).body.holder.mine).toBe(true);
      expect((await municipal.post(`${path}/steps`, steps)).status).toBe(200);
      const late = await methodist.post(`${path}/steps`, steps);
      expect([late.status, late.body.code]).toEqual([409, 'held-by-other']);
      expect((await municipal.delete(`${path}/hold`)).status).toBe(204);
      expect((await methodist.get(path)).body).toMatchObject({ holder: null, text: after });
    });

    it('who is heard of no more for 90 seconds holds nothing', async () => {
      const draft = await draftOf(methodist, 'Забыта');
      const municipal = await engine.as('municipal');
      await methodist.post(`/forms/${draft.key}/draft/hold`, {});
      const { rows } = await engine.pool.query(
        `update definition_draft set held_until = held_until - interval '90 seconds' where key = $1 returning extract(epoch from held_until - now()) as left`,
        [draft.key],
      );
      expect(Number(rows[0].left)).toBeLessThanOrEqual(0);
      expect((await municipal.get(`/forms/${draft.key}/draft`)).body.holder).toBeNull();
      expect((await municipal.put(`/forms/${draft.key}/draft`, { text: draft.text })).status).toBe(200);
      expect((await municipal.post(`/forms/${draft.key}/draft/hold`, {})).body.holder.mine).toBe(true);
    });

    it('whoever designs the form hears at once that it was taken over; a stranger does not', async () => {
      const draft = await draftOf(methodist, 'Слышно');
      await methodist.post(`/forms/${draft.key}/draft/hold`, {});
      const [mine, theirs] = [await listenLive(engine, 'methodist'), await listenLive(engine, 'district')];
      await (await engine.as('municipal')).post(`/forms/${draft.key}/draft/hold`, { takeOver: true });
      await eventually(
        async () => mine.text(),
        (text) => text.includes('"kind":"definition"') && text.includes(`"key":"${draft.key}"`),
        'the change of hands',
      );
      expect(theirs.text()).not.toContain(draft.key);
      mine.close();
      theirs.close();
    });
  });

  it('a dropped draft is gone with its journal, and what was published stays', async () => {
    await stranger.post('/forms/mentor-consent/draft');
    expect((await stranger.delete('/forms/mentor-consent/draft')).status).toBe(204);
    expect((await stranger.get('/forms/mentor-consent/draft')).status).toBe(404);
    expect((await stranger.get('/forms/mentor-consent')).body.version).toBe(1);
  });
});
