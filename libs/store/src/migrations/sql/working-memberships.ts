/**
 * Who works where today, by the day of the unit's own place: the server's day begins seven hours after Tomsk's, and
 * somebody hired in the morning would be nobody until noon. The view asks with the rights of whoever reads it.
 */
export const WORKING_MEMBERSHIPS = [
  `create function local_today(zone text) returns date language sql stable as $$ select (now() at time zone zone)::date $$`,
  `create view working_membership with (security_invoker = true) as
    select m.* from membership m join unit u on u.id = m.unit_id
    where m.from_date <= local_today(u.zone) and (m.to_date is null or m.to_date >= local_today(u.zone))`,
  `grant select on working_membership to tandem_engine, tandem_api`,
];
