import type { JsonObject } from '@tandem/domain';
import { CommitCase } from '../pipeline/commit-case.js';
import { SweepTimers } from '../pipeline/sweep-timers.js';
import type { EngineUnderTest } from './engine-under-test.js';
import { sampleOf } from './read-sample.js';
import { eventually, SchoolYear, type CaseSeen } from './school-year.js';

/** A case played as people do it: forms as the server has prefilled them, with the rest from the form's sample. */
export class PlayCase extends SchoolYear {
  constructor(private readonly under: EngineUnderTest) {
    super(under);
  }

  /** What somebody would send who is given the form: what is known already, then the sample, then what he changes. */
  async fill(
    login: string,
    caseId: string,
    form: string,
    changes: Record<string, unknown> = {},
    sample = 'valid',
  ): Promise<JsonObject> {
    const { status, body } = await (await this.under.as(login)).get(`/cases/${caseId}/forms/${form}`);
    if (status !== 200) throw new Error(`${login} is not given ${form}: ${status} ${JSON.stringify(body)}`);
    const data: Record<string, unknown> = { ...sampleOf(form, {}, sample), ...body.initial, ...changes };
    for (const [field, value] of Object.entries(changes)) if (value === undefined) delete data[field];
    return data as JsonObject;
  }

  async answer(
    login: string,
    caseId: string,
    type: string,
    form: string,
    changes: Record<string, unknown> = {},
    sample = 'valid',
  ): Promise<unknown> {
    return this.send(login, caseId, type, await this.fill(login, caseId, form, changes, sample));
  }

  /** Completes somebody's own open task, as the inbox does it: two surveys at once are told apart by their tasks. */
  async complete(
    login: string,
    caseId: string,
    task: string,
    changes: Record<string, unknown> = {},
  ): Promise<void> {
    const client = await this.under.as(login);
    const open = (await this.see(login, caseId)).tasks.find(
      (one) => one.key === task && one.status === 'open' && one.mine,
    );
    if (!open) throw new Error(`${login} has no open task ${task}`);
    const { body: form } = await client.get(`/tasks/${open.id}/form`);
    const data = { ...sampleOf(form.key), ...form.initial, ...changes };
    const { status, body } = await client.post(`/tasks/${open.id}/complete`, { data });
    if (status >= 300)
      throw new Error(`${login} could not complete ${task}: ${status} ${JSON.stringify(body)}`);
  }

  /** From the proposal to the signed order. */
  async assign(
    mentor = 'mentor',
    mentee = 'mentee',
    proposal: Record<string, unknown> = {},
  ): Promise<string> {
    const pair = await this.propose(mentor, mentee, proposal);
    await this.consentAndOrder(pair, mentor, [mentee]);
    return pair;
  }

  async consentAndOrder(pair: string, mentor: string, mentees: readonly string[]): Promise<void> {
    await this.answer('psychologist', pair, 'PSYCH.OK', 'compatibility-note');
    await this.answer(mentor, pair, 'CONSENT.GIVE', 'mentor-consent');
    for (const mentee of mentees) await this.answer(mentee, pair, 'CONSENT.GIVE', 'mentee-consent');
    const { people } = this.under.world;
    const one = sampleOf('pair-assignment-order') as unknown as { pairs: JsonObject[]; pay: JsonObject[] };
    await this.answer('curator', pair, 'ORDER.SUBMIT', 'pair-assignment-order', {
      pairs: [{ ...one.pairs[0], mentor: people[mentor], mentees: mentees.map((mentee) => people[mentee]) }],
      pay: [{ ...one.pay[0], mentor: people[mentor] }],
      acquaintance: [mentor, ...mentees].map((login) => ({ person: people[login] })),
    });
    await this.send('head', pair, 'ORDER.SIGN');
    for (const one of [mentor, ...mentees]) await this.send(one, pair, 'ORDER.ACQUAINT');
  }

  /** The programme written, agreed and approved: the pair is at work. */
  async approveProgramme(
    pair: string,
    mentor = 'mentor',
    changes: Record<string, unknown> = {},
    mentees: readonly string[] = ['mentee'],
  ): Promise<void> {
    await this.answer(mentor, pair, 'PROGRAMME.SUBMIT', 'personalised-programme', changes);
    for (const mentee of mentees) await this.send(mentee, pair, 'PROGRAMME.SIGN');
    await this.send('curator', pair, 'PROGRAMME.AGREE');
    await this.send('head', pair, 'PROGRAMME.APPROVE');
  }

  /** Makes timers of a case due, those whose id or event has this part in it, and fires them as time would. */
  async lapse(caseId: string, part: string): Promise<number> {
    const { live } = this.under.app.get(CommitCase).writer;
    live.drop(caseId);
    const { rowCount } = await this.under.pool.query(
      `update timer set fire_at = now() - interval '1 second' where case_id = $1 and (timer_id like $2 or event::text like $2)`,
      [caseId, `%${part}%`],
    );
    live.drop(caseId);
    if (rowCount === 0) throw new Error(`no timer of ${caseId} has «${part}» in it`);
    await this.under.app.get(SweepTimers).sweep();
    // The engine's own sweep may have taken some of them a moment before.
    await eventually(
      async () =>
        (
          await this.under.pool.query<{ left: number }>(
            `select count(*)::int as left from timer where case_id = $1 and fire_at <= now()`,
            [caseId],
          )
        ).rows[0]!.left,
      (left) => left === 0,
      'the firing of timers',
    );
    return rowCount!;
  }

  /** Waits until the queue has done everything that the cases have asked for. */
  async settled(): Promise<void> {
    await eventually(
      async () =>
        (
          await this.under.pool.query(
            `select kind, state, payload, last_error from outbox where state <> 'done' and due_at <= now() + interval '1 minute' order by due_at limit 5`,
          )
        ).rows,
      (rows) => rows.length === 0,
      'the end of all effects',
      20,
    );
  }

  /** Keys of the open tasks that somebody sees. */
  async openTasks(login: string, caseId: string): Promise<string[]> {
    const seen: CaseSeen = await this.see(login, caseId);
    return seen.tasks
      .filter((task) => task.status === 'open')
      .map((task) => task.key)
      .sort();
  }
}
