import { Injectable } from '@nestjs/common';
import type { JsonObject, Json } from '@tandem/domain';
import type { LiveCase } from '@tandem/store';
import { EnginePool } from '../database/pools.js';
import { programmeInForce } from './programme-in-force.js';
import { UnitDirectory } from './unit-directory.js';

interface PastAnswer {
  form_key: string;
  data: JsonObject;
  author_id: string;
}

/**
 * What a case gives its forms under `$case/…` (docs/forms-language.md): its people and dates, its own answers, and
 * those of the cases it grew out of (the mentee's request, the school's cycle). Only names that a form uses leave the
 * server (`caseNamesIn`).
 */
@Injectable()
export class FormContext {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
  ) {}

  async of(live: LiveCase, today: string, me?: string): Promise<JsonObject> {
    const active = (role: string) =>
      live.state.participants
        .filter((one) => one.role === role && one.state === 'active')
        .map((one) => one.person);
    const [mentors, mentees] = [active('mentor'), active('mentee')];
    const [past, curator, head] = await Promise.all([
      this.pastOf(live, mentees),
      this.holderOf(live.unitId, 'curator'),
      this.holderOf(live.unitId, 'head'),
    ]);
    const all: Record<string, Json[]> = {};
    const answers: Record<string, Json> = {};
    const mine: Record<string, Json> = {};
    const by: Record<string, Record<string, Json>> = {};
    for (const { form_key, data, author_id } of past) {
      (all[form_key] ??= []).push({ ...data, author: author_id });
      answers[form_key] = data;
      if (author_id === me) mine[form_key] = data;
      for (const one of live.state.participants)
        if (one.person === author_id) (by[one.role] ??= {})[form_key] = data;
    }
    // The case's own answers come before those of the cases it grew out of.
    for (const answer of live.state.answers) answers[answer.form] = answer.data;
    const of = (form: string) => (answers[form] ?? {}) as JsonObject;
    const mentorUnit = live.state.participants.find(
      (one) => one.role === 'mentor' && one.state === 'active',
    )?.unit;
    return {
      unit: live.unitId,
      unitTitle: this.units.known(live.unitId)?.title ?? '',
      mentorUnit: mentorUnit ? (this.units.known(mentorUnit)?.title ?? null) : null,
      openedAt: live.state.openedAt.slice(0, 10),
      today,
      stage: live.stage,
      me: me ?? null,
      mentors,
      mentees,
      mentor: mentors[0] ?? null,
      mentee: mentees[0] ?? null,
      candidate: active('candidate')[0] ?? null,
      curator,
      head,
      kind: live.kind ?? of('pair-proposal')['kind'] ?? null,
      form: of('pair-proposal')['form'] ?? null,
      periodFrom: of('personalised-programme')['periodFrom'] ?? of('pair-proposal')['plannedFrom'] ?? null,
      periodTo: of('personalised-programme')['periodTo'] ?? of('pair-proposal')['plannedTo'] ?? null,
      answers,
      all,
      mine,
      by,
      meetings: meetingsOf(all['meeting-log'] ?? []),
      programme: programmeInForce(live.state.machine.context, all) as unknown as Json,
    };
  }

  /** Submissions of this case and of the open request and cycle behind it, the oldest first. */
  private async pastOf(live: LiveCase, mentees: readonly string[]): Promise<PastAnswer[]> {
    const { rows } = await this.pool.query<PastAnswer>({
      name: 'form-context-past',
      text: `select s.form_key, s.data, s.author_id from submission s
        where s.case_id = $1
          or ($2::uuid is not null and s.case_id = $2 and s.form_key = 'cycle-start' and s.current)
          or s.case_id in (select c.id from "case" c join case_participant p on p.case_id = c.id
            where c.subject = 'request' and p.role = 'mentee' and p.person_id = any($3::uuid[]) and c.cycle_id is not distinct from $2 and c.id <> $1)
        order by s.at limit 500`,
      values: [live.id, live.cycleId, mentees],
    });
    return rows;
  }

  private async holderOf(unitId: string, role: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ person_id: string }>({
      name: 'form-context-holder',
      text: `select person_id from working_membership where unit_id = $1 and role = $2 order by from_date limit 1`,
      values: [unitId, role],
    });
    return rows[0]?.person_id ?? null;
  }
}

const meetingsOf = (meetings: readonly Json[]): JsonObject => {
  const minutes = meetings.reduce<number>(
    (sum, one) => sum + Number((one as JsonObject)['durationMin'] ?? 0),
    0,
  );
  const dates = meetings
    .map((one) => (one as JsonObject)['date'])
    .filter((date): date is string => typeof date === 'string');
  return { count: meetings.length, hours: Math.round(minutes / 6) / 10, lastAt: dates.sort().at(-1) ?? null };
};
