/**
 * Places that each figure is counted over, with the moments of the period by the clock of each place. An institution
 * founded by the region stands on a municipality's ground and does not count there (R360). Parameters of every figure:
 * `$1` paths, `$2` from, `$3` to, `$4` the moment as which it is told.
 */
export const PLACES = `place as materialized (
  select t.path as root, u.id, u.path, u.kind, u.zone,
    $2::date::timestamp at time zone u.zone as opens,
    least(($3::date + 1)::timestamp at time zone u.zone - interval '1 microsecond', $4::timestamptz) as closes
  from unnest($1::text[]) as asked(path) join unit t on t.path = asked.path::ltree join unit u on u.path <@ t.path
  where t.kind <> 'municipality' or not exists (select 1 from unit f where f.kind = 'regionFounded' and f.path @> u.path)
)`;

/** Cases of a subject as they stood: the state after the last event before the moment, not the state of today. */
export const standing = (name: string, subject: 'pair' | 'request' | 'candidacy' | 'cycle'): string =>
  `${name} as materialized (
  select p.root, p.zone, p.opens, p.closes, c.id, c.unit_id, c.opened_at, last.to_paths as states, last.at as since
  from place p join "case" c on c.unit_id = p.id and c.subject = '${subject}' and c.opened_at <= p.closes
  cross join lateral (
    select e.to_paths, e.at from case_event e where e.case_id = c.id and e.at <= p.closes order by e.seq desc limit 1
  ) last
)`;

/** Who took part in a case at that moment. */
export const taking = (alias: string, standingAs: string, role: 'mentor' | 'mentee' | 'candidate'): string =>
  `join case_participant ${alias} on ${alias}.case_id = ${standingAs}.id and ${alias}.role = '${role}'
    and ${alias}.joined_at <= ${standingAs}.closes and (${alias}.left_at is null or ${alias}.left_at > ${standingAs}.closes)`;

/** Does a case stand in one of these states, or within one: what is stored are the innermost states alone. */
export const standsIn =
  (states: readonly string[]) =>
  (alias: string): string =>
    `exists (select 1 from unnest(${alias}.states) as inmost where inmost ~ '^(${states.join('|').replaceAll('.', '[.]')})([.]|$)')`;

/** A pair that an order assigned and nothing has ended; one that looks for a new mentor has none now. */
export const ASSIGNED_STATES = [
  'orderSigned',
  'programmeDraft',
  'programmeReview',
  'programmeHearing',
  'active',
  'mediation',
  'returning',
  'noticePeriod',
  'suspended.paused',
  'closing',
  'completing',
  'ending',
] as const;
export const isAssigned = standsIn(ASSIGNED_STATES);

/** A pair with an approved programme that goes on: no break, no search for a mentor. */
export const WORKING_STATES = [
  'active',
  'mediation',
  'returning',
  'noticePeriod',
  'closing',
  'completing',
] as const;
export const isAtWork = standsIn(WORKING_STATES);

/** A request that its teacher or the curator has not closed. */
export const BANK_STATES = ['submitted', 'postponed', 'waiting', 'external', 'proposed', 'inPair'] as const;
export const isInBank = standsIn(BANK_STATES);
