import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { PlayCase } from './play-case.js';
import { sampleOf } from './read-sample.js';

const [VISITS, TALK, LESSON, JOURNAL] = (
  sampleOf('personalised-programme')['measures'] as { title: string }[]
).map(({ title }) => title) as [string, string, string, string];

/** What is done of the programme: marked at meetings and apart from them, reckoned by the case, seen on the board. */
describe('progress of the programme', () => {
  let engine: EngineUnderTest;
  let play: PlayCase;
  let pair: string;

  beforeAll(async () => {
    engine = await startEngine();
    play = new PlayCase(engine);
    await play.startCycle();
    await play.includeRequest();
    await play.admitMentor('mentor');
    await play.admitMentor('mentor2');
    pair = await play.assign();
  }, 90_000);
  afterAll(() => engine?.stop());

  const page = async (login = 'curator') => (await (await engine.as(login)).get(`/cases/${pair}`)).body;
  const meeting = (mentor: string, changes: object) =>
    play.answer(mentor, pair, 'MEETING.LOG', 'meeting-log', {
      date: new Date().toISOString().slice(0, 10),
      nextStep: undefined,
      attendance: undefined,
      ...changes,
    });
  const mark = (...marks: JsonObject[]) => play.send('mentor', pair, 'MEASURES.MARK', { marks });

  it('is not there before the programme is approved, then nought', async () => {
    expect((await page()).progress).toBeNull();
    await play.approveProgramme(pair);
    expect(await page()).toMatchObject({ progress: 0, marks: { [VISITS]: 'notStarted' } });
  });

  it('grows by what a meeting names as done; what was met about is under way', async () => {
    await meeting('mentor', { programmeItems: [VISITS, LESSON], itemsDone: [VISITS] });
    const marks = { [VISITS]: 'done', [LESSON]: 'inProgress', [TALK]: 'notStarted' };
    expect(await page('mentee')).toMatchObject({ progress: 25, marks });
    // What a meeting was about stays with the two; what is done of the programme the curator knows.
    expect((await page()).marks).toEqual({ ...marks, [LESSON]: 'notStarted', [JOURNAL]: 'notStarted' });
  });

  it('counts neither the cancelled nor what is done in part', async () => {
    const today = new Date().toISOString().slice(0, 10);
    await mark({ measure: JOURNAL, mark: 'cancelled' }, { measure: TALK, mark: 'partly', factDate: today });
    expect(await page()).toMatchObject({
      progress: 33.3,
      marks: { [JOURNAL]: 'cancelled', [TALK]: 'partly' },
    });
  });

  it('refuses what the programme has not, and whoever is not the mentor', async () => {
    const wrong = await (
      await engine.as('mentor')
    ).event(pair, 'MEASURES.MARK', { data: { marks: [{ measure: 'Экскурсия', mark: 'done' }] } });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'form-invalid' } });
    for (const login of ['mentee', 'curator', 'mentor2']) {
      const answer = await (
        await engine.as(login)
      ).event(pair, 'MEASURES.MARK', { data: { marks: [{ measure: TALK, mark: 'inProgress' }] } });
      expect([login, answer.status]).toEqual([login, 403]);
    }
  });

  it('stands on the board, in the forms that ask for it, and above the school as a bare figure', async () => {
    const { body: board } = await (await engine.as('curator')).get('/board');
    expect(board.columns[5].cards[0]).toMatchObject({ id: pair, progress: 33.3 });
    const { body: form } = await (await engine.as('mentor')).get(`/cases/${pair}/forms/programme-marks`);
    expect(form.initial.marks).toContainEqual(expect.objectContaining({ measure: VISITS, mark: 'done' }));
    expect(form.case.programme.measures.map((row: { title: string }) => row.title)).toContain(LESSON);
    const above = await page('municipal');
    expect(above.progress).toBe(33.3);
    expect(above.marks).toBeUndefined();
    expect(JSON.stringify(above)).not.toContain(VISITS);
  });

  it('does not believe a request that says more', async () => {
    const data = sampleOf(
      'change-request',
      {
        mentors: [engine.world.people['mentor']],
        mentees: [engine.world.people['mentee']],
        noticeDate: new Date().toISOString().slice(0, 10),
        progress: 100,
      },
      'valid-early',
    );
    const early = await (await engine.as('mentor')).event(pair, 'EARLY_COMPLETE', { data });
    expect(early).toMatchObject({ status: 422, body: { code: 'form-invalid' } });
    expect(JSON.stringify(early.body)).toContain('33');
  });

  it('is kept when the mentor is replaced and the programme written anew', async () => {
    await play.answer('mentor', pair, 'MENTOR.WITHDRAW', 'change-request', {
      noticeDate: new Date().toISOString().slice(0, 10),
    });
    await play.lapse(pair, 'noticePeriod');
    await play.answer('curator', pair, 'REPLACEMENT.FOUND', 'pair-replacement', {
      proposedMentor: engine.world.people['mentor2'],
    });
    expect((await page()).progress).toBe(33.3);
    await play.consentAndOrder(pair, 'mentor2', ['mentee']);
    await play.approveProgramme(pair, 'mentor2');
    expect(await page()).toMatchObject({
      progress: 33.3,
      marks: { [VISITS]: 'done', [JOURNAL]: 'cancelled' },
    });
  }, 30_000);
});
