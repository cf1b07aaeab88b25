import type { PoolClient } from 'pg';
import { responseOf, type AnsweringUnit } from '@tandem/monitoring-core';
import type { SurveyRecord } from '../survey-row.js';
import type { ToldSurvey } from './tell-survey.js';

export interface UnitOfSurvey extends AnsweringUnit {
  readonly path: string;
  /** Asked in this very unit. */
  readonly own: number;
  /** Asked in it and below. */
  readonly invited: number;
}

/** What stands in `survey_figure.told`. */
export interface ToldOfUnit {
  readonly parent: string | null;
  readonly representative: boolean;
  readonly questions: readonly {
    readonly question: string;
    readonly groups: readonly { readonly of: readonly string[]; readonly people: number }[];
    readonly mean: { readonly value: number; readonly within: number; readonly answered: number } | null;
  }[];
  readonly changes: readonly {
    readonly question: string;
    readonly people: number;
    readonly change: number;
    readonly within: number;
  }[];
}

/** Writes the publication, the figures of each unit and the values that go to the indicators. */
export const writeFigures = async (
  client: PoolClient,
  survey: SurveyRecord,
  units: readonly UnitOfSurvey[],
  told: ToldSurvey,
): Promise<void> => {
  await client.query('insert into survey_publication (survey_id, questions) values ($1, $2)', [
    survey.id,
    JSON.stringify(told.questions),
  ]);
  const answered = new Map(told.publication.units.map(({ unit, people }) => [unit, people]));
  const ofUnit = byUnit(told);
  await client.query(
    `insert into survey_figure (survey_id, unit_id, unit_path, invited, answered, told)
     select $1, f.* from unnest($2::uuid[], $3::ltree[], $4::int[], $5::int[], $6::jsonb[]) f`,
    [
      survey.id,
      units.map(({ id }) => id),
      units.map(({ path }) => path),
      units.map(({ invited }) => invited),
      units.map(({ id }) => answered.get(id) ?? null),
      units.map(({ id, parent, invited }) => {
        const people = answered.get(id);
        const representative = people !== undefined && responseOf(invited, people).representative;
        return JSON.stringify({ ...ofUnit(id), parent: parent ?? null, representative } satisfies ToldOfUnit);
      }),
    ],
  );
  await writeIndices(client, survey, units, told);
};

const byUnit = ({ publication, changes }: ToldSurvey) => {
  const questions = Map.groupBy(publication.questions, ({ unit }) => unit);
  const changed = Map.groupBy(changes, ({ unit }) => unit);
  return (unit: string): Pick<ToldOfUnit, 'questions' | 'changes'> => ({
    questions: (questions.get(unit) ?? []).map(({ question, groups, mean }) => ({
      question,
      groups,
      mean: mean ? { value: mean.mean, within: mean.within, answered: mean.answered } : null,
    })),
    changes: (changed.get(unit) ?? []).map(({ question, people, change, within }) => ({
      question,
      people,
      change,
      within,
    })),
  });
};

/** The name of an indicator as figures know it: `menteeSatisfaction`, `mentorSatisfaction`. */
const indicatorOf = (of: SurveyRecord['audience']['of']): string => `${of}Satisfaction`;

const writeIndices = async (
  client: PoolClient,
  survey: SurveyRecord,
  units: readonly UnitOfSurvey[],
  { indices }: ToldSurvey,
): Promise<void> => {
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  await client.query(
    `insert into survey_index (survey_id, indicator, period_from, period_to, unit_id, unit_path, satisfied, answered)
     select $1, $2, $3, $4, i.* from unnest($5::uuid[], $6::ltree[], $7::int[], $8::int[]) i`,
    [
      survey.id,
      indicatorOf(survey.audience.of),
      survey.window_from,
      survey.window_to,
      indices.map(({ unit }) => unit),
      indices.map(({ unit }) => paths.get(unit)),
      indices.map(({ satisfied }) => satisfied),
      indices.map(({ answered }) => answered),
    ],
  );
};
