import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tandem/store';
import type { FormImpactView } from '@tandem/contracts';
import type { ApiClient } from '../../testing/api-client.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { sampleOf } from '../../testing/read-sample.js';
import { SchoolYear } from '../../testing/school-year.js';

const FORM = 'compatibility-note';
/** Answered by everybody and asked for by no workflow. */
const field = 'reviewInMonths';
/** A choice that loses the option which some have taken. */
const option = 'extraKind';
const CASES = 40;
/** Whose note says it: fewer than five, so that the number is not told above the school. */
const FEW = 3;

interface Document {
  schema: { properties: Record<string, Record<string, unknown>>; required?: string[] };
  uiSchema: { 'ui:options'?: { pages?: { fields: string[] }[] } } & Record<string, unknown>;
  translations?: { en?: { schema?: Record<string, string> } };
}

/** What a breaking change does to forty running cases is known beforehand, and agrees with the tables. */
describe('the impact of a publication', () => {
  let engine: EngineUnderTest;
  let year: SchoolYear;
  let operator: ApiClient;
  let impact: FormImpactView;

  beforeAll(async () => {
    engine = await startEngine();
    year = new SchoolYear(engine);
    operator = await engine.as('operator');
    await year.startCycle();
    await year.includeRequest();
    await year.admitMentor();
    const pair = await year.propose();
    await year.send('psychologist', pair, 'PSYCH.OK', sampleOf(FORM));
    await multiply(engine, pair, CASES - 1);

    await operator.post(`/forms/${FORM}/draft`);
    const before = JSON.parse((await operator.get(`/forms/${FORM}/draft`)).body.text as string) as Document;
    const after = structuredClone(before);
    remove(after, field);
    after.schema.properties[option] = choice(['a']);
    (after.uiSchema['ui:options']?.pages ?? []).at(-1)?.fields.push(option);

    // First the choice with two options is published, and some answer with the one that will go.
    const wider = structuredClone(before);
    wider.schema.properties[option] = choice(['a', 'b']);
    (wider.uiSchema['ui:options']?.pages ?? []).at(-1)?.fields.push(option);
    await put(operator, wider);
    const published = await operator.post(`/forms/${FORM}/publish`, { comment: 'шире' });
    if (published.status !== 200) throw new Error(JSON.stringify(published.body));
    await engine.pool.query(
      `update submission set data = data || '{"${option}":"b"}' where id in (select id from submission where form_key = $1 order by id limit ${FEW})`,
      [FORM],
    );
    await operator.post(`/forms/${FORM}/draft`);
    await put(operator, after);
    const answer = await operator.get(`/forms/${FORM}/draft/impact`);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    impact = answer.body as FormImpactView;
  }, 120_000);
  afterAll(() => engine?.stop(), 30_000);

  it('tells the changes by class', () => {
    expect(
      impact.changes
        .filter((change) => change.class === 'breaking')
        .map((change) => change.at)
        .sort(),
    ).toEqual([`/${field}`, `/${option}`].sort());
    for (const change of impact.changes)
      expect(change.text).toEqual({ ru: expect.stringMatching(/[а-я]/), en: expect.stringMatching(/[a-z]/) });
  });

  it('counts the running cases by version and by stage as the tables do', async () => {
    const { rows } = await engine.pool.query<{ stage: number; version: number; n: number }>(
      `select stage, (form_versions ->> '${FORM}')::int as version, count(*)::int as n from "case"
       where status = 'open' and form_versions ->> '${FORM}' is not null group by 1, 2`,
    );
    const total = rows.reduce((sum, row) => sum + row.n, 0);
    expect(total).toBeGreaterThanOrEqual(CASES);
    expect(impact.cases.total).toBe(total);
    const byStage = Object.fromEntries(impact.cases.byStage.map((one) => [one.stage, one.count]));
    expect(byStage).toEqual(
      Object.fromEntries(
        Object.entries(Object.groupBy(rows, (row) => String(row.stage))).map(([stage, group]) => [
          stage,
          group!.reduce((sum, row) => sum + row.n, 0),
        ]),
      ),
    );
    expect(impact.cases.byVersion).toEqual([{ version: 1, count: total }]);
  });

  it('counts the answers that would be lost, and tells nothing of a small group', async () => {
    const { rows } = await engine.pool.query<{ lost: number; few: number }>(
      `select count(*) filter (where coalesce(data ->> '${field}', '') <> '')::int as lost, count(*) filter (where data ->> '${option}' = 'b')::int as few
       from submission where form_key = '${FORM}' and current`,
    );
    expect(rows[0]!.lost).toBeGreaterThanOrEqual(CASES);
    expect(rows[0]!.few).toBe(FEW);
    expect(Object.fromEntries(impact.answers.map((one) => [one.at, one.count]))).toEqual({
      [`/${field}`]: rows[0]!.lost,
      [`/${option}`]: null,
    });
  });

  it('names cases to whoever may see them, and only those', async () => {
    const links = impact.cases.byStage.flatMap((one) => one.cases);
    expect(links.length).toBeGreaterThanOrEqual(CASES);
    const { rows } = await engine.pool.query<{ id: string; title: string }>(
      `select id, title from "case" where id = any($1::uuid[])`,
      [links.map((one) => one.id)],
    );
    expect(new Map(links.map((one) => [one.id, one.title]))).toEqual(
      new Map(rows.map((row) => [row.id, row.title])),
    );
    // The administrator designs for all and sees the work of none.
    const admin = await engine.as('admin');
    await admin.post(`/forms/${FORM}/draft`);
    const theirs = (await admin.get(`/forms/${FORM}/draft/impact`)).body as FormImpactView;
    expect(theirs.cases.byStage.flatMap((one) => one.cases)).toEqual([]);
  });

  it('a municipality counts its own; where it has a version of its own, the region counts nobody', async () => {
    await engine.pool.query(
      `insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, 'methodist', '2020-01-01')`,
      [newId(), engine.world.people['district'], engine.world.units['districtAuthority']],
    );
    const district = await engine.as('district');
    await district.post(`/forms/${FORM}/draft`);
    const theirs = await district.get(`/forms/${FORM}/draft/impact`);
    expect(theirs.body.cases).toEqual({ total: 0, byVersion: [], byStage: [] });
    expect(theirs.body.answers).toEqual([]);

    const methodist = await engine.as('methodist');
    await methodist.post(`/forms/${FORM}/draft`);
    expect((await methodist.get(`/forms/${FORM}/draft/impact`)).body.cases.total).toBe(impact.cases.total);
    expect((await methodist.post(`/forms/${FORM}/publish`, {})).status).toBe(200);
    expect((await operator.get(`/forms/${FORM}/draft/impact`)).body.cases.total).toBe(0);
    await methodist.post(`/forms/${FORM}/retire`);
  });

  it('is read without anything being stored, in a second', async () => {
    const count = async () =>
      (
        await engine.pool.query(
          `select (select count(*) from definition) as d, (select count(*) from case_event) as e, (select max(revision) from definition_draft) as r`,
        )
      ).rows[0];
    const stored = await count();
    const began = performance.now();
    expect((await operator.get(`/forms/${FORM}/draft/impact`)).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await count()).toEqual(stored);
  });

  it('published, the running cases stay on their version', async () => {
    const { status, body } = await operator.post(`/forms/${FORM}/publish`, { comment: 'убрали лишнее' });
    expect([status, body.changes.filter((one: { class: string }) => one.class === 'breaking')]).toMatchObject(
      [200, [{}, {}]],
    );
    const { rows } = await engine.pool.query(
      `select distinct form_versions ->> '${FORM}' as version from "case" where status = 'open' and form_versions ? '${FORM}'`,
    );
    expect(rows).toEqual([{ version: '1' }]);
  });
});

const choice = (options: readonly string[]) => ({
  type: 'string',
  title: 'Вид',
  oneOf: [...options, 'z'].map((one) => ({ const: one, title: `Вариант ${one}` })),
});

const remove = (form: Document, name: string): void => {
  delete form.schema.properties[name];
  form.schema.required = (form.schema.required ?? []).filter((one) => one !== name);
  for (const page of form.uiSchema['ui:options']?.pages ?? [])
    page.fields = page.fields.filter((one) => one !== name);
  delete form.uiSchema[name];
  const texts = form.translations?.en?.schema ?? {};
  for (const pointer of Object.keys(texts))
    if (pointer.startsWith(`/properties/${name}/`)) delete texts[pointer];
};

const put = async (client: ApiClient, form: Document): Promise<void> => {
  const { status, body } = await client.put(`/forms/${FORM}/draft`, { text: JSON.stringify(form) });
  if (status !== 200) throw new Error(JSON.stringify(body));
};

/** The same pair many times over, each with its answers: what forty mentors would have brought about in a week. */
const multiply = async (engine: EngineUnderTest, pair: string, times: number): Promise<void> => {
  for (let at = 0; at < times; at += 1) {
    const id = newId();
    await engine.pool.query(
      `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title, stage, stage_since, status, state, state_paths, form_versions, opened_at, updated_at)
       select $1, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title || $3, stage, stage_since, status, state, state_paths, form_versions, opened_at, updated_at from "case" where id = $2`,
      [id, pair, ` ${at}`],
    );
    await engine.pool.query(
      `insert into submission (id, case_id, form_key, form_version, data, author_id, unit_path, readers, at)
       select gen_random_uuid(), $1, form_key, form_version, data, author_id, unit_path, readers, at from submission where case_id = $2 and form_key = '${FORM}'`,
      [id, pair],
    );
  }
};
