import type { Pool } from 'pg';
import { russianCalendarDays } from '@tandem/domain';
import { compileWorkflow, type WorkflowDefinition } from '@tandem/workflow-core';
import { writeGroup, type CommitItem } from '@tandem/store';
import { generateOrganisation, type GeneratedOrganisation } from './generate-organisation.js';
import { PairOnRoad, type PairMaking } from './generate-pairs.js';
import { roadOf } from './main-road.js';
import { SeededRandom } from './seeded-random.js';

export interface RegionSize {
  readonly seed: number;
  readonly municipalities?: number;
  readonly schools?: number;
  readonly pairsPerSchool?: number;
  readonly now?: Date;
}

export interface GeneratedRegion extends GeneratedOrganisation {
  readonly pairs: number;
  readonly events: number;
}

const GROUP = 256;

/**
 * A region for benchmarks: units and people from a seed, pairs whose every step is decided by the published workflow
 * and written by the engine's own commit, in groups. Needs a migrated database with its content loaded.
 */
export const generateRegion = async (pool: Pool, size: RegionSize): Promise<GeneratedRegion> => {
  const random = new SeededRandom(size.seed);
  const organisation = await generateOrganisation(pool, random, {
    municipalities: size.municipalities ?? 20,
    schools: size.schools ?? 335,
    pairsPerSchool: size.pairsPerSchool ?? 6,
  });
  const making = await readMaking(pool, size.now ?? new Date());
  const road = roadOf(making.now);
  const pairs = organisation.schools.flatMap((school) =>
    school.mentees.map((mentee, index) => {
      const mentor = school.mentors[index % school.mentors.length]!;
      return new PairOnRoad(
        making,
        road,
        school,
        mentor,
        mentee,
        Math.floor(random.next() * (road.length + 1)),
      );
    }),
  );
  const events = await takeSteps(pool, pairs);
  return { ...organisation, pairs: pairs.length, events };
};

/** All pairs take their first step, then those that go on their second: a group never holds one case twice. */
const takeSteps = async (pool: Pool, pairs: readonly PairOnRoad[]): Promise<number> => {
  let events = 0;
  for (let going = [...pairs]; going.length > 0;) {
    const left: PairOnRoad[] = [];
    for (let first = 0; first < going.length; first += GROUP) {
      const items = going.slice(first, first + GROUP).flatMap((pair) => {
        const item = pair.next();
        if (item) left.push(pair);
        return item ? [item] : [];
      });
      await write(pool, items);
      events += items.length;
    }
    going = left;
  }
  return events;
};

const write = async (pool: Pool, items: readonly CommitItem[]): Promise<void> => {
  if (items.length === 0) return;
  const written = await writeGroup(pool, items);
  const lost = written.find((one) => one.kind !== 'committed');
  if (lost) throw lost.kind === 'broken' ? lost.error : new Error('a made pair was moved by somebody else');
  // What these pairs would send to people and to other cases is of no use to a benchmark.
  const ids = items.flatMap((item) => item.decision.change.effects.map((effect) => effect.id));
  if (ids.length > 0) await pool.query(`delete from outbox where id = any($1::uuid[])`, [ids]);
};

const readMaking = async (pool: Pool, now: Date): Promise<PairMaking> => {
  const { rows } = await pool.query<{ id: string; kind: string; key: string; version: number; text: string }>(
    `select distinct on (kind, key) id, kind, key, version, text from definition
     where status = 'published' and (kind = 'form' or key = 'mentoring-pair') order by kind, key, version desc`,
  );
  const workflow = rows.find((row) => row.kind === 'workflow');
  if (!workflow) throw new Error('the workflow mentoring-pair is not published: load the content first');
  const days = russianCalendarDays();
  return {
    workflow: {
      id: workflow.id,
      key: workflow.key,
      compiled: compileWorkflow(JSON.parse(workflow.text) as WorkflowDefinition),
    },
    forms: new Map(
      rows
        .filter((row) => row.kind === 'form')
        .map((row) => {
          const { meta } = JSON.parse(row.text) as {
            meta: { readers: string[]; participantReaders: string[] };
          };
          return [
            row.key,
            { version: row.version, roles: meta.readers, participants: meta.participantReaders },
          ];
        }),
    ),
    calendar: {
      region: 'tomsk',
      years: [...new Set(days.map((day) => Number(day.date.slice(0, 4))))],
      days: new Map(days.map((day) => [day.date, day])),
    },
    now,
  };
};
