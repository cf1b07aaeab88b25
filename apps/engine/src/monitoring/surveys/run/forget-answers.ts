import { Injectable } from '@nestjs/common';
import { EnginePool } from '../../../database/pools.js';

/** What was told stays; single answers are deleted a year after it was (forms 19 and 20: one year, then only the summary). */
const FORGET = `
with told as (
  select s.id from survey s where s.published_at < now() - interval '1 year'
    and not exists (select 1 from survey x where x.joins_id = s.id and x.cancelled_at is null and x.published_at is null)
), keys as (delete from survey_key k using told where k.survey_id = told.id)
delete from survey_answer a using told where a.survey_id = told.id`;

@Injectable()
export class ForgetAnswers {
  constructor(private readonly pool: EnginePool) {}

  /** How many were deleted. */
  async forget(): Promise<number> {
    const { rowCount } = await this.pool.query(FORGET);
    return rowCount ?? 0;
  }
}
