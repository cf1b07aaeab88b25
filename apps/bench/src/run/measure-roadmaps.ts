import { join } from 'node:path';
import type { Pool } from 'pg';
import { coverPlan } from '@tandem/roadmap-core';
import { createTestDatabase } from '@tandem/testing';
import type { Settings } from '../config/settings.js';
import { pinning } from '../http/pinning.js';
import { signIn } from '../http/sign-in.js';
import { startEngine, type Engine } from '../http/start-engine.js';
import { runRounds, type Contender, type Measured } from '../measure/measure.js';
import type { Line } from '../report/line.js';
import { atMost } from '../report/verdict.js';
import { Asking, doing, PEOPLE } from '../roadmaps/ask.js';
import { baseList } from '../roadmaps/base-list.js';
import { changeRegion } from '../roadmaps/change-region.js';
import { bringFile } from '../roadmaps/import-plan.js';
import { docxOf, xlsxOf } from '../roadmaps/office-file.js';
import { planBelow, regionalPlan } from '../roadmaps/make-plan.js';
import {
  idOf,
  INSTITUTIONS,
  MUNICIPALITIES,
  regionOfPlans,
  type RegionOfPlans,
} from '../roadmaps/region-of-plans.js';
import { storeRegion } from '../roadmaps/store-region.js';
import { openPool } from './bench-database.js';

const GOAL_MS = 300;
const IMPORTED = 400;
const FIRST_PAGE = 50;

type Queue = 'postgres' | 'redis';
interface Place {
  readonly pool: Pool;
  readonly engine: Engine;
  readonly region: RegionOfPlans;
  readonly cookieOf: (person: string) => Promise<string>;
}

/** Roadmaps of a whole region: what its operator looks at, what is brought in, what a change of the region's plan sets off. */
export const measureRoadmaps = async (settings: Settings): Promise<Line[]> => {
  if (!pinning()) console.log('Roadmaps: the engine cannot be held to one core here; it runs on all.');
  const looks = await inRegion(settings, 'postgres', false, async (place) => [
    ...(await lists(settings, place)),
    ...(await texts(settings, place)),
    ...(await imports(place)),
  ]);
  const changes: Line[] = [];
  for (const queue of ['postgres', ...(settings.redisUrl ? ['redis'] : [])] as Queue[])
    changes.push(await inRegion(settings, queue, true, (place) => change(place, queue)));
  return [...looks, ...changes];
};

/** A database of its own with the region in it, and the engine with the repository's own workflows over it. */
const inRegion = async <T>(
  settings: Settings,
  queue: Queue,
  settled: boolean,
  act: (place: Place) => Promise<T>,
): Promise<T> => {
  const database = await createTestDatabase();
  const pool = openPool(database.url, 8);
  const contentRoot = join(settings.engineMain, '../../../..');
  const engine = await startEngine({ ...settings, contentRoot }, database, 'all', { queue, oneCore: true });
  try {
    const region = regionOfPlans(settled);
    await storeRegion(pool, region);
    return await act({ pool, engine, region, cookieOf: signingIn(pool) });
  } finally {
    await engine.stop();
    await pool.end();
    await database.drop();
  }
};

/** Everybody signs in once. */
const signingIn = (pool: Pool): Place['cookieOf'] => {
  const cookies = new Map<string, Promise<string>>();
  return (name) => {
    const known = cookies.get(name) ?? signIn(pool, idOf(`person ${name}`));
    cookies.set(name, known);
    return known;
  };
};

const lists = async (settings: Settings, { pool, engine, region, cookieOf }: Place): Promise<Line[]> => {
  const cookie = await cookieOf('operator');
  const ask = (paths: readonly string[]) => Asking.connect(engine.address, cookie, paths);
  const filters = [
    '?level=school&standing=stale',
    '?overdue=true',
    '?mine=true',
    `?unit=${region.units.find(({ kind }) => kind === 'municipality')!.id}`,
    '?standing=inReview',
  ];
  const found = await rounds(settings, pool, engine, [
    { name: 'a first page of plans by one query of pg', work: baseList(pool, FIRST_PAGE) },
    { name: 'list of plans, first page', work: await ask(['/roadmaps']) },
    {
      name: 'list of plans with filters',
      work: await ask(filters.map((filter) => `/roadmaps${filter}`)),
    },
    {
      name: 'list of plans, search',
      work: await ask(['район 1', 'Школа № 12', 'дорожная', 'нет такой'].map(searched)),
    },
    { name: 'map of the region', work: await ask(['/roadmaps/region']) },
    { name: 'for approval, the operator', work: await ask(['/roadmaps/approvals']) },
  ]);
  return found.map((one, at) => (at === 0 ? { ...one, measure: `base: ${one.measure}` } : withGoal(one)));
};

const searched = (text: string): string => `/roadmaps?search=${encodeURIComponent(text)}`;

const texts = async (settings: Settings, { pool, engine, region, cookieOf }: Place): Promise<Line[]> => {
  const cookie = await cookieOf('operator');
  const ask = (paths: readonly string[]) => Asking.connect(engine.address, cookie, paths);
  const parent = regionalPlan();
  const below = [0, 1, 2, 3, 4].map((variant) => planBelow(parent, 'municipality', variant, 1));
  let next = 0;
  const sent = region.plans.filter(({ level, sent }) => level !== 'region' && sent !== null);
  // More texts than the engine keeps compared: in their turn none of them is there when it is asked for again.
  const all = [3, 2, 1].flatMap((number) =>
    sent.flatMap(({ id, versions }) => (versions >= number ? [`${id}/coverage?version=${number}`] : [])),
  );
  const several = sent.filter(({ versions }) => versions > 1).slice(0, 100);
  const found = await rounds(settings, pool, engine, [
    {
      name: 'two plans of 60 rows compared, no HTTP',
      work: doing(() => void coverPlan(below[next++ % below.length]!, parent)),
    },
    { name: 'coverage, two texts not seen before', work: await ask(all.map(toPath)) },
    {
      name: 'coverage, looked at again',
      work: await ask(sent.slice(0, 10).map(({ id }) => `/roadmaps/${id}/coverage`)),
    },
    {
      name: 'changes between two versions',
      work: await ask(several.map(({ id }) => `/roadmaps/${id}/diff`)),
    },
    {
      name: 'page of a plan of 60 rows',
      work: await ask(sent.slice(0, 100).map(({ id }) => `/roadmaps/${id}`)),
    },
  ]);
  return found.map((one, at) => (at === 0 ? { ...one, measure: `base: ${one.measure}` } : withGoal(one)));
};

const toPath = (rest: string): string => `/roadmaps/${rest}`;

interface Named extends Measured {
  readonly measure: string;
  readonly ratio: number;
}

const rounds = async (
  settings: Settings,
  pool: Pool,
  { pid }: Engine,
  contenders: readonly Contender[],
): Promise<Named[]> => {
  const seen = contenders.map((one, at) => ({ ...one, lanes: PEOPLE, ...(at === 0 ? {} : { pid }) }));
  const found = await runRounds(pool, seen, settings.rounds, settings.seconds);
  for (const { work } of contenders) if (work instanceof Asking) work.close();
  return contenders.map(({ name }) => ({ measure: name, ...found.get(name)! }));
};

const withGoal = (one: Named): Line => ({
  ...one,
  measure: `${one.measure}, p95`,
  value: `${one.p95.toFixed(0)} ms`,
  goal: `≤ ${GOAL_MS} ms`,
  verdict: atMost(one.p95, GOAL_MS),
});

const imports = async ({ engine, region, cookieOf }: Place): Promise<Line[]> => {
  const cookie = await cookieOf('methodist 0');
  const unit = region.plans[1]!.unit.id;
  const lines: Line[] = [];
  for (const [kind, write] of [
    ['docx', docxOf],
    ['xlsx', xlsxOf],
  ] as const) {
    const file = { name: `roadmap.${kind}`, content: write(IMPORTED), rows: IMPORTED };
    const { seconds, pauseMs } = await bringFile(engine.address, cookie, unit, file);
    lines.push({
      measure: `import of ${IMPORTED} rows of ${kind.toUpperCase()}, until it can be looked at (longest pause ${pauseMs.toFixed(0)} ms)`,
      value: `${seconds.toFixed(2)} s`,
      goal: '≤ 10 s',
      verdict: atMost(seconds, 10),
    });
  }
  return lines;
};

const change = async ({ pool, engine, cookieOf }: Place, queue: Queue): Promise<Line> => {
  const below = MUNICIPALITIES + INSTITUTIONS;
  const cookies = { operator: await cookieOf('operator'), department: await cookieOf('department') };
  const seconds = await changeRegion(pool, engine.address, cookies, below);
  return {
    measure: `the region’s plan changes: until ${below} plans below it are stale, jobs on ${queue === 'redis' ? 'Redis' : 'PostgreSQL'}`,
    value: `${seconds.toFixed(1)} s`,
  };
};
