import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEngine, type EngineUnderTest } from './engine-under-test.js';
import { PlayCase } from './play-case.js';

const MENTEE = 'Сафин Анна Ивановна';
const signedBy = (by: string) => ({
  signed: true,
  by,
  at: expect.stringMatching(/^20\d\d-/),
  how: 'signed-in session',
});
const ticked = { signed: true };

/** Each signature is its signer's own: ticked in his own form, or given by a step that he takes himself. */
describe('signatures', () => {
  let engine: EngineUnderTest;
  let play: PlayCase;
  let pair: string;

  beforeAll(async () => {
    engine = await startEngine();
    play = new PlayCase(engine);
    await play.startCycle();
    await play.includeRequest();
    await play.admitMentor();
    pair = await play.assign();
  }, 90_000);
  afterAll(() => engine?.stop());

  const refused = async (login: string, type: string, form: string, changes: object) => {
    const data = await play.fill(login, pair, form, { ...changes });
    return (await engine.as(login)).event(pair, type, { data });
  };
  const answerOf = async (login: string, form: string) => {
    const client = await engine.as(login);
    const { answers } = (await client.get(`/cases/${pair}`)).body;
    const { id } = answers.find((one: { form: string }) => one.form === form);
    return (await client.get(`/answers/${id}`)).body.answer.data;
  };

  it('of the order: whom it concerns mark themselves that they have read it', async () => {
    const { acquaintance } = await answerOf('curator', 'pair-assignment-order');
    const { people } = engine.world;
    expect(acquaintance).toEqual([
      { person: people['mentor'], sign: signedBy('Орлова Анна Ивановна') },
      { person: people['mentee'], sign: signedBy(MENTEE) },
    ]);
  });

  it.each(['menteeSign', 'headSign', 'councilSign'])(
    'of the programme: the mentor cannot tick %s',
    async (field) => {
      const answer = await refused('mentor', 'PROGRAMME.SUBMIT', 'personalised-programme', {
        [field]: ticked,
      });
      expect(answer).toMatchObject({
        status: 422,
        body: {
          code: 'not-your-signature',
          detail: expect.stringContaining('чужая подпись'),
          errors: [{ path: `/${field}`, message: expect.stringMatching(/отдельным шагом/) }],
        },
      });
    },
  );

  it('of the programme: it is not agreed before the mentee has signed, and nobody signs for him', async () => {
    await play.answer('mentor', pair, 'PROGRAMME.SUBMIT', 'personalised-programme', {
      mentorSign: { signed: true, by: 'Кто-то другой' },
    });
    expect(await answerOf('mentor', 'personalised-programme')).toMatchObject({
      mentorSign: signedBy('Орлова Анна Ивановна'),
    });
    const early = await (await engine.as('curator')).event(pair, 'PROGRAMME.AGREE');
    expect(early).toMatchObject({ status: 422, body: { code: 'guard' } });
    expect(JSON.stringify(early.body)).toContain('не подписал');
    for (const login of ['mentor', 'curator', 'head'])
      expect((await (await engine.as(login)).event(pair, 'PROGRAMME.SIGN')).status).toBe(403);
    await play.send('mentee', pair, 'PROGRAMME.SIGN');
    await play.send('curator', pair, 'PROGRAMME.AGREE');
    await play.send('head', pair, 'PROGRAMME.APPROVE');
    const programme = await answerOf('curator', 'personalised-programme');
    expect(programme).toMatchObject({
      menteeSign: signedBy(MENTEE),
      headSign: signedBy('Волков Анна Ивановна'),
    });
    // The curator agreed it; that is not the council's signature.
    expect(programme.councilSign).toBeUndefined();
  });

  it('of a lesson: who watched signs the record, who taught signs it when it is there', async () => {
    const { people } = engine.world;
    const lesson = {
      observer: people['mentor'],
      teacher: people['mentee'],
      date: new Date().toISOString().slice(0, 10),
      nextTask: undefined,
      nextTaskDue: undefined,
    };
    const foreign = await refused('mentee', 'LESSON.OBSERVE', 'lesson-observation', lesson);
    expect(foreign).toMatchObject({
      status: 422,
      body: { code: 'not-your-signature', errors: [{ path: '/observerSign' }] },
    });
    expect(await (await engine.as('mentee')).event(pair, 'LESSON.ACK')).toMatchObject({ status: 422 });
    await play.answer('mentor', pair, 'LESSON.OBSERVE', 'lesson-observation', lesson);
    expect(await (await engine.as('mentor')).event(pair, 'LESSON.ACK')).toMatchObject({ status: 422 });
    await play.send('mentee', pair, 'LESSON.ACK');
    expect(await answerOf('mentor', 'lesson-observation')).toMatchObject({
      observerSign: signedBy('Орлова Анна Ивановна'),
      teacherSign: signedBy(MENTEE),
    });
  });

  it('is told in English too', async () => {
    const client = await engine.as('mentor');
    const data = await play.fill('mentor', pair, 'lesson-observation', {
      observer: engine.world.people['mentee'],
      teacher: engine.world.people['mentor'],
      date: new Date().toISOString().slice(0, 10),
      nextTask: undefined,
      nextTaskDue: undefined,
    });
    const { body } = await client.post(
      `/cases/${pair}/events`,
      { type: 'LESSON.OBSERVE', data },
      { 'accept-language': 'en' },
    );
    expect(body).toMatchObject({ code: 'not-your-signature', detail: expect.stringContaining('signature') });
    expect(body.errors[0].message).toMatch(/nobody signs for another/);
  });
});
