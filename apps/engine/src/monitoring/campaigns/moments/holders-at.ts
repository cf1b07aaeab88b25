import type { PoolClient } from 'pg';
import { reachOf } from '@tandem/domain';
import { toCandidate, type HolderRow } from '../../../notifications/notify.effect.js';
import type { Candidate } from '../../../notifications/recipients.js';

/** Holders today, with those who stand in for them: at the places themselves and in the bodies beside them. */
const HOLDERS_AT = `
with place as (
  select u.id, u.kind, u.path::text as path, u.zone from unit u where u.path = any($2::ltree[])
  union
  select u.id, u.kind, u.path::text, u.zone from unit above join unit u on u.parent_id = above.id where above.path = any($2::ltree[]))
select m.person_id, m.role, p.id as unit_id, p.kind, p.path from working_membership m join place p on p.id = m.unit_id
where m.role = any($1::text[])
union
select d.to_person_id, d.role, p.id, p.kind, p.path from delegation d join place p on p.id = d.unit_id
where d.role = any($1::text[]) and d.revoked_at is null and local_today(p.zone) between d.from_date and d.to_date`;

/** Who holds these roles at each of these places, and not above it: all of them by one question. */
export const holdersAt = async (
  client: PoolClient,
  roles: readonly string[],
  paths: readonly string[],
): Promise<(path: string) => readonly Candidate[]> => {
  const { rows } = await client.query<HolderRow>({
    name: 'holders-of-reports',
    text: HOLDERS_AT,
    values: [roles, [...new Set(paths)]],
  });
  const at = Map.groupBy(rows.map(toCandidate), (one) => reachOf(one));
  return (path) => at.get(path) ?? [];
};
