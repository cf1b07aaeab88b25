import type { Pool } from 'pg';
import { counted, type JsonObject } from '@tandem/domain';
import { fillFromSurvey, type SurveyBlock } from '@tandem/monitoring-core';
import type { ToldOfUnit } from '../surveys/publish/write-figures.js';

/** Only what was told of the unit: answers are read by nobody (decision 16). */
const TOLD = `
select s.title, f.told from survey s join survey_figure f on f.survey_id = s.id
where f.unit_id = $1 and s.published_at is not null and s.cancelled_at is null and s.window_to between $2 and $3
order by s.window_to desc, s.published_at desc, s.id`;

export interface AskedPlace {
  readonly unit_id: string;
  readonly period_from: string;
  readonly period_to: string;
}

const ANSWERED = ['ответивший', 'ответивших', 'ответивших'] as const;

/**
 * Criteria 2 and 3 of form 27 as surveys of the unit and the year have told them, each with its source named; of several
 * surveys the latest that told it.
 */
export const toldBySurveys = async (
  pool: Pick<Pool, 'query'>,
  { unit_id, period_from, period_to }: AskedPlace,
): Promise<JsonObject> => {
  const { rows } = await pool.query<{ title: string; told: ToldOfUnit }>({
    name: 'told-by-surveys',
    text: TOLD,
    values: [unit_id, period_from, period_to],
  });
  const blocks = rows.flatMap(({ title, told }) =>
    fillFromSurvey(told.questions).map((block) => [block.field, asBlock(block, title)] as const),
  );
  // The first of a name stays: the latest survey.
  return Object.fromEntries(blocks.toReversed());
};

const asBlock = ({ answers, people }: SurveyBlock, title: string): JsonObject => ({
  answers: { ...answers },
  source: 'survey',
  comment: `По\u00a0опросу «${title}», ${counted(people, ANSWERED)}.`,
});
