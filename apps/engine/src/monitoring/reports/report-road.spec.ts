import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@tandem/store';
import { AcceptCommand } from '../../pipeline/accept-command.js';
import { GatherFacts } from '../../pipeline/gather-facts.js';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import {
  filledIn,
  insertCampaign,
  PlayReport,
  reportedPlan,
  type InsertedCampaign,
} from '../../testing/insert-report.js';
import { insertRoadmap, type InsertedPlan } from '../../testing/insert-roadmap.js';
import { sampleOf } from '../../testing/read-sample.js';
import { removeBesideDecision } from '../../testing/remove-beside-decision.js';
import { ListReportRemarks } from './remarks/list-report-remarks.js';

let engine: EngineUnderTest;
let play: PlayReport;
let region: InsertedPlan;
let campaign: InsertedCampaign;
let report: string;

const get = async (login: string, path: string) => (await engine.as(login)).get(path);
const post = async (login: string, path: string, input: object) => (await engine.as(login)).post(path, input);
const ofSchool = (year: number, half: 'H1' | 'H2' = 'H2') =>
  insertCampaign(engine, { year, half, asked: [{ unit: 'school', version: region.version }] }).then(
    ({ reports }) => reports['school']!,
  );

beforeAll(async () => {
  engine = await startEngine();
  play = new PlayReport(engine);
  region = await insertRoadmap(engine, 'operator', 'region', reportedPlan('region'));
  await region.move('published', { version: region.version, inForce: region.version });
  campaign = await insertCampaign(engine, { asked: [{ unit: 'school', version: region.version }] });
  report = campaign.reports['school']!;
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

describe('a report on its way', () => {
  it('begins with the rows of the frozen plan, asked of the curator', async () => {
    const seen = await play.see('curator', report);
    expect(seen).toMatchObject({
      standing: 'notStarted',
      asks: 'plan',
      level: 'school',
      mayEdit: true,
      mayRemark: false,
      showing: { kind: 'draft', draftRevision: 0, version: null },
      roadmap: { id: region.id, version: 1, own: false },
      waitsFor: 'Заполнить отчёт',
    });
    expect(seen.rows.map(({ measure, unit, plan }) => [measure, unit, plan?.value])).toEqual([
      ['share', 'percent', 60],
      ['events', 'count', 4],
      ['site', 'presence', 100],
    ]);
    expect(seen.issues.some(({ code }) => code === 'analysis-missing')).toBe(true);
    const { body } = await get('curator', '/reports');
    expect(body.items.map((one: { id: string }) => one.id)).toContain(report);
  });

  it('is not handed on with faults, and says why', async () => {
    const { status, body } = await post('curator', `/cases/${report}/events`, { type: 'REPORT.READY' });
    expect([status, body.detail ?? body.title]).toEqual([422, expect.stringContaining('ошибки')]);
  });

  it('goes to the head, to the municipality, back with remarks, and is accepted', async () => {
    await play.write('curator', report, filledIn());
    expect((await play.see('curator', report)).standing).toBe('draft');
    await play.event('curator', report, 'REPORT.READY');
    expect(await play.see('head', report)).toMatchObject({ standing: 'internalApproval', mayEdit: true });
    await play.move('head', report, 'submit');
    expect(await play.see('methodist', report)).toMatchObject({
      standing: 'submitted',
      mayEdit: false,
      mayRemark: true,
      showing: { kind: 'version', version: { number: 1, accepted: false } },
      rows: [{ fact: { kind: 'share', numerator: 6, denominator: 8 }, verdict: 'met' }, {}, {}],
    });
    const listed = await get('methodist', '/reports');
    expect(listed.body.items).toMatchObject([{ id: report, waitsFor: 'Взять отчёт на проверку' }]);

    const nothing = await post('methodist', `/reports/${report}/return`, {});
    expect([nothing.status, nothing.body.detail ?? nothing.body.title]).toEqual([
      422,
      expect.stringContaining('замечание'),
    ]);
    const foreign = await post('methodist', `/reports/${report}/remarks`, {
      measure: 'no-such',
      text: 'Где?',
    });
    expect([foreign.status, foreign.body.errors[0].path]).toEqual([400, '/measure']);
    await play.move('methodist', report, 'return', {
      remarks: [{ measure: 'events', text: 'Назовите мероприятия.' }],
    });
    const back = await play.see('curator', report);
    expect(back).toMatchObject({ standing: 'returned', openRemarks: 1, mayEdit: true });
    expect(back.answerBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);

    const early = await post('curator', `/cases/${report}/events`, { type: 'REPORT.READY' });
    expect([early.status, early.body.detail ?? early.body.title]).toEqual([
      422,
      expect.stringContaining('замечание'),
    ]);
    const { body } = await get('curator', `/reports/${report}/remarks`);
    expect(body.items).toMatchObject([{ measure: 'events', state: 'open', mayReply: true, mayClose: false }]);
    const remark = body.items[0].id;
    await play.post('curator', `/report-remarks/${remark}/reply`, { text: 'Назвали в комментарии.' });
    await play.write('curator', report, [
      { do: 'setRow', entry: { measure: 'events', count: 5, status: 'done', comment: 'Пять встреч клуба.' } },
    ]);
    await play.handOn('curator', 'head', report);
    expect((await get('methodist', `/reports/${report}/remarks`)).body.items).toMatchObject([
      { state: 'answered', reply: { text: 'Назвали в комментарии.' }, mayClose: true },
    ]);
    const open = await post('methodist', `/reports/${report}/accept`, {});
    expect([open.status, open.body.detail ?? open.body.title]).toEqual([
      422,
      expect.stringContaining('незакрытые'),
    ]);
    expect((await post('head', `/report-remarks/${remark}/close`, {})).status).toBe(403);
    await play.post('methodist', `/report-remarks/${remark}/close`, {});
    await play.move('methodist', report, 'accept');
    expect(await play.see('curator', report)).toMatchObject({
      standing: 'accepted',
      mayEdit: false,
      versions: [
        { number: 2, accepted: true },
        { number: 1, accepted: false },
      ],
    });
    expect((await play.see('methodist', report)).rows[1]!.fact).toEqual({ kind: 'count', count: 5 });
    expect((await play.see('methodist', report, '?version=1')).rows[1]!.fact).toEqual({
      kind: 'count',
      count: 4,
    });
  });

  it('is opened again with a reason; what was accepted stands until the next is', async () => {
    const silent = await post('methodist', `/cases/${report}/events`, { type: 'REPORT.REOPEN' });
    expect([silent.status, silent.body.code]).toEqual([422, 'comment-required']);
    await play.event('methodist', report, 'REPORT.REOPEN', { comment: 'Одно мероприятие названо дважды' });
    await play.write('curator', report, [
      {
        do: 'setRow',
        entry: { measure: 'events', count: 4, status: 'done', comment: 'Четыре встречи клуба.' },
      },
    ]);
    const told = async () =>
      (
        await engine.pool.query(
          `select v.number, v.told->'rows'->1->'fact'->>'count' as count from report r join report_version v on v.id = r.accepted_version_id where r.id = $1`,
          [report],
        )
      ).rows[0];
    expect(await told()).toEqual({ number: 2, count: '5' });
    await play.handOn('curator', 'head', report);
    expect(await told()).toEqual({ number: 2, count: '5' });
    await play.move('methodist', report, 'accept');
    expect(await told()).toEqual({ number: 3, count: '4' });
    expect((await play.see('curator', report)).standing).toBe('corrected');
  });

  it('is taken back until somebody has taken it, and then has not been handed in', async () => {
    const id = await ofSchool(2031);
    await play.send('curator', 'head', id);
    await play.event('head', id, 'REPORT.WITHDRAW');
    expect((await play.see('curator', id)).standing).toBe('draft');
    const { rows } = await engine.pool.query('select first_submitted_at from report where id = $1', [id]);
    expect(rows).toEqual([{ first_submitted_at: null }]);
    await play.handOn('curator', 'head', id);
    await play.event('methodist', id, 'REPORT.TAKE');
    expect((await post('head', `/cases/${id}/events`, { type: 'REPORT.WITHDRAW' })).status).toBe(422);
  });

  it('taken back, is not read above until it is sent again; what was read in an earlier round stays', async () => {
    const { id: collected, reports } = await insertCampaign(engine, {
      year: 2037,
      asked: [{ unit: 'school', version: region.version }],
    });
    const id = reports['school']!;
    const short = {
      measure: 'events',
      count: 1,
      status: 'notDone',
      comment: 'Три встречи перенесли на осень.',
    };
    await play.send('curator', 'head', id, [...filledIn(), { do: 'setRow', entry: short }]);
    const foreseen = async () =>
      (await post('methodist', `/campaigns/${collected}/accept`, { reports: [id], preview: true })).body
        .items;
    expect(await foreseen()).toMatchObject([{ outcome: 'would', short: 1 }]);
    await play.event('head', id, 'REPORT.WITHDRAW');
    expect(await foreseen()).toMatchObject([{ outcome: 'refused', short: 0 }]);
    for (const login of ['methodist', 'operator']) {
      for (const query of ['', '?version=sent']) {
        const { status, body } = await get(login, `/reports/${id}${query}`);
        expect([login, query, status, body.code]).toEqual([login, query, 404, 'report-withdrawn']);
      }
      expect((await get(login, `/reports/${id}?version=1`)).status).toBe(404);
    }
    expect(await play.see('curator', id)).toMatchObject({
      withdrawnAt: expect.stringMatching(/Z$/),
      showing: { kind: 'draft' },
      versions: [{ number: 1 }],
    });
    // The same again, untouched, is the same version; taken up, it stays read.
    await play.handOn('curator', 'head', id);
    expect(await play.see('methodist', id)).toMatchObject({
      withdrawnAt: null,
      showing: { version: { number: 1 } },
    });
    await play.move('methodist', id, 'return', { remarks: [{ text: 'Поясните число встреч.' }] });
    const [remark] = (await get('curator', `/reports/${id}/remarks`)).body.items;
    await play.post('curator', `/report-remarks/${remark.id}/reply`, { text: 'Встречи клуба.' });
    await play.handOn('curator', 'head', id);
    await play.event('head', id, 'REPORT.WITHDRAW');
    expect(await play.see('methodist', id)).toMatchObject({
      withdrawnAt: expect.stringMatching(/Z$/),
      showing: { version: { number: 1 } },
    });
  });

  it('of the region is the operator’s to fill in, and the department’s once it is sent', async () => {
    const { reports } = await insertCampaign(engine, {
      year: 2038,
      asked: [{ unit: 'operator', version: region.version }],
    });
    const id = reports['operator']!;
    const listed = async (login: string) =>
      ((await get(login, '/reports?limit=100')).body.items as { id: string }[]).some((one) => one.id === id);
    expect([await listed('operator'), await listed('department')]).toEqual([true, false]);
    await play.write('operator', id, filledIn());
    await play.move('operator', id, 'submit');
    expect(await listed('department')).toBe(true);
  });

  it('second half beside the year so far', async () => {
    const first = await ofSchool(2027, 'H1');
    await play.send(
      'curator',
      'head',
      first,
      filledIn({ events: 3 }).map((step, at) =>
        at === 1 ? { do: 'setRow', entry: { measure: 'events', count: 3 } } : step,
      ),
    );
    await play.move('methodist', first, 'accept');
    const second = await ofSchool(2027);
    await play.write('curator', second, [{ do: 'setRow', entry: { measure: 'events', count: 2 } }]);
    const { rows } = await play.see('curator', second);
    expect(rows[1]).toMatchObject({
      fact: { kind: 'count', count: 2 },
      year: { kind: 'count', count: 5 },
      verdict: 'met',
    });
  });
});

describe('what is typed', () => {
  it('is kept whatever it is, and told at its place', async () => {
    const id = await ofSchool(2032);
    await play.write('curator', id, [
      { do: 'setRow', entry: { measure: 'share', numerator: 'шесть', denominator: '8 чел.' } },
      { do: 'setRow', entry: { measure: 'events', count: -3 } },
      { do: 'setContext', context: { youngTeachers: 'много', mentors: 2, pairs: 1, institutions: 1 } },
    ]);
    const seen = await play.see('curator', id);
    expect(seen.rows[0]!.entry).toMatchObject({ numerator: 'шесть', denominator: '8 чел.' });
    expect(seen.context.entered.youngTeachers).toBe('много');
    const told = seen.issues.filter(({ severity }) => severity === 'error').map(({ code, at }) => [code, at]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['not-a-number', { row: 'share', field: 'numerator' }],
        ['not-a-number', { row: 'share', field: 'denominator' }],
        ['negative', { row: 'events', field: 'count' }],
        ['not-a-number', { context: 'youngTeachers' }],
      ]),
    );
    await play.write('curator', id, [
      { do: 'setRow', entry: { measure: 'share', numerator: 9, denominator: 8 } },
      { do: 'setContext', context: { youngTeachers: 2, mentors: 2, pairs: 1, institutions: 1 } },
    ]);
    const codes = async () =>
      (await play.see('curator', id)).issues
        .filter(({ at }) => at['row'] === 'share')
        .map(({ code }) => code);
    expect(await codes()).toContain('above-whole');
    await play.write('curator', id, [
      { do: 'setRow', entry: { measure: 'share', numerator: 5, denominator: 8 } },
    ]);
    expect(await codes()).toContain('above-population');
    const sent = await post('head', `/reports/${id}/submit`, {});
    expect(sent.status).toBe(422);
  });

  it('in other places is joined, in the same place is shown to whoever came second', async () => {
    const id = await ofSchool(2033);
    const { showing } = await play.see('curator', id);
    const revision = showing.draftRevision!;
    const save = (login: string, at: number, ...steps: object[]) =>
      post(login, `/reports/${id}/steps`, { revision: at, steps });
    const mine = { do: 'setText', text: 'analysis', value: 'Первый текст' };
    const first = await save('curator', revision, mine);
    expect([first.status, first.body.revision]).toEqual([200, 1]);
    const other = await save('curator', revision, { do: 'setRow', entry: { measure: 'events', count: '4' } });
    expect([other.status, other.body.revision, other.body.rows.length]).toEqual([200, 2, 1]);
    // The answer was lost on its way: the same again changes nothing.
    expect((await save('curator', revision, mine)).body.revision).toBe(2);
    const late = await save('curator', revision, { do: 'setText', text: 'analysis', value: 'Второй текст' });
    expect([late.status, late.body.code, late.body.revision, late.body.draft.content.texts.analysis]).toEqual(
      [409, 'stale-revision', 2, 'Первый текст'],
    );
    expect(late.body.errors[0].path).toBe('/texts/analysis');
    const seen = await play.see('curator', id);
    expect([seen.texts.analysis, seen.rows[1]!.entry?.count]).toEqual(['Первый текст', '4']);
    expect((await save('head', 2, mine)).status).toBe(403);
    expect(
      (await save('curator', 2, { do: 'setRow', entry: { measure: 'x', count: 'я'.repeat(50) } })).status,
    ).toBe(400);
  });

  it('is held by the form in force as well, each place told', async () => {
    const id = await ofSchool(2034);
    await play.write('curator', id, [
      ...filledIn(),
      { do: 'setText', text: 'analysis', value: 'Коротко' },
      { do: 'setRow', entry: { measure: 'events', count: 4, status: 'notDone', comment: 'нет' } },
    ]);
    await play.event('curator', id, 'REPORT.READY');
    const { status, body } = await post('head', `/reports/${id}/submit`, {});
    expect([status, body.code]).toEqual([422, 'report-errors']);
    expect(body.errors.map((one: { path: string }) => one.path).sort()).toEqual([
      '/rows/events/comment',
      '/texts/analysis',
    ]);
    const { rows } = await engine.pool.query(
      'select count(*)::int as n from report_version where report_id = $1',
      [id],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe('two who send at once', () => {
  it('make one version; the second is told where the report stands', async () => {
    const id = await ofSchool(2035);
    await play.write('curator', id, filledIn());
    await play.event('curator', id, 'REPORT.READY');
    const { revision } = await play.see('head', id);
    const answers = await Promise.all([1, 2].map(() => post('head', `/reports/${id}/submit`, { revision })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const second = answers.find(({ status }) => status === 409)!;
    expect(second.body.code).toBe('stale-revision');
    const { rows } = await engine.pool.query(
      'select count(*)::int as versions, (select cardinality(sent_version_ids) from report where id = $1) as sent from report_version where report_id = $1',
      [id],
    );
    expect(rows).toEqual([{ versions: 1, sent: 1 }]);
  });
});

describe('a decision that broke off after the report was taken up', () => {
  /** The process ends between the two: the report is taken up, nothing is decided. */
  const breakOffBefore = (type: string) => {
    const accepting = engine.app.get(AcceptCommand, { strict: false });
    const send = accepting.send.bind(accepting);
    const spy = jest.spyOn(accepting, 'send').mockImplementation((viewer, sent, language) => {
      if (sent.type !== type) return send(viewer, sent, language);
      spy.mockRestore();
      return Promise.reject(new Error('the process has ended'));
    });
  };

  it.each([
    ['accept', 'REPORT.ACCEPT', {}, 'accepted'],
    ['return', 'REPORT.RETURN', { remarks: [{ text: 'Поясните число встреч.' }] }, 'returned'],
  ] as const)('is finished by the same request again: %s', async (verb, type, input, standing) => {
    const id = await ofSchool(verb === 'accept' ? 2043 : 2044);
    await play.send('curator', 'head', id);
    const { revision } = await play.see('methodist', id);
    const methodist = await engine.as('methodist');
    const decide = (key: string) =>
      methodist.post(`/reports/${id}/${verb}`, { ...input, revision }, { 'idempotency-key': key });
    breakOffBefore(type);
    expect((await decide(`decision-${verb}`)).status).toBe(500);
    expect((await play.see('methodist', id)).standing).toBe('checking');
    // Of somebody who has not seen that it was taken up it is another decision.
    const other = await decide(`another-${verb}`);
    expect([other.status, other.body.code]).toEqual([409, 'stale-revision']);
    const again = await decide(`decision-${verb}`);
    expect([again.status, again.body.code]).toEqual([200, undefined]);
    expect((await play.see('methodist', id)).standing).toBe(standing);
    // Asked once more, what was done is the answer.
    expect(await decide(`decision-${verb}`)).toEqual(again);
    const { body } = await get('methodist', `/reports/${id}/remarks`);
    expect(body.items).toHaveLength(verb === 'return' ? 1 : 0);
  });
});

describe('whoever writes while a report is sent', () => {
  /** Does something at the very moment in which a sending is decided: its facts are known, nothing is written. */
  const onDecision = (id: string, act: () => Promise<unknown>) => {
    const facts = engine.app.get(GatherFacts, { strict: false });
    const gather = facts.for.bind(facts);
    const spy = jest.spyOn(facts, 'for').mockImplementation(async (needed, subject) => {
      const known = await gather(needed, subject);
      if (subject.caseId === id && spy.mock.calls.length > 0) {
        spy.mockRestore();
        await act();
      }
      return known;
    });
    return spy;
  };

  /** Saves what was typed at the last moment, and tells how that was answered. */
  const saveOnDecision = (id: string, revision: number | null) => {
    let saved: Awaited<ReturnType<typeof post>> | undefined;
    onDecision(id, async () => {
      saved = await post('head', `/reports/${id}/steps`, {
        revision,
        steps: [{ do: 'setText', text: 'analysis', value: 'Дописано в\u00a0последний миг, целой фразой.' }],
      });
    });
    return () => [saved?.status, saved?.body.code];
  };

  it('is told so: what is saved stands in what was sent, or is refused in words', async () => {
    const id = await ofSchool(2039);
    await play.write('curator', id, filledIn());
    await play.event('curator', id, 'REPORT.READY');
    const { showing } = await play.see('head', id);
    const saved = saveOnDecision(id, showing.draftRevision);
    await play.move('head', id, 'submit');
    expect(saved()).toEqual([422, 'report-being-sent']);
    const { rows } = await engine.pool.query(
      `select v.sha256 = d.sha256 as same, d.revision from report r join report_version v on v.id = r.version_id join report_draft d on d.report_id = r.id where r.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ same: true, revision: showing.draftRevision }]);
  });

  it('is told so by the bare event as well, which sends again what was taken back', async () => {
    const id = await ofSchool(2042);
    await play.send('curator', 'head', id);
    await play.event('head', id, 'REPORT.WITHDRAW');
    await play.event('curator', id, 'REPORT.READY');
    const { showing } = await play.see('head', id);
    const saved = saveOnDecision(id, showing.draftRevision);
    await play.event('head', id, 'REPORT.SUBMIT');
    expect(saved()).toEqual([422, 'report-being-sent']);
    const { rows } = await engine.pool.query(
      `select v.sha256 = d.sha256 as same from report r join report_version v on v.id = r.version_id join report_draft d on d.report_id = r.id where r.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ same: true }]);
  });

  it('does not answer a remark after it: whoever checks has read the answers', async () => {
    const id = await ofSchool(2040);
    await play.send('curator', 'head', id);
    await play.move('methodist', id, 'return', { remarks: [{ text: 'Поясните число встреч.' }] });
    const [remark] = (await get('curator', `/reports/${id}/remarks`)).body.items;
    const path = `/report-remarks/${remark.id}/reply`;
    await play.post('curator', path, { text: 'Первый ответ' });
    const remarks = engine.app.get(ListReportRemarks, { strict: false });
    const read = remarks.one.bind(remarks);
    const spy = jest.spyOn(remarks, 'one').mockImplementation(async (viewer, one) => {
      const found = await read(viewer, one);
      spy.mockRestore();
      await play.handOn('curator', 'head', id);
      return found;
    });
    const late = await post('curator', path, { text: 'Второй ответ' });
    expect([late.status, late.body.code]).toEqual([409, 'stale-revision']);
    const [after] = (await get('methodist', `/reports/${id}/remarks`)).body.items;
    expect(after.reply.text).toBe('Первый ответ');
  });

  it('does not take a remark away beside a decision that sends it', async () => {
    const id = await ofSchool(2041);
    await play.send('curator', 'head', id);
    await play.event('methodist', id, 'REPORT.TAKE');
    const remark = await play.post<{ id: string }>('methodist', `/reports/${id}/remarks`, {
      text: 'Поясните число встреч.',
    });
    const methodist = await engine.as('methodist');
    const { status, body } = await removeBesideDecision(engine, 'report', id, () =>
      methodist.delete(`/report-remarks/${remark.id}`),
    );
    expect([status, body?.code]).toEqual([422, 'remark-sent']);
  });
});

/** Teachers who asked for a mentor and are waiting, as the case of their request leaves them. */
const waitFor = async (unit: string, people: readonly string[]): Promise<void> => {
  for (const person of people)
    await engine.pool.query(
      `with c as (
         insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title, status, state, state_paths, opened_at, updated_at)
         select gen_random_uuid(), d.id, d.key, 'request', 1, u.id, u.path, 'Запрос', 'open', '{"status": "active", "value": "waiting", "context": {}, "historyValue": {}}', array['waiting'], now(), now()
         from unit u, definition d where u.id = $1 and d.kind = 'workflow' and d.key = 'mentee-request' limit 1 returning id, unit_id),
       e as (insert into case_event (id, case_id, seq, type, title, at, from_paths, to_paths) select gen_random_uuid(), id, 1, '@open', '{"ru": "Открыт"}', now(), '{}', array['waiting'] from c)
       insert into case_participant (case_id, person_id, unit_id, role, state, joined_at) select id, $2, unit_id, 'mentee', 'active', now() from c`,
      [engine.world.units[unit], engine.world.people[person]],
    );
};

describe('numbers that the system knows', () => {
  let reports: InsertedCampaign['reports'];
  const choose = async (login: string, id: string, measure: string, figure: string | null) =>
    (await engine.as(login)).put(`/reports/${id}/figures`, { measure, figure });

  beforeAll(async () => {
    const town = await insertRoadmap(
      engine,
      'townAuthority',
      'town',
      reportedPlan('municipality', true),
      region,
    );
    ({ reports } = await insertCampaign(engine, {
      year: 2036,
      asked: [
        { unit: 'school', version: town.version },
        { unit: 'operator', version: region.version },
      ],
    }));
    await waitFor('school', ['mentee', 'mentee2']);
    await waitFor('neighbour', ['mentee3']);
  });

  it('are chosen for a row by those whose plan it is, and hold for the plans made for it', async () => {
    const { body } = await get('operator', `/reports/${reports['operator']}/figures`);
    expect([body.mayChoose, body.rows[0].chosen, body.figures.length > 10]).toEqual([true, null, true]);
    expect((await choose('curator', reports['school']!, 'municipality-events', 'mentees')).status).toBe(403);
    const other = await choose('operator', reports['operator']!, 'site', 'mentees');
    expect([other.status, other.body.errors[0].code]).toEqual([400, 'other-unit']);
    expect((await choose('operator', reports['operator']!, 'no-such', 'mentees')).status).toBe(400);
    for (const [measure, figure] of [
      ['events', 'mentees'],
      ['share', 'menteesInPairs'],
    ] as const)
      expect((await choose('operator', reports['operator']!, measure, figure)).status).toBe(200);
    const below = await get('curator', `/reports/${reports['school']}/figures`);
    expect(below.body.mayChoose).toBe(false);
    expect(below.body.rows.slice(0, 2)).toMatchObject([
      { measure: 'municipality-share', chosen: 'menteesInPairs', inherited: true },
      { measure: 'municipality-events', chosen: 'mentees', inherited: true },
    ]);
  });

  it('fill the rows, with the people behind them for the place itself', async () => {
    const id = reports['school']!;
    const { rows } = await play.see('curator', id);
    expect(rows[0]).toMatchObject({ from: 'live', fact: { kind: 'share', numerator: 0, denominator: 2 } });
    expect(rows[1]).toMatchObject({ from: 'live', fact: { kind: 'count', count: 2 }, live: { cases: 2 } });
    const { body } = await get('curator', `/reports/${id}/rows/municipality-events/cases`);
    expect(body.numerator.map((one: { id: string }) => one.id).sort()).toEqual(
      [engine.world.people['mentee'], engine.world.people['mentee2']].sort(),
    );
    expect(body.explains).not.toBe('');
    // A person goes before what the system counts, which stays beside it.
    await play.write('curator', id, [
      { do: 'setRow', entry: { measure: 'municipality-events', count: 7, comment: 'Считали сами' } },
    ]);
    expect((await play.see('curator', id)).rows[1]).toMatchObject({
      from: 'hand',
      fact: { kind: 'count', count: 7 },
      live: { measured: { kind: 'count', count: 2 } },
    });
  });

  it('are kept as they were when the report was sent, whatever comes after', async () => {
    const id = reports['school']!;
    const steps = filledIn({ prefix: 'municipality-' }).slice(2);
    const explained = 'Пары закрепим до конца года, наставников ищем';
    await play.write('curator', id, [
      ...steps,
      { do: 'clearRow', measure: 'municipality-events' },
      { do: 'setRow', entry: { measure: 'municipality-share', status: 'inProgress', comment: explained } },
      { do: 'setRow', entry: { measure: 'municipality-events', status: 'inProgress', comment: explained } },
    ]);
    await play.handOn('curator', 'head', id);
    const { rows } = await engine.pool.query(
      `select measure_id, cardinality(numerator) as n, cardinality(denominator) as d from report_version_cases where report_id = $1 and span = 'half' order by measure_id`,
      [id],
    );
    expect(rows).toEqual([
      { measure_id: 'municipality-events', n: 2, d: 0 },
      { measure_id: 'municipality-share', n: 0, d: 2 },
    ]);
    await waitFor('school', ['mentor2']);
    expect((await play.see('methodist', id)).rows[1]!.fact).toEqual({ kind: 'count', count: 2 });
    expect((await play.see('curator', id)).rows[1]!.fact).toEqual({ kind: 'count', count: 2 });
    expect((await play.see('curator', id, '?version=draft')).rows[1]!.fact).toEqual({
      kind: 'count',
      count: 3,
    });
    const { body } = await get('curator', `/reports/${id}/rows/municipality-events/cases`);
    expect(body.numerator).toHaveLength(2);
  });

  it('are counted anew where it is sent again: the bare event does not send what was counted before', async () => {
    const id = reports['school']!;
    await play.move('methodist', id, 'return', { remarks: [{ text: 'Сверьте числа с\u00a0системой.' }] });
    const [remark] = (await get('curator', `/reports/${id}/remarks`)).body.items;
    await play.post('curator', `/report-remarks/${remark.id}/reply`, { text: 'Сверили.' });
    await play.event('curator', id, 'REPORT.READY');
    const bare = await post('head', `/cases/${id}/events`, { type: 'REPORT.SUBMIT' });
    expect([bare.status, bare.body.code]).toEqual([422, 'report-counted-anew']);
    await play.move('head', id, 'submit');
    const { rows } = await play.see('methodist', id);
    expect(rows[1]!.fact).toEqual({ kind: 'count', count: 3 });
  });

  it('of the region are counted over the region where nobody reported', async () => {
    const { rows } = await play.see('operator', reports['operator']!);
    expect(rows[1]!.fact).toEqual({ kind: 'count', count: 4 });
  });
});

describe('a report by a form that a survey has filled meanwhile', () => {
  /** Results of a survey at the school, published while the page of the report stands open. */
  const tellSurvey = async (title: string): Promise<void> => {
    const { pool, world } = engine;
    const survey = newId();
    await pool.query(
      `insert into survey (id, title, form_key, form_version, mode, tells, unit_id, level_path, window_from, window_to, grace_days, audience, created_by)
       select $1, $2, 'survey-conditions', 1, 'anonymous', 'questions', u.id, u.path, '2022-10-01', '2022-10-20', 3, '{}', $3 from unit u where u.id = $4`,
      [survey, title, world.people['operator'], world.units['region']],
    );
    await pool.query(`insert into survey_publication (survey_id, questions) values ($1, '[]')`, [survey]);
    await pool.query(
      `insert into survey_figure (survey_id, unit_id, unit_path, invited, answered, told) select $1, u.id, u.path, 20, 14, $2 from unit u where u.id = $3`,
      [
        survey,
        JSON.stringify({
          parent: null,
          representative: true,
          questions: [
            {
              question: '/c2Org',
              groups: [
                { of: ['available'], people: 8 },
                { of: ['unavailable'], people: 6 },
                { of: ['none'], people: 0 },
              ],
              mean: null,
            },
          ],
          changes: [],
        }),
        world.units['school'],
      ],
    );
    await pool.query('update survey set published_at = now() where id = $1', [survey]);
  };

  it('is handed on without being loaded anew; what is saved from an older page says no fault that is none', async () => {
    const { reports } = await insertCampaign(engine, {
      year: 2022,
      form: 'annual-monitoring',
      asked: [{ unit: 'school', version: null }],
    });
    const id = reports['school']!;
    const { c2Org: _, ...typed } = sampleOf('annual-monitoring', {
      org: engine.world.units['school']!,
      year: 2022,
    });
    await play.write('curator', id, [{ do: 'setAnswers', answers: typed }]);
    expect((await post('curator', `/cases/${id}/events`, { type: 'REPORT.READY' })).status).toBe(422);
    await tellSurvey('Условия и\u00a0мотивация');
    await play.event('curator', id, 'REPORT.READY');
    expect((await play.see('head', id)).answers!['c2Org']).toMatchObject({
      answers: { available: 8, unavailable: 6, none: 0 },
      source: 'survey',
    });
    await play.event('head', id, 'REPORT.REWORK', { comment: 'Проверьте ещё раз' });
    const { showing } = await play.see('curator', id);
    const older = { ...typed, c7: undefined };
    const save = async (answers: object) =>
      (
        await post('curator', `/reports/${id}/steps`, {
          revision: showing.draftRevision,
          steps: [{ do: 'setAnswers', answers }],
        })
      ).body.issues.filter(({ severity }: { severity: string }) => severity === 'error');
    expect((await save(older)).map(({ at }: { at: object }) => at)).not.toContainEqual({ answer: '/c2Org' });
    const { answers } = await play.see('curator', id);
    expect(answers).toMatchObject({ ...JSON.parse(JSON.stringify(older)), c2Org: { source: 'survey' } });
  });

  it('counts what it misses when it is handed on, and not when it was last saved', async () => {
    const { reports } = await insertCampaign(engine, {
      year: 2023,
      form: 'annual-monitoring',
      asked: [{ unit: 'school', version: null }],
    });
    const id = reports['school']!;
    const whole = sampleOf('annual-monitoring', { org: engine.world.units['school']!, year: 2023 });
    await play.write('curator', id, [{ do: 'setAnswers', answers: whole }]);
    await engine.pool.query('update report_draft set errors = 3 where report_id = $1', [id]);
    await play.event('curator', id, 'REPORT.READY');
    expect((await play.see('head', id)).standing).toBe('internalApproval');
  });
});
