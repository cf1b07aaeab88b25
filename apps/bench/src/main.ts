import { Pool } from 'pg';
import { preparePostgresQueue } from '@tandem/queue';
import { migrate } from '@tandem/store';
import { createTestDatabase } from '@tandem/testing';
import { BASE_TABLES, BaseWork } from './base/base-work.js';
import { readSettings } from './config/settings.js';
import { readWorkflow, WORKFLOW } from './core/bench-workflow.js';
import { CoreWork } from './core/core-work.js';
import { makeSchool, publishWorkflow } from './core/make-school.js';
import { openJobsWork } from './jobs/jobs-work.js';
import { drive } from './measure/drive.js';

const settings = readSettings(process.argv.slice(2));
const database = await createTestDatabase({ migrate });
const owner = new Pool({ connectionString: database.url, max: 32 });
const engine = new Pool({
  connectionString: database.urlAs('tandem_engine'),
  max: 12,
  options: '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off',
});
await owner.query(BASE_TABLES);
await preparePostgresQueue(database.url, 'bullmq');
const { text, compiled } = readWorkflow(settings.contentRoot);
const school = await makeSchool(owner);
const workflow = { id: await publishWorkflow(owner, WORKFLOW, text), compiled };
const base = new BaseWork(owner);
const core = new CoreWork(engine, workflow, school);
const redis = openJobsWork(
  engine,
  { kind: 'redis', url: settings.redisUrl!, prefix: database.name.replaceAll('_', '-') },
  workflow,
  school,
);
await drive(base, 1);
await drive(core, 1);
await drive(redis.work, 1, 64, redis.settle);
for (let round = 0; round < settings.rounds; round += 1) {
  const b = await drive(base, settings.seconds);
  const c = await drive(core, settings.seconds);
  const r = await drive(redis.work, settings.seconds, 64, redis.settle);
  const b1 = await drive(base, 1, 1);
  const c1 = await drive(core, 1, 1);
  console.log(
    b.perSecond.toFixed(0),
    'core',
    c.perSecond.toFixed(0),
    (c.perSecond / b.perSecond).toFixed(2),
    'redis',
    r.perSecond.toFixed(0),
    (r.perSecond / b.perSecond).toFixed(2),
    'p50',
    b1.p50.toFixed(3),
    c1.p50.toFixed(3),
    (c1.p50 / b1.p50).toFixed(2),
  );
}
await redis.close();
await Promise.all([owner.end(), engine.end()]);
await database.drop();
