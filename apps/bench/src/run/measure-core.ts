import { preparePostgresQueue } from '@tandem/queue';
import { BaseWork } from '../base/base-work.js';
import type { Settings } from '../config/settings.js';
import { CoreWork } from '../core/core-work.js';
import { openJobsWork, type JobsWork } from '../jobs/jobs-work.js';
import { runRounds, type Contender } from '../measure/measure.js';
import type { Line } from '../report/line.js';
import { atLeast, atMost } from '../report/verdict.js';
import { openBenchDatabase, type BenchDatabase } from './bench-database.js';

const QUEUE_SCHEMA = 'bullmq';

/** Base, core and jobs in one process and one database, side by side. */
export const measureCore = async (settings: Settings): Promise<Line[]> => {
  const bench = await openBenchDatabase(settings.contentRoot);
  try {
    return [
      ...(await throughput(settings, bench)),
      ...(await oneAtATime(settings, bench)),
      ...(await onPostgres(settings, bench)),
    ];
  } finally {
    await bench.close();
  }
};

const base = ({ owner }: BenchDatabase): Contender => ({ name: 'base', work: new BaseWork(owner) });
const core = ({ engine, workflow, school }: BenchDatabase): Contender => ({
  name: 'core',
  work: new CoreWork(engine, workflow, school),
});

const throughput = async (settings: Settings, bench: BenchDatabase): Promise<Line[]> => {
  const redis = settings.redisUrl ? openRedis(bench, settings.redisUrl) : undefined;
  const contenders = [base(bench), core(bench), ...(redis ? [{ name: 'redis', ...redis }] : [])];
  const found = await runRounds(bench.owner, contenders, settings.rounds, settings.seconds);
  await redis?.close();
  const [based, cored, jobs] = [found.get('base')!, found.get('core')!, found.get('redis')];
  return [
    { measure: 'base: load + one CTE (64 cases)', ...based },
    { measure: 'core, jobs into the outbox', ...cored, goal: '≥ 2.0', verdict: atLeast(cored.ratio, 2) },
    ...(jobs
      ? [{ measure: 'core, jobs executed on Redis', ...jobs, goal: '≥ 1.0', verdict: atLeast(jobs.ratio, 1) }]
      : []),
  ];
};

const openRedis = ({ engine, workflow, school, database }: BenchDatabase, url: string): JobsWork =>
  openJobsWork(engine, { kind: 'redis', url, prefix: database.name.replaceAll('_', '-') }, workflow, school);

const oneAtATime = async (settings: Settings, bench: BenchDatabase): Promise<Line[]> => {
  const contenders = [base(bench), core(bench)].map((one) => ({ ...one, lanes: 1 }));
  const found = await runRounds(bench.owner, contenders, settings.rounds, settings.seconds / 2);
  const [based, cored] = [found.get('base')!, found.get('core')!];
  return [
    { measure: 'base, one event at a time', p50: based.p50, ratio: 1 },
    {
      measure: 'core, one event at a time (p50 to p50)',
      p50: cored.p50,
      ratio: cored.slower,
      goal: '≤ 1.3',
      verdict: atMost(cored.slower, 1.3),
    },
  ];
};

/** On PostgreSQL the queue falls behind and is waited for: one round says enough. */
const onPostgres = async (settings: Settings, bench: BenchDatabase): Promise<Line[]> => {
  await preparePostgresQueue(bench.database.url, QUEUE_SCHEMA);
  const url = bench.database.urlAs('tandem_engine');
  const jobs = openJobsWork(
    bench.engine,
    { kind: 'postgres', url, schema: QUEUE_SCHEMA },
    bench.workflow,
    bench.school,
  );
  const found = await runRounds(
    bench.owner,
    [base(bench), { name: 'postgres', ...jobs }],
    1,
    Math.min(1, settings.seconds),
  );
  await jobs.close();
  return [{ measure: 'core, jobs executed on PostgreSQL', ...found.get('postgres')! }];
};
