import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tandem/store';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import { MailSink } from '../../testing/mail-sink.js';
import { messageIdOf } from './send/smtp-post.js';
import { SweepLetters } from './sweep-letters.js';

const LETTERS = 60;
/** A sender dies when so many letters have come in all: the first before the server has answered, the second after. */
const BLOWS: readonly { readonly at: number; readonly answered: boolean }[] = [
  { at: 10, answered: false },
  { at: 25, answered: true },
];
const APPLICATION = join(import.meta.dirname, '../../..');

describe('a sender that is killed', () => {
  let sink: MailSink;
  let engine: EngineUnderTest;
  let workers: ChildProcess[] = [];

  beforeAll(async () => {
    sink = await MailSink.open();
    // This process serves only; those that send have a life of their own, and lose it.
    engine = await startEngine({ role: 'api', settings: sink.settings });
    workers = BLOWS.map(() => startWorker());
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    for (const worker of workers) worker.kill('SIGSTOP');
  }, 90_000);
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await engine?.stop();
    await sink?.close();
  });

  const startWorker = (): ChildProcess =>
    fork(join(APPLICATION, 'src/testing/worker.process.ts'), {
      cwd: APPLICATION,
      execArgv: ['--conditions=@tandem/source', '--import', '@swc-node/register/esm-register'],
      env: {
        PATH: process.env['PATH'],
        TS_NODE_PROJECT: 'tsconfig.app.json',
        NODE_ENV: 'test',
        ENGINE_ROLE: 'worker',
        DATABASE_URL: engine.env.DATABASE_URL,
        LOG_LEVEL: 'silent',
        ...sink.settings,
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  const statuses = async () =>
    (
      await engine.pool.query<{ key: string; status: string; reason: string | null }>(
        'select key, status, reason from letter order by key',
      )
    ).rows;

  it('leaves no letter twice: those of which nobody knows are said to be so, all others arrive', async () => {
    const { people } = engine.world;
    const readers = ['curator', 'head', 'mentor'];
    for (const login of readers) {
      await engine.pool.query('update person set email = $2 where id = $1', [
        people[login],
        `${login}@school.example`,
      ]);
      await (
        await engine.as(login)
      ).patch('/notifications/settings', { digest: 'each', quiet: null, workdaysOnly: false });
    }
    const told = Array.from({ length: LETTERS }, (_, i) => ({
      id: newId(),
      outbox: newId(),
      person: people[readers[i % readers.length]!]!,
      text: { ru: `Уведомление ${i}` },
    }));
    await engine.pool.query(
      `insert into notification (id, person_id, outbox_id, template, text, at)
       select id, person, outbox, 'test', text, now() from json_to_recordset($1::json) as t(id uuid, person uuid, outbox uuid, text jsonb)`,
      [JSON.stringify(told)],
    );

    let came = 0;
    for (const [at, blow] of BLOWS.entries()) {
      const worker = workers[at]!;
      const dead = once(worker, 'exit');
      sink.onLetter = async () => {
        came += 1;
        if (came !== blow.at) return undefined;
        if (blow.answered) setImmediate(() => worker.kill('SIGKILL'));
        else {
          worker.kill('SIGKILL');
          await dead;
        }
        return undefined;
      };
      worker.kill('SIGCONT');
      await dead;
    }
    expect((await statuses()).filter((one) => one.status === 'waiting').length).toBeGreaterThan(0);

    // Ten minutes later, which are moved and not waited for, the others go on.
    await engine.pool.query(
      `update letter set claimed_at = claimed_at - interval '11 minutes', handed_at = handed_at - interval '11 minutes' where claim is not null`,
    );
    await engine.app.get(SweepLetters).sweep();

    const keys = sink.taken.map((one) => one.mail.messageId);
    expect(new Set(keys).size).toBe(keys.length);
    const rows = await statuses();
    const sent = rows.filter((one) => one.status === 'sent');
    const unknown = rows.filter((one) => one.status === 'failed');
    expect(unknown.every((one) => one.reason === 'unknown')).toBe(true);
    // What three lanes had in hand at two deaths, at most.
    expect(unknown.length).toBeLessThanOrEqual(6);
    expect(sent.length + unknown.length).toBe(LETTERS);
    const arrived = new Set(keys);
    for (const { key } of sent)
      expect(arrived.has(messageIdOf(key, sink.settings['LETTERS_FROM']!))).toBe(true);
  }, 90_000);
});
