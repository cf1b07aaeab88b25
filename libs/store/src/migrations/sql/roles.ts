/**
 * `tandem_engine` commits, relays and performs; `tandem_api` reads for people and sees only what row-level security
 * lets through. Roles belong to the cluster, so their creation tolerates a neighbour that was faster.
 */
export const ROLES = [
  ...['tandem_engine', 'tandem_api'].map(
    (role) => `do $$ begin
      create role ${role} login;
    exception when duplicate_object or unique_violation then null;
    end $$`,
  ),
  `grant usage on schema public to tandem_engine, tandem_api`,
  `grant select, insert, update, delete on all tables in schema public to tandem_engine`,
  `alter default privileges in schema public grant select, insert, update, delete on tables to tandem_engine`,
  `grant select on unit, person, membership, delegation, definition, "case", case_participant, case_event, task, submission, timer, record, draft, file, document, notification, calendar_day to tandem_api`,
  `grant insert, update, delete on draft to tandem_api`,
  `grant update (read_at) on notification to tandem_api`,
  `grant insert on audit_event to tandem_api`,
];
