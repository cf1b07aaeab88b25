import { Injectable } from '@nestjs/common';
import { ROLES, UNIT_KINDS, type Json, type UnitKind } from '@tandem/domain';
import { OWN_PLACE, type Facts } from '@tandem/workflow-core';
import type { LiveCase } from '@tandem/store';
import { gatherRoadmapFacts, isRoadmapFact } from '../approvals/facts/roadmap-facts.js';
import { EnginePool } from '../database/pools.js';
import { gatherCampaignFacts, isCampaignFact } from '../monitoring/campaigns/facts/campaign-facts.js';
import { gatherReportFacts, isReportFact } from '../monitoring/reports/facts/report-facts.js';
import { placeOfUnit } from './own-place.js';
import { UnitDirectory, type UnitFacts } from './unit-directory.js';

/** The case a decision is about, as far as facts depend on it. */
export interface FactSubject {
  readonly unitId: string;
  readonly cycleId: string | null;
  readonly caseId: string | null;
  /** Who takes part, by role: those of the case, or those whom the opening answers name. */
  readonly participants: { readonly [role: string]: readonly string[] };
  /** Persons whom the answers at hand would add, by role. */
  readonly joining: { readonly [role: string]: readonly string[] };
}

type Gather = (pool: EnginePool, subject: FactSubject, name: string) => Promise<Json>;

/** Named counts over the unit's open cycle (docs/workflow-language.md, «Facts»). */
const COUNTS: Record<string, string> = {
  'requests.open': `subject = 'request' and status = 'open'`,
  'requests.waiting': `subject = 'request' and status = 'open' and 'waiting' = any(state_paths)`,
  'candidates.open': `subject = 'candidacy' and status = 'open'`,
  'candidates.admitted': `subject = 'candidacy' and 'admitted' = any(state_paths)`,
  'pairs.open': `subject = 'pair' and status = 'open'`,
  'pairs.active': `subject = 'pair' and status = 'open' and stage = 6`,
  'pairs.closed': `subject = 'pair' and status <> 'open'`,
};

const countCases: Gather = async (pool, subject, name) => {
  const condition = COUNTS[name.slice('counts.'.length)];
  if (!condition) throw new Error(`no such count: ${name}`);
  const scope = subject.cycleId ? 'cycle_id = $1' : 'unit_id = $1';
  return single(pool, `select count(*)::int as value from "case" where ${scope} and ${condition}`, [
    subject.cycleId ?? subject.unitId,
  ]);
};

const countAdmittedMentors: Gather = (pool, subject) =>
  single(
    pool,
    `select count(*)::int as value from record where unit_id = $1 and register = 'mentor' and status = 'admitted'`,
    [subject.unitId],
  );

const holders: Gather = (pool, subject, name) =>
  countHolders(pool, subject.unitId, name.slice('holders.'.length));

/** `participants.mentor.…` speaks of those who take part, `joining.mentor.…` of those whom this event would add. */
const personsOf = (subject: FactSubject, name: string): readonly string[] => {
  const [whose, role] = name.split('.');
  return (whose === 'joining' ? subject.joining : subject.participants)[role!] ?? [];
};

const statuses: Gather = (pool, subject, name) => {
  const role = name.split('.')[1]!;
  const persons = personsOf(subject, name);
  return single(
    pool,
    `select coalesce(json_agg(coalesce(r.status, 'none') order by p.n), '[]') as value
     from unnest($1::uuid[]) with ordinality as p(id, n)
     left join lateral (select status from record where person_id = p.id and register = $2 order by updated_at desc limit 1) r on true`,
    [persons, role === 'mentee' ? 'mentee' : 'mentor'],
  );
};

const openPairs: Gather = (pool, subject, name) => {
  const role = name.split('.')[1]!;
  return single(
    pool,
    `select coalesce(max(n), 0)::int as value from (
       select count(*) as n from case_participant p join "case" c on c.id = p.case_id
       where p.person_id = any($1::uuid[]) and p.role = $2 and p.state = 'active' and c.subject = 'pair' and c.status = 'open'
         and ($3::uuid is null or c.id <> $3) group by p.person_id) each`,
    [personsOf(subject, name), role, subject.caseId],
  );
};

const meetings: Gather = (pool, subject, name) =>
  single(
    pool,
    name === 'meetings.count'
      ? `select count(*)::int as value from submission where case_id = $1 and form_key = 'meeting-log'`
      : `select to_json(max(data->>'date')) as value from submission where case_id = $1 and form_key = 'meeting-log'`,
    [subject.caseId],
  );

/** How many hold a role, or one of several, at one unit now. Asked with each command: PostgreSQL plans it once. */
const countHolders = async (pool: EnginePool, unit: string, role: string): Promise<Json> => {
  const { rows } = await pool.query<{ value: number }>({
    name: 'holders-at',
    text: `select count(distinct m.person_id)::int as value from working_membership m where m.unit_id = $1 and m.role = any($2::text[])`,
    values: [unit, role.split('+')],
  });
  return rows[0]?.value ?? 0;
};

/** What documents beside cases tell, each in one query (docs/decisions/0015, 0017). */
const DOCUMENTS = [
  { tells: isRoadmapFact, gather: gatherRoadmapFacts },
  { tells: isReportFact, gather: gatherReportFacts },
  { tells: isCampaignFact, gather: gatherCampaignFacts },
];

const isDocumentFact = (name: string): boolean => DOCUMENTS.some(({ tells }) => tells(name));

const gathererOf = (name: string): Gather => {
  if (name === 'counts.mentors.admitted') return countAdmittedMentors;
  if (name.startsWith('counts.')) return countCases;
  if (name.startsWith('holders.')) return holders;
  if (name.endsWith('.statuses')) return statuses;
  if (name.endsWith('.openPairs')) return openPairs;
  if (name.startsWith('meetings.')) return meetings;
  throw new Error(`no such fact: ${name}`);
};

const single = async (pool: EnginePool, text: string, values: unknown[]): Promise<Json> => {
  const { rows } = await pool.query<{ value: Json }>(text, values);
  return rows[0]?.value ?? null;
};

/** Reads from the store what a definition's text names and the case itself cannot tell. Most definitions name nothing: then it reads nothing. */
@Injectable()
export class GatherFacts {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
  ) {}

  async for(needed: readonly string[], subject: FactSubject): Promise<Facts> {
    const unit = this.units.known(subject.unitId) ?? (await this.units.of(subject.unitId));
    if (!unit) throw new Error(`unit ${subject.unitId} is missing`);
    const values = needed.length === 0 ? {} : await this.values(needed, subject, unit);
    return { unit: unit.id, zone: unit.zone, calendar: this.units.calendar(unit.region), values };
  }

  private async values(
    needed: readonly string[],
    subject: FactSubject,
    unit: UnitFacts,
  ): Promise<Record<string, Json>> {
    const [documents, others] = await Promise.all([
      Promise.all(
        DOCUMENTS.map(({ tells, gather }) => {
          const asked = needed.filter(tells);
          return asked.length > 0 ? gather(this.pool, subject.caseId, asked) : {};
        }),
      ),
      Promise.all(
        needed
          .filter((name) => !isDocumentFact(name))
          .map(async (name) => [name, await this.value(name, subject, unit)] as const),
      ),
    ]);
    return Object.assign({}, ...documents, Object.fromEntries(others)) as Record<string, Json>;
  }

  private value(name: string, subject: FactSubject, unit: UnitFacts): Promise<Json> | Json {
    if (name === OWN_PLACE) return placeOfUnit(unit);
    if (!name.startsWith('bodies.')) return gathererOf(name)(this.pool, subject, name);
    const [, kind, holdersWord, role] = name.split('.');
    const body = this.units.bodyOf(placeOfUnit(unit), kind as UnitKind);
    if (!holdersWord) return body?.id ?? null;
    return body ? countHolders(this.pool, body.id, role!) : 0;
  }
}

/** The subject of a case that exists. */
export const subjectOf = (live: LiveCase, joining: FactSubject['joining'] = {}): FactSubject => {
  const participants: Record<string, string[]> = {};
  for (const one of live.state.participants)
    if (one.state === 'active') (participants[one.role] ??= []).push(one.person);
  return {
    unitId: live.unitId,
    cycleId: live.cycleId ?? (live.subject === 'cycle' ? live.id : null),
    caseId: live.id,
    participants,
    joining,
  };
};

/** `bodies.<kind>`, or how many hold a role there. */
const isBodyFact = (name: string): boolean => {
  const [first, kind, holdersWord, role, ...rest] = name.split('.');
  return (
    first === 'bodies' &&
    (UNIT_KINDS as readonly string[]).includes(kind ?? '') &&
    rest.length === 0 &&
    (holdersWord === undefined ||
      (holdersWord === 'holders' &&
        (role ?? '').split('+').every((one) => (ROLES as readonly string[]).includes(one))))
  );
};

/** Is this name gathered here? Checked at start for every definition. */
export const isGathered = (name: string): boolean => {
  if (name === OWN_PLACE || isDocumentFact(name) || isBodyFact(name)) return true;
  try {
    const gather = gathererOf(name);
    return gather !== countCases || Object.hasOwn(COUNTS, name.slice('counts.'.length));
  } catch {
    return false;
  }
};
