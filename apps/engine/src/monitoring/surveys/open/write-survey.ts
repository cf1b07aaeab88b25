import type { PoolClient } from 'pg';
import type { NewSurvey } from '@tandem/contracts';
import { INSTITUTION_KINDS } from '@tandem/domain';
import type { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { newKey } from '../answer/token-of.js';
import type { CheckedSurvey } from './check-survey.js';
import { momentsIn, publishingMoment, type SurveyMoment } from './survey-moments.js';

interface Writing {
  readonly id: string;
  readonly input: NewSurvey;
  readonly checked: CheckedSurvey;
  readonly key: string | undefined;
  readonly sha: string;
}

/** The row of a survey; nothing is written where the same key has opened it already. */
export const writeSurvey = (
  client: PoolClient,
  person: string,
  { id, input, checked, key, sha }: Writing,
): Promise<{ rowCount: number | null }> =>
  client.query(
    `insert into survey (id, title, form_key, form_version, mode, tells, unit_id, level_path, window_from, window_to, grace_days,
         audience, joins_id, awaits_exit, open_key, request_sha256, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8::ltree, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (created_by, open_key) where open_key is not null do nothing`,
    [
      id,
      input.title,
      input.form,
      checked.form!.version,
      input.mode,
      input.tells,
      checked.unit.id,
      checked.place,
      input.from,
      input.to,
      input.graceDays,
      JSON.stringify(input.audience),
      input.joins ?? null,
      input.awaitsExit,
      key ?? null,
      sha,
      person,
    ],
  );

/** In every zone where somebody works, whoever will be asked: people come and go before the first day. */
export const writeMoments = async (
  client: PoolClient,
  units: UnitDirectory,
  { id, input, checked: { place, unit } }: Pick<Writing, 'id' | 'input' | 'checked'>,
): Promise<void> => {
  const { rows } = await client.query<{ zone: string; region: string }>(
    `select distinct on (zone) zone, region from unit where path <@ $1::ltree and kind = any($2::text[]) order by zone, region`,
    [place, INSTITUTION_KINDS],
  );
  const zones = rows.length > 0 ? rows : [unit];
  const moments: SurveyMoment[] = [
    ...zones.flatMap(({ zone, region }) => momentsIn(input, zone, units.calendar(region))),
    publishingMoment(
      input,
      zones.map(({ zone }) => zone),
      input.awaitsExit,
    ),
  ];
  await client.query(
    `insert into survey_moment (survey_id, kind, zone, at) select $1, m.* from unnest($2::text[], $3::text[], $4::timestamptz[]) m`,
    [id, moments.map(({ kind }) => kind), moments.map(({ zone }) => zone), moments.map(({ at }) => at)],
  );
  if (input.mode === 'confidential' && !input.joins)
    await client.query('insert into survey_key (survey_id, key) values ($1, $2)', [id, newKey()]);
};
