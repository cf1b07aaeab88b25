const paths = (name: string) =>
  `(select coalesce(string_to_array(nullif(current_setting('app.${name}', true), ''), ',')::ltree[], '{}'))::ltree[]`;
const held = `(select coalesce(string_to_array(nullif(current_setting('app.held', true), ''), ','), '{}'))::text[]`;
const above = (column: string) => `${column} <@ any(${paths('outer')})`;

/** A recommendation is given from above: those who gave it read what was decided and done, with all of its papers. */
const ofRecommendation = (id: string) =>
  `exists (select 1 from "case" seen where seen.id = ${id} and seen.subject = 'recommendation' and ${above('seen.unit_path')})`;

export const RECOMMENDATION_WALLS = [
  `create policy recommendations_read on "case" for select to tandem_api using (subject = 'recommendation' and ${above('unit_path')})`,
  `create policy recommendations_read on case_event for select to tandem_api using (${ofRecommendation('case_event.case_id')})`,
  `create policy recommendations_read on task for select to tandem_api using (${ofRecommendation('task.case_id')})`,
  `create policy recommendations_read on submission for select to tandem_api using (readers && ${held} and ${ofRecommendation('submission.case_id')})`,
];
