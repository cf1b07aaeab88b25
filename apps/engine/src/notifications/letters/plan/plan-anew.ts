/** Letters of notices that still wait are planned anew: whoever puts his digest earlier gets it earlier. */
export const PLAN_ANEW = `
with gone as (delete from letter where person_id = $1 and status = 'waiting' and claim is null and kind in ('notice', 'digest') returning id)
update notification n set letter_owed = true, letter_id = null from gone where n.letter_id = gone.id`;
