import { PARTICIPANT_ROLES } from '@tandem/domain';

/**
 * The second wall. Who asks is told to the transaction by six settings (see `ReadContext`):
 * the person; `inner`, paths where he sees the whole school's work; `outer`, paths above the school where only the
 * fact of pairs, candidacies and cycles is seen (roles.md, matrix: «факт», «реестр»); `home`, units whose colleagues
 * he may find by name; `roles`, what he holds at the inner paths; `held`, all that he holds. Each is read once a
 * statement (a scalar subquery).
 */
const person = `(select nullif(current_setting('app.person', true), '')::uuid)`;
const paths = (name: string) =>
  `(select coalesce(string_to_array(nullif(current_setting('app.${name}', true), ''), ',')::ltree[], '{}'))`;
const roles = `(select coalesce(string_to_array(nullif(current_setting('app.roles', true), ''), ','), '{}'))`;

const below = (column: string, name: string) => `${column} <@ any(${paths(name)})`;
const participantRoles = PARTICIPANT_ROLES.map((role) => `'${role}'`).join(', ');

/**
 * Cases where the person takes part, is asked by name or holds the role that is asked. Being a mentor at the school is
 * not being this pair's mentor: a participant's role is held by taking part. A definer function: policies of the tables it reads would call each other for ever.
 */
export const myCases = (
  memberships: string,
  works: string,
) => `create or replace function app_my_cases() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(case_id), '{}') from (
    select case_id from case_participant where person_id = ${person} and state = 'active'
    union
    select case_id from task where person_id = ${person} and status = 'open'
    union
    select t.case_id from ${memberships} join task t on t.unit_id = m.unit_id and t.role = m.role and t.status = 'open' and t.person_id is null and t.role not in (${participantRoles})
    where m.person_id = ${person} and ${works}
  ) mine
$$`;
const WORKS_BY_THE_SERVER = `m.from_date <= current_date and (m.to_date is null or m.to_date >= current_date)`;
const takesPart = (caseId: string) => `${caseId} = any((select app_my_cases())::uuid[])`;
const seesCase = (caseId: string) => `exists (select 1 from "case" seen where seen.id = ${caseId})`;

const OUTER_SUBJECTS = `('pair', 'candidacy', 'cycle')`;

const POLICIES: Record<string, string> = {
  '"case"': `${below('unit_path', 'inner')} or (subject in ${OUTER_SUBJECTS} and ${below('unit_path', 'outer')}) or ${takesPart('"case".id')}`,
  case_participant: `person_id = ${person} or ${seesCase('case_participant.case_id')}`,
  case_event: `exists (select 1 from "case" seen where seen.id = case_event.case_id and (${below('seen.unit_path', 'inner')} or ${takesPart('seen.id')}))`,
  task: `person_id = ${person} or ${below('unit_path', 'inner')} or ${takesPart('task.case_id')}`,
  submission: `author_id = ${person}
    or (${below('unit_path', 'inner')} and readers && ${roles})
    or exists (select 1 from case_participant mine where mine.case_id = submission.case_id and mine.person_id = ${person} and mine.state = 'active' and mine.role = any(submission.participant_readers))`,
  timer: `exists (select 1 from "case" seen where seen.id = timer.case_id and ${below('seen.unit_path', 'inner')})`,
  record: `person_id = ${person} or ${below('unit_path', 'inner')} or (register = 'mentor' and ${below('unit_path', 'outer')})`,
  draft: `author_id = ${person} or exists (select 1 from task mine where mine.id = draft.task_id and mine.status = 'open' and (mine.person_id = ${person} or mine.claimed_by = ${person}))`,
  file: `owner_id = ${person} or exists (select 1 from "case" seen where seen.id = file.case_id and (${below('seen.unit_path', 'inner')} or ${takesPart('seen.id')}))`,
  document: `${below('unit_path', 'inner')} or ${takesPart('document.case_id')}`,
  notification: `person_id = ${person}`,
  person: `id = ${person}
    or exists (select 1 from membership m join unit u on u.id = m.unit_id where m.person_id = person.id and (u.path <@ any(${paths('home')}) or u.path <@ any(${paths('inner')}) or u.path <@ any(${paths('outer')})))
    or exists (select 1 from case_participant theirs where theirs.person_id = person.id)`,
  membership: `person_id = ${person} or exists (select 1 from unit u where u.id = membership.unit_id and (u.path <@ any(${paths('home')}) or u.path <@ any(${paths('inner')}) or u.path <@ any(${paths('outer')})))`,
  delegation: `${person} in (from_person_id, to_person_id) or exists (select 1 from unit u where u.id = delegation.unit_id and u.path <@ any(${paths('inner')}))`,
  audit_event: `false`,
};

/** Who may write through the API's own role: only his own drafts and the reading of his own notices. */
const WRITES: Record<string, string> = {
  draft: `author_id = ${person} or exists (select 1 from task mine where mine.id = draft.task_id and mine.status = 'open' and (mine.person_id = ${person} or mine.claimed_by = ${person}))`,
  notification: `person_id = ${person}`,
};

const CLOSED = ['account', 'web_session', 'sign_in_attempt', 'outbox', 'effect_done', 'document_template'];

export const ROW_LEVEL_SECURITY = [
  myCases('membership m', WORKS_BY_THE_SERVER),
  `revoke execute on function app_my_cases() from public`,
  `grant execute on function app_my_cases() to tandem_api, tandem_engine`,
  ...Object.entries(POLICIES).flatMap(([table, using]) => [
    `alter table ${table} enable row level security`,
    `create policy engine_all on ${table} to tandem_engine using (true) with check (true)`,
    `create policy people_read on ${table} for select to tandem_api using (${using})`,
  ]),
  ...Object.entries(WRITES).map(
    ([table, check]) =>
      `create policy people_write on ${table} to tandem_api using (${check}) with check (${check})`,
  ),
  `create policy people_append on audit_event for insert to tandem_api with check (person_id is not distinct from ${person})`,
  ...CLOSED.flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy engine_all on ${table} to tandem_engine using (true) with check (true)`,
  ]),
];
