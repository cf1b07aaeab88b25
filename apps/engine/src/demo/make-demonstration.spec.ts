import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import type { TestDatabase } from '@tandem/testing';
import { createApplication, startApplication } from '../application.js';
import { readEnvironment, type Environment } from '../config/environment.js';
import { preparedDatabase } from '../testing/prepared-database.js';
import { MunicipalSource } from '../monitoring/papers/gather/municipal-source.js';
import { ReadReport } from '../monitoring/reports/read/read-report.js';
import { readDemoData } from './demo-data.js';
import { loadActors } from './load-actors.js';
import { makeDemonstration } from './make-demonstration.js';

interface Made {
  readonly database: TestDatabase;
  readonly folder: string;
  readonly env: Environment;
  readonly app: NestFastifyApplication;
  readonly pool: Pool;
  readonly seconds: number;
}

const make = async (now?: Date, data = readDemoData()): Promise<Made> => {
  const database = await preparedDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'tandem-demo-'));
  const env = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    TANDEM_DATA: folder,
    TANDEM_DEMO: '1',
    LOG_LEVEL: 'silent',
    PORT: '0',
  });
  const pool = new Pool({ connectionString: database.url, max: 2 });
  const app = await createApplication(env);
  const since = performance.now();
  await makeDemonstration(app, env, now, data);
  return { database, folder, env, app, pool, seconds: (performance.now() - since) / 1_000 };
};

const leave = async ({ app, pool, folder, database }: Made): Promise<void> => {
  await app.close();
  await pool.end();
  await rm(folder, { recursive: true, force: true });
  await database.drop();
};

/** Where pairs stand, by the names of their mentees' states; `late` against the moment of making. */
const pairsOf = async (pool: Pool, now: Date) => {
  const { rows } = await pool.query<{ title: string; path: string; late: boolean; status: string }>(
    `select title, state_paths[1] as path, coalesce(due_at < $1, false) as late, status from "case" where subject = 'pair' order by opened_at`,
    [now],
  );
  return rows;
};

const STATES = [
  'active.programme.interimDue',
  ...Array<string>(18).fill('active.programme.work'),
  'completed',
  'completing.collecting',
  'consents',
  'consents',
  'noticePeriod',
  'orderDraft.signing',
  'programmeDraft.writing',
  'programmeReview.agreement',
  'psychCheck',
];

describe('the demonstration region', () => {
  let made: Made;
  beforeAll(async () => {
    made = await make();
  }, 120_000);
  afterAll(() => leave(made));

  it('is made while one waits', () => expect(made.seconds).toBeLessThan(60));

  it('has pairs in every state, one of them overdue', async () => {
    const pairs = await pairsOf(made.pool, new Date());
    expect(pairs.map((pair) => pair.path).sort()).toEqual(STATES);
    expect(pairs.filter((pair) => pair.late && pair.status === 'open').map((pair) => pair.path)).toEqual([
      'programmeDraft.writing',
    ]);
  });

  it('has a group of three and a mentor from another school', async () => {
    const { rows } = await made.pool.query<{ mentees: number; external: boolean }>(
      `select count(*) filter (where p.role = 'mentee')::int as mentees, bool_or(p.role = 'mentor' and p.unit_id <> c.unit_id) as external
       from "case" c join case_participant p on p.case_id = c.id where c.subject = 'pair' group by c.id`,
    );
    expect(rows.filter((row) => row.mentees === 3)).toHaveLength(1);
    expect(rows.filter((row) => row.external)).toHaveLength(1);
  });

  it('has requests and candidates at every step', async () => {
    const { rows } = await made.pool.query<{ subject: string; path: string }>(
      `select distinct subject, state_paths[1] as path from "case" where subject in ('request', 'candidacy')`,
    );
    const states = (subject: string) =>
      rows
        .filter((row) => row.subject === subject)
        .map((row) => row.path.split('.')[0])
        .sort();
    expect([...new Set(states('candidacy'))]).toEqual([
      'admitted',
      'applied',
      'inactive',
      'nominated',
      'screening',
      'training',
    ]);
    expect([...new Set(states('request'))]).toEqual([
      'completed',
      'external',
      'inPair',
      'proposed',
      'submitted',
      'waiting',
    ]);
  });

  it('has a half-year that was totalled and corrected, and one that goes on', async () => {
    const { rows } = await made.pool.query<{ which: string; state: string; reports: number }>(
      `select case when c.state = 'collecting' then 'goes on' else c.state end as which, r.state, count(*)::int as reports
       from report r join campaign c on c.id = r.campaign_id where c.kind = 'halfYearReport' group by 1, 2 order by 1, 2`,
    );
    expect(Object.fromEntries(rows.map((row) => [`${row.which} ${row.state}`, row.reports]))).toEqual({
      'consolidated accepted': 34,
      'consolidated notStarted': 2,
      'goes on accepted': 6,
      'goes on checking': 2,
      'goes on filling': 4,
      'goes on notStarted': 17,
      'goes on returned': 2,
      'goes on submitted': 3,
    });
    const { rows: totals } = await made.pool.query(
      `select s.number, s.correction is not null as corrects, s.at < now() - interval '1 day' as past
       from consolidation s join campaign c on c.id = s.campaign_id where c.kind = 'halfYearReport' order by s.number`,
    );
    // The first of the municipality that asked its schools, and the two of the region.
    expect(totals).toEqual([
      { number: 1, corrects: false, past: true },
      { number: 1, corrects: false, past: true },
      { number: 2, corrects: true, past: true },
    ]);
  });

  it('the region sent its own report in time: it is made of the total, not late for it', async () => {
    const { rows } = await made.pool.query<{ id: string; person: string }>(
      `select r.id, m.person_id as person from report r join campaign c on c.id = r.campaign_id join membership m on m.unit_id = r.owner_id and m.role = 'regionalOperator'
       where r.level = 'region' and c.kind = 'halfYearReport' and c.state = 'consolidated'`,
    );
    const { id, person } = rows[0]!;
    const operator = (await loadActors(made.pool, [person])).get(person)!;
    const report = await made.app.get(ReadReport, { strict: false }).read(operator, id, undefined, 'ru');
    expect(report.standing).toBe('accepted');
  });

  it('has a municipality whose schools were accepted, and its note is made of their figures', async () => {
    const { rows } = await made.pool.query<{ campaign: string; unit: string; person: string }>(
      `select c.id as campaign, p.id as unit, m.person_id as person from campaign c join report r on r.campaign_id = c.id join unit p on p.path = r.level_path
       join membership m on m.unit_id = r.owner_id and m.role = 'methodist' join account a on a.person_id = m.person_id
       where c.kind = 'halfYearReport' and c.state = 'consolidated' and r.level = 'municipality'`,
    );
    const { campaign, unit, person } = rows[0]!;
    const methodist = (await loadActors(made.pool, [person])).get(person)!;
    const note = await made.app
      .get(MunicipalSource, { strict: false })
      .gather(methodist, { kind: 'municipalNote', of: campaign, unit }, () => undefined);
    const told = JSON.stringify(note);
    expect(told).toContain('Пудинская');
    const { rows: sums } = await made.pool.query<{ counted: number }>(
      `select count(*)::int as counted from consolidation s, jsonb_array_elements(s.content->'consolidation'->'rows') row
       where s.campaign_id = $1 and s.level_path = (select path from unit where id = $2) and row->'half' ? 'measured' and jsonb_array_length(row->'half'->'counted') = 2`,
      [campaign, unit],
    );
    expect(sums[0]!.counted).toBeGreaterThan(3);
  });

  it('has reports with rows that the system counted, each with the people behind it', async () => {
    const { rows } = await made.pool.query<{ title: string; counted: number; cases: number }>(
      `select u.title, count(*)::int as counted, (select coalesce(sum(cardinality(k.numerator)), 0)::int from report_version_cases k where k.version_id = v.id and k.span = 'half') as cases
       from report r join report_version v on v.id = r.version_id join campaign c on c.id = r.campaign_id join unit u on u.id = r.unit_id
       cross join lateral jsonb_array_elements(v.report->'report'->'rows') as row
       where c.state = 'collecting' and c.kind = 'halfYearReport' and row->>'from' = 'live' group by u.title, v.id`,
    );
    const college = rows.find(({ title }) => title.includes('педагогический колледж'));
    expect(college).toMatchObject({ counted: 2, cases: 1 });
    expect(rows.length).toBeGreaterThan(5);
  });

  it('has a year by the seven criteria told to its decisions, one that goes on, and recommendations on their way', async () => {
    const { rows } = await made.pool.query<{ state: string; accepted: number; silent: number }>(
      `select k.state_paths[1] as state, count(*) filter (where r.state = 'accepted')::int as accepted, count(*) filter (where r.state = 'notStarted')::int as silent
       from campaign c join "case" k on k.id = c.id join report r on r.campaign_id = c.id where c.kind = 'annualMonitoring' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { state: 'collecting', accepted: 10, silent: 22 },
      { state: 'consolidated.effectCheck', accepted: 39, silent: 2 },
    ]);
    const { rows: advised } = await made.pool.query<{ state: string }>(
      `select split_part(state_paths[1], '.', 1) as state from "case" where subject = 'recommendation' order by 1`,
    );
    expect(advised.map(({ state }) => state)).toEqual([
      'checked',
      'checked',
      'declined',
      'done',
      'given',
      'inWork',
      'inWork',
    ]);
  });

  it('has surveys that are over, answered by many, and one that goes on', async () => {
    const { rows } = await made.pool.query<{ over: boolean; invited: number; answered: number }>(
      `select s.window_to < now() as over, count(*)::int as invited, count(*) filter (where i.status = 'answered')::int as answered
       from survey s join survey_invitation i on i.survey_id = s.id group by 1 order by 1`,
    );
    expect(rows).toHaveLength(2);
    const [open, told] = rows as [(typeof rows)[0], (typeof rows)[0]];
    expect([open.over, open.answered, told.over]).toEqual([false, 0, true]);
    expect(told.answered * 2).toBeGreaterThan(told.invited);
  });

  it('has the public roadmaps, complete, and plans at every step of their way', async () => {
    const { rows } = await made.pool.query<{ level: string; state: string; plans: number }>(
      `select r.level, split_part(c.state_paths[1], '.', 1) as state, count(*)::int as plans
       from roadmap r join "case" c on c.id = r.id group by 1, 2 order by 1, 2`,
    );
    expect(Object.fromEntries(rows.map((row) => [`${row.level} ${row.state}`, row.plans]))).toEqual({
      'municipality agreed': 1,
      'municipality draft': 1,
      'municipality inReview': 1,
      'municipality published': 13,
      'municipality returned': 1,
      'municipality submitted': 3,
      'region published': 1,
      'region superseded': 1,
      'regionFounded departmentReview': 1,
      'regionFounded draft': 1,
      'regionFounded inReview': 1,
      'regionFounded published': 2,
      'school inReview': 1,
      'school published': 1,
    });
    const { rows: versions } = await made.pool.query<{ measures: number; title: string }>(
      `select v.measures, r.title from roadmap r join roadmap_version v on v.id = r.version_id where r.title ~ '2020|Кедровый|Нефтеюганск' or r.level = 'region' order by v.measures`,
    );
    expect(versions.map((row) => row.measures)).toEqual([11, 18, 18, 24]);
  });

  it('leaves the past told: no timer and no message between cases is behind', async () => {
    const { rows } = await made.pool.query<{ timers: number; sendings: number }>(
      `select (select count(*)::int from timer where fire_at < now()) as timers,
         (select count(*)::int from outbox where kind in ('sendToCase', 'notify') and state <> 'done') as sendings`,
    );
    expect(rows[0]).toEqual({ timers: 0, sendings: 0 });
  });

  it('lets every account of the contract in', async () => {
    const { rows } = await made.pool.query<{ login: string }>('select login from account order by login');
    expect(rows.map((row) => row.login)).toEqual(
      [
        'admin',
        'council',
        'curator',
        'curator2',
        'department',
        'head',
        'head2',
        'mentee',
        'mentor',
        'methodist',
        'municipal',
        'operator',
        'psychologist',
        'tutor',
      ].sort(),
    );
    expect(readDemoData().people.length).toBeGreaterThanOrEqual(40);
  });

  it('adds nothing the second time', async () => {
    const count = async () => {
      const { rows } = await made.pool.query(
        `select (select count(*) from unit) as units, (select count(*) from person) as people, (select count(*) from "case") as cases, (select count(*) from case_event) as events`,
      );
      return rows[0] as unknown;
    };
    const before = await count();
    await makeDemonstration(made.app, made.env);
    expect(await count()).toEqual(before);
  });

  it('is made again where a start was killed in the middle', async () => {
    await made.pool.query(`update unit set settings = '{}' where parent_id is null`);
    await makeDemonstration(made.app, made.env);
    expect((await pairsOf(made.pool, new Date())).map((pair) => pair.path).sort()).toEqual(STATES);
  }, 60_000);

  it('stands still when the engine starts', async () => {
    await startApplication(made.app, made.env);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await pairsOf(made.pool, new Date())).map((pair) => pair.path).sort()).toEqual(STATES);
    const { rows } = await made.pool.query(`select 1 from outbox where state = 'failed'`);
    expect(rows).toEqual([]);
  }, 30_000);
});

describe.each(['2026-08-03', '2027-01-09', '2027-05-12'])('made on %s', (day) => {
  it('shows the same picture', async () => {
    const now = new Date(`${day}T05:00:00Z`);
    // Roadmaps have days of their own: the picture of the school year is what the day changes.
    const made = await make(now, { ...readDemoData(), plans: [] });
    try {
      const pairs = await pairsOf(made.pool, now);
      expect(pairs.map((pair) => pair.path).sort()).toEqual(STATES);
      expect(pairs.filter((pair) => pair.late && pair.status === 'open')).toHaveLength(1);
    } finally {
      await leave(made);
    }
  }, 120_000);
});
