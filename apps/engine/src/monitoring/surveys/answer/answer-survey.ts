import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { AnswerSurvey as Given } from '@tandem/contracts';
import { localDate, type JsonObject, type Language } from '@tandem/domain';
import { partsOf, withValueAt } from '@tandem/forms-core';
import { takeAnswer, type InvitationStatus } from '@tandem/monitoring-core';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { Refusal, refuse } from '../../../problems/problem-error.js';
import { readSurveyQuestions } from '../questions/read-survey-questions.js';
import { SURVEY_COLUMNS, windowOf, type SurveyRecord } from '../survey-row.js';
import { tokenOf } from './token-of.js';

interface Invited extends SurveyRecord {
  readonly status: InvitationStatus;
  readonly invited_unit: string;
  readonly zone: string;
}

const INVITED = `select ${SURVEY_COLUMNS}, i.status, i.unit_id as invited_unit, u.zone
  from survey_invitation i join survey s on s.id = i.survey_id join unit u on u.id = i.unit_id
  where i.survey_id = $1 and i.person_id = $2`;

/** Takes an answer or a refusal. Of two windows that send at once the second waits, and finds what the first has done. */
@Injectable()
export class AnswerSurvey {
  constructor(
    private readonly pool: EnginePool,
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
  ) {}

  async answer(viewer: Viewer, id: string, given: Given, language: Language): Promise<void> {
    const person = viewer.person.id;
    const { rows } = await this.pool.query<Invited>(INVITED, [id, person]);
    const seen = rows[0];
    if (!seen) throw refuse.notFound();
    const data =
      given.kind === 'answer' ? await this.check(seen, given.data as JsonObject, language) : undefined;
    await inTransaction(this.pool, async (client) => {
      // Publishing takes the survey for itself: an answer comes before it or is refused after it.
      const { rows: locked } = await client.query<Invited>(`${INVITED} for update of i for share of s`, [
        id,
        person,
      ]);
      const invited = locked[0]!;
      refuseOver(invited);
      const taken = takeAnswer(invited.status, given.kind, {
        mode: invited.mode,
        window: windowOf(invited),
        timeZone: invited.zone,
        now: new Date().toISOString(),
      });
      if (!taken.ok) throw new Refusal(422, taken.code, taken.text);
      const whose = await whoseAnswer(client, invited, person);
      if (taken.effect === 'replace' || taken.effect === 'withdraw') await withdraw(client, id, whose);
      if (taken.effect === 'replace' || taken.effect === 'keep') await keep(client, invited, whose, data!);
      await client.query('update survey_invitation set status = $3 where survey_id = $1 and person_id = $2', [
        id,
        person,
        taken.status,
      ]);
      await client.query(
        'update notification set read_at = now() where person_id = $2 and survey_id = $1 and read_at is null',
        [id, person],
      );
    });
  }

  /** By the version that the survey pinned; what nobody would read is not taken even where it is sent. */
  private async check(survey: Invited, data: JsonObject, language: Language): Promise<JsonObject> {
    const form = await this.definitions.form(survey.form_key, survey.form_version);
    if (!form) throw new Error(`version ${survey.form_version} of ${survey.form_key} is missing`);
    const unit = await this.units.of(survey.invited_unit);
    const { leftOut } = readSurveyQuestions(form.definition);
    const asked = leftOut.reduce<JsonObject>(
      (rest, at) => withValueAt(rest, partsOf(at), undefined) as JsonObject,
      data,
    );
    const verdict = form.compiled.validate(asked, {
      today: localDate(Date.now(), survey.zone),
      language,
      case: { unit: survey.invited_unit },
      ...(unit ? { calendar: this.units.calendar(unit.region) } : {}),
    });
    if (verdict.valid) return verdict.data;
    throw new Refusal(
      422,
      'form-invalid',
      {
        ru: 'Ответ не отправлен: посмотрите на отмеченные вопросы.',
        en: 'The answer was not sent: see the questions marked.',
      },
      { errors: verdict.errors },
    );
  }
}

const refuseOver = ({ cancelled_at, published_at }: SurveyRecord): void => {
  if (cancelled_at)
    throw new Refusal(422, 'cancelled', { ru: 'Этот опрос отменён.', en: 'This survey was called off.' });
  if (published_at)
    throw new Refusal(422, 'closed', {
      ru: 'Опрос завершён, ответы больше не принимаются.',
      en: 'The survey is over; answers are no longer taken.',
    });
};

/** By what an answer is found again: never both, and in an anonymous survey neither. */
interface Whose {
  readonly author: string | null;
  readonly token: Buffer | null;
}

const whoseAnswer = async (client: PoolClient, survey: SurveyRecord, person: string): Promise<Whose> => {
  if (survey.mode === 'named') return { author: person, token: null };
  if (survey.mode === 'anonymous') return { author: null, token: null };
  const { rows } = await client.query<{ key: Buffer }>('select key from survey_key where survey_id = $1', [
    survey.joins_id ?? survey.id,
  ]);
  if (!rows[0]) throw new Error('a confidential survey has no key');
  return { author: null, token: tokenOf(rows[0].key, person) };
};

const withdraw = (client: PoolClient, survey: string, { author, token }: Whose) =>
  client.query('delete from survey_answer where survey_id = $1 and (author_id = $2 or token = $3)', [
    survey,
    author,
    token,
  ]);

const keep = (client: PoolClient, survey: Invited, { author, token }: Whose, data: JsonObject) =>
  client.query(
    'insert into survey_answer (survey_id, unit_id, author_id, token, data) values ($1, $2, $3, $4, $5)',
    [survey.id, survey.invited_unit, author, token, JSON.stringify(data)],
  );
