import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Pool } from 'pg';
import { hasRedis } from '../running/own-redis.js';
import { startProcesses, type Processes, type ProcessesOptions } from '../running/start-processes.js';
import { driveCases, ROAD, type Acknowledged } from './drive-cases.js';
import { CONTENT, findDifferences } from './find-differences.js';
import { findLosses } from './find-losses.js';
import { makeSchool, type School } from './make-school.js';
import {
  describeRun,
  flushRedis,
  killEngine,
  killPostgres,
  killRedis,
  type Blow,
  type Strike,
} from './strike.js';
import { waitUntilSettled } from './wait-until-settled.js';

const CASES = 200;
const CLIENTS = 16;
const EVENTS = CASES * (ROAD.length - 1);
/** The blows fall when so many events are acknowledged: among the first steps, and among those after the timers. */
const BLOWS_AT = [0.35, 0.7].map((part) => Math.round(EVENTS * part));

/** Forgotten and orphaned jobs are looked for sooner than in production: the test need not wait for it. */
const SETTINGS = { OUTBOX_REARM_SECONDS: '2', JOB_LOCK_SECONDS: '3' };

interface Stand extends Pick<ProcessesOptions, 'queue' | 'roles'> {
  readonly blows: Readonly<Record<string, Blow>>;
}

const STANDS: readonly Stand[] = [
  {
    queue: 'postgres',
    roles: ['all'],
    blows: { 'kill -9 of the engine': killEngine, 'kill -9 of PostgreSQL': killPostgres },
  },
  {
    queue: 'redis',
    roles: ['api', 'worker'],
    blows: {
      'kill -9 of the engine': killEngine,
      'kill -9 of PostgreSQL': killPostgres,
      'kill -9 of Redis': killRedis,
      FLUSHALL: flushRedis,
    },
  },
];

/** A check that finds nothing must be one that would: each of these is undone at once. */
const TAMPERINGS = [
  [
    'an event is lost',
    `delete from case_event where ctid = (select ctid from case_event where type = 'NOTE' limit 1)`,
  ],
  [
    'an event is doubled',
    `insert into case_event (case_id, seq, id, type, title, at, from_paths, to_paths)
     select case_id, 10, gen_random_uuid(), type, title, at, from_paths, to_paths from case_event where type = 'NOTE' limit 1`,
  ],
  ['an effect is lost', 'delete from outbox where ctid = (select ctid from outbox limit 1)'],
  [
    'an effect is not done',
    `update outbox set state = 'queued' where ctid = (select ctid from outbox limit 1)`,
  ],
  ['a notice is lost', 'delete from notification where ctid = (select ctid from notification limit 1)'],
  ['a timer is left', `insert into timer select id, 'left', now(), '{}' from "case" limit 1`],
] as const;

const runnable = STANDS.filter(({ queue }) => queue === 'postgres' || hasRedis);

describe.each(runnable)('nothing lost with jobs in $queue, engine as $roles', ({ queue, roles, blows }) => {
  let processes: Processes;
  let school: School;
  const everything: Acknowledged[] = [];

  beforeAll(async () => {
    processes = await startProcesses({ contentRoot: CONTENT, queue, roles, settings: SETTINGS });
    school = await withClient((client) => makeSchool(client));
  }, 90_000);
  afterAll(() => processes?.stop(), 30_000);

  /** An engine that could not bear the blow tells why in its log. */
  const logsOf = (): string =>
    processes.engines
      .map((engine, index) => `${roles[index]}: ${engine.runs ? 'runs' : 'has ended'}\n${engine.log}`)
      .join('\n');

  const withClient = async <Result>(work: (client: Client) => Promise<Result>): Promise<Result> => {
    const client = new Client({ connectionString: processes.postgres.url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  it.each(Object.entries(blows))(
    '%s in the middle',
    async (name, blow) => {
      const blown: Promise<Strike>[] = [];
      const driven = await driveCases({
        url: processes.url,
        unit: school.unit,
        run: name.replaceAll(' ', '-'),
        cases: CASES,
        clients: CLIENTS,
        onAcknowledged: (count) => {
          if (!BLOWS_AT.includes(count)) return;
          const turn = blown.length;
          blown.push(Promise.all(blown).then(() => blow(processes, turn)));
        },
      }).catch((error: unknown) => {
        throw new Error(`the clients gave up; the engine says:\n${logsOf()}`, { cause: error });
      });
      everything.push(...driven.acknowledged);
      const strikes = await Promise.all(blown);
      const settled = await withClient(waitUntilSettled);
      process.stdout.write(`${describeRun(`${queue}: ${name}`, driven, strikes, settled)}\n`);

      expect(strikes).toHaveLength(BLOWS_AT.length);
      expect(driven.acknowledged).toHaveLength(EVENTS);
      expect(await withClient((client) => findLosses(client, everything))).toEqual([]);
      const pool = new Pool({ connectionString: processes.postgres.url, max: 2 });
      try {
        const cases = [...new Set(driven.acknowledged.map((one) => one.caseId))];
        expect(cases).toHaveLength(CASES);
        expect(await findDifferences(pool, cases)).toEqual([]);
      } finally {
        await pool.end();
      }
      expect(processes.engines.map((engine) => engine.runs)).toEqual(roles.map(() => true));
    },
    90_000,
  );

  it.each(TAMPERINGS)('the check notices when %s', async (_, tamper) => {
    await withClient(async (client) => {
      await client.query('begin');
      expect(await findLosses(client, everything)).toEqual([]);
      await client.query(tamper);
      expect(await findLosses(client, everything)).not.toEqual([]);
      await client.query('rollback');
    });
  });
});
