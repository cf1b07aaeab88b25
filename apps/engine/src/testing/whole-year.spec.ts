import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '@tandem/domain';
import { FoldCase } from '../audit/fold-case.js';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { PlayCase } from './play-case.js';
import { sampleOf } from './read-sample.js';
import { eventually } from './school-year.js';

const today = localDate(Date.now(), 'Asia/Tomsk');

describe('the whole road of a pair, with another mentor on the way', () => {
  let engine: EngineUnderTest;
  let play: PlayCase;
  let pair: string;
  let request: string;
  let candidacy: string;

  beforeAll(async () => {
    engine = await startEngine();
    play = new PlayCase(engine);
    await play.startCycle();
    request = await play.includeRequest();
    candidacy = await play.admitMentor();
    await play.admitMentor('mentor2');
  }, 90_000);
  afterAll(() => engine?.stop());

  const state = async (): Promise<string> => JSON.stringify((await play.see('curator', pair)).state);
  const documents = async (): Promise<string[]> =>
    (await (await engine.as('curator')).get(`/cases/${pair}`)).body.documents.map(
      (one: { form: string }) => one.form,
    );

  it('is assigned by order, and what was agreed is on paper', async () => {
    pair = await play.assign();
    expect(await state()).toContain('programmeDraft');
    await play.settled();
    expect((await documents()).sort()).toEqual(['mentee-consent', 'mentor-consent', 'pair-assignment-order']);
    await eventually(
      () => play.see('mentee', request),
      (seen) => JSON.stringify(seen.state).includes('inPair'),
      'the request «in a pair»',
    );
  }, 40_000);

  it('asks both at the start; an answer and a refusal are both an answer', async () => {
    await play.answer('mentee', pair, 'SURVEY.SEND', 'survey-mentee-start');
    await play.send('mentor', pair, 'SURVEY.REFUSE');
    expect(await play.openTasks('curator', pair)).toEqual(['programme']);
  });

  it('has its programme returned once and approved', async () => {
    const due = addDays(today, 3);
    const note = sampleOf('return-note') as unknown as { remarks: object[] };
    await play.answer('mentor', pair, 'PROGRAMME.SUBMIT', 'personalised-programme');
    await play.send('mentee', pair, 'PROGRAMME.SIGN');
    await play.send('curator', pair, 'PROGRAMME.AGREE');
    await play.send('head', pair, 'PROGRAMME.RETURN', {
      remarks: note.remarks.map((one) => ({ ...one, due })),
    });
    await play.approveProgramme(pair);
    expect((await play.see('curator', pair)).stage).toBe(6);
    await play.settled();
    expect(await documents()).toContain('personalised-programme');
  }, 30_000);

  it('meets, and the mentee confirms', async () => {
    await play.answer('mentor', pair, 'MEETING.LOG', 'meeting-log', { mood: 'good', nextStep: undefined });
    expect(await play.openTasks('mentee', pair)).toEqual(['meetingAck', 'meetingLog']);
    await play.send('mentee', pair, 'MEETING.ACK');
    await play.answer('mentor', pair, 'MEETING.LOG', 'meeting-log', { mood: 'fine', nextStep: undefined });
    await play.send('mentee', pair, 'MEETING.ACK');
    expect(await play.openTasks('mentee', pair)).toEqual(['meetingLog']);
    const meetings = (await (await engine.as('mentee')).get(`/cases/${pair}/history?filter=meetings`)).body
      .items;
    expect(meetings.map((one: { type: string }) => one.type)).toEqual([
      'MEETING.ACK',
      'MEETING.LOG',
      'MEETING.ACK',
      'MEETING.LOG',
    ]);
  });

  it('is reviewed half-way: both say what they think, the curator decides', async () => {
    await play.lapse(pair, 'interim1');
    expect(await play.openTasks('curator', pair)).toEqual([
      'interimReview',
      'meetingLog',
      'viewMentee',
      'viewMentor',
    ]);
    await play.answer('mentor', pair, 'REVIEW.VIEW', 'interim-view');
    await play.answer('mentee', pair, 'REVIEW.VIEW', 'interim-view', { score: 9 });
    await play.answer('curator', pair, 'REVIEW.CONTINUE', 'interim-review', { decision: 'continue' });
    expect(await state()).toContain('work');
  }, 20_000);

  describe('when the mentor steps down', () => {
    it('waits three working days and looks for another', async () => {
      await play.answer('mentor', pair, 'MENTOR.WITHDRAW', 'change-request', {
        kind: 'releaseMentor',
        noticeDate: today,
        orderNumber: undefined,
        orderDate: undefined,
      });
      expect(await state()).toContain('noticePeriod');
      await play.lapse(pair, 'P3WD');
      expect(await state()).toContain('vacant');
      expect(await play.openTasks('curator', pair)).toEqual(['releaseOrder', 'replacement']);
    }, 20_000);

    it('closes itself to him at once', async () => {
      const old = await engine.as('mentor');
      expect((await old.get(`/cases/${pair}`)).status).toBe(404);
      expect((await old.get(`/cases/${pair}/history`)).status).toBe(404);
      expect((await old.get(`/cases/${pair}/forms/meeting-log`)).status).toBe(404);
      expect((await old.event(pair, 'MEETING.LOG', { data: sampleOf('meeting-log') })).status).toBe(403);
      expect((await old.get('/tasks')).body.items).toEqual([]);
    });

    it('does not take whoever has just left, nor the mentee', async () => {
      const curator = await engine.as('curator');
      for (const proposed of ['mentor', 'mentee']) {
        const { status } = await curator.event(pair, 'REPLACEMENT.FOUND', {
          data: await play.fill('curator', pair, 'pair-replacement', {
            previousMentor: engine.world.people['mentor'],
            proposedMentor: engine.world.people[proposed],
            from: addDays(today, 20),
          }),
        });
        expect(status).toBe(422);
      }
    });

    it('begins again with the new one at the compatibility', async () => {
      await play.send('head', pair, 'RELEASE.ORDER', undefined, 'Приказ № 7-од');
      await play.answer('curator', pair, 'REPLACEMENT.FOUND', 'pair-replacement', {
        previousMentor: engine.world.people['mentor'],
        proposedMentor: engine.world.people['mentor2'],
        from: addDays(today, 20),
        handover: 'Планирование освоено.',
      });
      await play.consentAndOrder(pair, 'mentor2', ['mentee']);
      expect(await state()).toContain('programmeDraft');
      await play.complete('mentor2', pair, 'surveyMentorStart');
      const { body } = await (await engine.as('curator')).get(`/cases/${pair}`);
      expect(body.title).toContain('Панова');
      expect(
        body.participants.map((one: { role: string; state: string; person: { name: string } }) => [
          one.role,
          one.state,
          one.person.name.split(' ')[0],
        ]),
      ).toEqual(
        expect.arrayContaining([
          ['mentor', 'left', 'Орлова'],
          ['mentor', 'active', 'Панова'],
          ['mentee', 'active', 'Сафин'],
        ]),
      );
    }, 20_000);

    it('keeps programme, journal and history; what was felt at old meetings stays with those who were there', async () => {
      const filled = (await (await engine.as('mentor2')).get(`/cases/${pair}/forms/personalised-programme`))
        .body;
      expect(filled.case.answers?.['personalised-programme'] ?? filled.initial).toBeTruthy();
      const fresh = await play.see('mentor2', pair);
      const forms = fresh.answers.map((answer) => answer.form);
      expect(forms).toContain('personalised-programme');
      const old = fresh.answers.filter((answer) => answer.form === 'meeting-log');
      for (const meeting of old) expect(meeting.data).not.toHaveProperty('mood');
      const own = (await play.see('mentee', pair)).answers.filter((answer) => answer.form === 'meeting-log');
      expect(own.length).toBe(2);
      expect(own.some((meeting) => meeting.data?.['mood'] === 'good')).toBe(true);
      const past = (await (await engine.as('curator')).get(`/cases/${pair}/history?limit=100`)).body.items;
      expect(past.length).toBeGreaterThan(20);
      await play.approveProgramme(pair, 'mentor2');
      expect((await play.see('curator', pair)).stage).toBe(6);
      await play.answer('mentor2', pair, 'MEETING.LOG', 'meeting-log', { mood: 'fine', nextStep: undefined });
      const newest = (await play.see('mentor2', pair)).answers.find(
        (answer) => answer.form === 'meeting-log',
      );
      expect(newest?.data?.['mood']).toBe('fine');
      await play.send('mentee', pair, 'MEETING.ACK');
    }, 20_000);
  });

  it('sums up two weeks before the end, and nothing is concluded before all have spoken', async () => {
    await play.lapse(pair, 'periodTo');
    expect((await play.see('curator', pair)).stage).toBe(7);
    const early = await (
      await engine.as('curator')
    ).event(pair, 'CONCLUSION.SUBMIT', {
      data: await play.fill('curator', pair, 'completion-conclusion', {
        surveysDeclined: ['mentor', 'mentee'],
      }),
    });
    expect(early.status).toBe(422);
    const start = await (
      await engine.as('mentee')
    ).event(pair, 'DIAGNOSTICS.SEND', {
      data: await play.fill('mentee', pair, 'deficit-self-diagnostics', { phase: 'start' }),
    });
    expect(start.status).toBe(422);
    await play.answer('mentor2', pair, 'REPORT.SUBMIT', 'mentor-report');
    await play.complete('mentor2', pair, 'surveyMentorEnd');
    await play.complete('mentee', pair, 'surveyMenteeEnd');
    const end = sampleOf('deficit-self-diagnostics', {}, 'valid-end');
    const test = { regionalTestResult: { ...(end['regionalTestResult'] as object), date: today } };
    await play.answer('mentee', pair, 'DIAGNOSTICS.SEND', 'deficit-self-diagnostics', test, 'valid-end');
    await play.answer('mentee', pair, 'REFLECTION.SEND', 'pair-reflection');
    await play.answer('mentor2', pair, 'SWOT.SEND', 'swot');
    await play.answer('mentee', pair, 'SWOT.SEND', 'swot', { side: 'mentee' });
    expect(await play.openTasks('curator', pair)).toEqual(['conclusion']);
  }, 20_000);

  it('is concluded by the curator and approved by the head', async () => {
    await play.answer('curator', pair, 'CONCLUSION.SUBMIT', 'completion-conclusion', {
      basis: 'termEnd',
      result: 'achieved',
      recommendation: 'independent',
    });
    expect((await (await engine.as('curator')).event(pair, 'CONCLUSION.APPROVE')).status).toBe(403);
    await play.send('head', pair, 'CONCLUSION.APPROVE');
    const seen = await play.see('curator', pair);
    expect(seen).toMatchObject({ status: 'done', stage: 7 });
    expect(seen.tasks.filter((task) => task.status === 'open')).toEqual([]);
    await play.settled();
    expect((await documents()).sort()).toEqual([
      'change-request',
      'completion-conclusion',
      'mentee-consent',
      'mentee-consent',
      'mentor-consent',
      'mentor-consent',
      'pair-assignment-order',
      'pair-assignment-order',
      'personalised-programme',
      'personalised-programme',
    ]);
  }, 30_000);

  it('leaves the registers as they should be', async () => {
    const curator = await engine.as('curator');
    await eventually(
      () => play.see('curator', request),
      (seen) => seen.status === 'done',
      'the end of the request',
    );
    const entry = (items: { person: { name: string }; status: string; openPairs: number }[], name: string) =>
      items.find((one) => one.person.name.startsWith(name));
    const mentees = (await curator.get('/mentees')).body.items;
    expect(entry(mentees, 'Сафин')).toMatchObject({ openPairs: 0 });
    expect(entry(mentees, 'Сафин')?.status).not.toBe('inPair');
    const mentors = (await curator.get('/mentors')).body.items;
    expect(entry(mentors, 'Орлова')).toMatchObject({ status: 'admitted', openPairs: 0 });
    expect(entry(mentors, 'Панова')).toMatchObject({ status: 'admitted', openPairs: 0 });
    expect((await play.see('curator', candidacy)).status).toBe('open');
  }, 20_000);

  it('takes nothing any more', async () => {
    const curator = await engine.as('curator');
    const late = await curator.event(pair, 'PAIR.CANCEL', { comment: 'Передумали' });
    expect(late.status).toBe(422);
    const { body } = await curator.get(`/cases/${pair}`);
    expect(body.availableEvents.filter((one: { allowed: boolean }) => one.allowed)).toEqual([]);
  });

  it('folds every history to the stored state, with no timer left behind and no effect failed', async () => {
    const { rows } = await engine.pool.query<{ id: string }>('select id from "case"');
    expect(rows.length).toBe(5);
    for (const { id } of rows) expect(await engine.app.get(FoldCase).differences(id)).toEqual([]);
    const timers = await engine.pool.query('select * from timer where case_id = $1', [pair]);
    expect(timers.rows).toEqual([]);
    const failed = await engine.pool.query(`select kind, last_error from outbox where state <> 'done'`);
    expect(failed.rows).toEqual([]);
  });
});
