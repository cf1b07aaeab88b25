import type { PoolClient, Pool } from 'pg';
import type { NewSurvey } from '@tandem/contracts';
import { addDays, INSTITUTION_KINDS } from '@tandem/domain';

export interface AskedPerson {
  readonly person: string;
  readonly unit: string;
  readonly zone: string;
}

interface AudienceQuery {
  readonly place: string;
  readonly audience: NewSurvey['audience'];
  /** First day of the survey: pairs that ended are those of the year before it. */
  readonly from: string;
}

/** Pairs that ended longer ago than this are not asked how it was. */
const ENDED_WITHIN_DAYS = 365;
/** A pair works from this stage of the cycle on, and is over after it. */
const AT_WORK = 6;

/**
 * Everybody whom a survey asks, once: of several places the one where he takes part now, or did last. Only who still works
 * there: whoever left has no way in.
 */
export const findAudience = async (
  client: Pool | PoolClient,
  { place, audience, from }: AudienceQuery,
): Promise<AskedPerson[]> => {
  const { of, pairs, only } = audience;
  const values = [place, of, INSTITUTION_KINDS, only ?? null];
  const takesPart = of === 'mentee' || of === 'mentor';
  const { rows } = await client.query<AskedPerson>(
    takesPart ? PARTICIPANTS : HOLDERS,
    takesPart ? [...values, pairs, addDays(from, -ENDED_WITHIN_DAYS), AT_WORK] : values,
  );
  return rows;
};

const WITHIN = `u.path <@ $1::ltree and u.kind = any($3::text[])
  and ($4::uuid[] is null or exists (select 1 from unit o where o.id = any($4) and u.path <@ o.path))`;

const PARTICIPANTS = `
select distinct on (p.person_id) p.person_id as person, p.unit_id as unit, u.zone
from case_participant p join "case" c on c.id = p.case_id join unit u on u.id = p.unit_id
where c.subject = 'pair' and p.role = $2 and ${WITHIN}
  and (($5 <> 'ended' and c.status = 'open' and p.state = 'active' and ($5 = 'any' or c.stage >= $7))
    or ($5 <> 'active' and c.status <> 'open' and c.closed_at >= $6::date and c.stage > $7))
  and exists (select 1 from working_membership w where w.person_id = p.person_id and w.unit_id = p.unit_id)
order by p.person_id, (c.status = 'open') desc, p.joined_at desc`;

const HOLDERS = `
select distinct on (w.person_id) w.person_id as person, w.unit_id as unit, u.zone
from working_membership w join unit u on u.id = w.unit_id
where w.role = $2 and ${WITHIN}
order by w.person_id, w.from_date desc`;
