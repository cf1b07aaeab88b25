import type { PoolClient } from 'pg';
import type { Text } from '@tandem/domain';
import { newId } from '@tandem/store';
import { NOTICES, type NoticeSignal } from '../../../notifications/notices.js';

interface SurveyNotice {
  readonly survey: string;
  /** The row of the outbox: nobody is told twice by it. */
  readonly job: string;
  readonly template: 'survey-invited' | 'survey-reminder' | 'survey-told';
  readonly text: Required<Text>;
}

/** One notice for each of these people; open screens show it when the transaction is committed. */
export const tellPeople = async (
  client: PoolClient,
  persons: readonly string[],
  { survey, job, template, text }: SurveyNotice,
): Promise<void> => {
  if (persons.length === 0) return;
  await client.query(
    `insert into notification (id, person_id, outbox_id, survey_id, template, text, at)
     select n.id, n.person, $3, $4, $5, $6, now() from unnest($1::uuid[], $2::uuid[]) as n(id, person) on conflict do nothing`,
    [persons.map(() => newId()), persons, job, survey, template, JSON.stringify(text)],
  );
  const signal: NoticeSignal = { persons: persons.slice(0, 100) };
  await client.query('select pg_notify($1, $2)', [NOTICES, JSON.stringify(signal)]);
};

/** «20 апреля» and «20 April»: the year is known to whoever reads it. */
export const dayWords = (date: string): Required<Text> => {
  const day = new Date(`${date}T00:00:00Z`);
  const say = (locale: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);
  return { ru: say('ru-RU').replace(' ', '\u00a0'), en: say('en-GB').replace(' ', '\u00a0') };
};
