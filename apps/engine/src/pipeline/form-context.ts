import { Injectable } from '@nestjs/common';
import type { JsonObject, Json } from '@tandem/domain';
import type { LiveCase } from '@tandem/store';
import { EnginePool } from '../database/pools.js';
import { UnitDirectory } from './unit-directory.js';

/** What a case gives its forms under `$case/…` (docs/forms-language.md). Only names that a form uses leave the server. */
@Injectable()
export class FormContext {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
  ) {}

  async of(live: LiveCase, today: string): Promise<JsonObject> {
    const active = (role: string) =>
      live.state.participants
        .filter((one) => one.role === role && one.state === 'active')
        .map((one) => one.person);
    const [mentors, mentees] = [active('mentor'), active('mentee')];
    const answers: Record<string, Json> = {};
    for (const answer of live.state.answers) answers[answer.form] = answer.data;
    const proposal = (answers['pair-proposal'] ?? {}) as JsonObject;
    return {
      unit: live.unitId,
      unitTitle: this.units.known(live.unitId)?.title ?? '',
      openedAt: live.state.openedAt.slice(0, 10),
      today,
      stage: live.stage,
      mentors,
      mentees,
      mentor: mentors[0] ?? null,
      mentee: mentees[0] ?? null,
      candidate: active('candidate')[0] ?? null,
      curator: await this.curatorOf(live.unitId),
      kind: live.kind ?? proposal['kind'] ?? null,
      form: proposal['form'] ?? null,
      periodFrom:
        (answers['personalised-programme'] as JsonObject | undefined)?.['periodFrom'] ??
        proposal['periodFrom'] ??
        null,
      periodTo:
        (answers['personalised-programme'] as JsonObject | undefined)?.['periodTo'] ??
        proposal['periodTo'] ??
        null,
      answers,
      meetings: await this.meetingsOf(live),
    };
  }

  private async curatorOf(unitId: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ person_id: string }>(
      `select person_id from membership where unit_id = $1 and role = 'curator' and from_date <= current_date and (to_date is null or to_date >= current_date) order by from_date limit 1`,
      [unitId],
    );
    return rows[0]?.person_id ?? null;
  }

  private async meetingsOf(live: LiveCase): Promise<JsonObject> {
    if (live.subject !== 'pair') return { count: 0, hours: 0 };
    const { rows } = await this.pool.query<{ count: number; hours: number }>(
      `select count(*)::int as count, coalesce(round(sum((data->>'durationMin')::numeric) / 60, 1), 0)::float8 as hours
       from submission where case_id = $1 and form_key = 'meeting-log'`,
      [live.id],
    );
    return { count: rows[0]!.count, hours: rows[0]!.hours };
  }
}
