import { Injectable } from '@nestjs/common';
import type { SurveyResultsView } from '@tandem/contracts';
import { addDays, say, type Language } from '@tandem/domain';
import { ReadContext, type Reader } from '../../../database/read-context.js';
import type { Viewer } from '../../../identity/viewer.js';
import { refuse } from '../../../problems/problem-error.js';
import type { ToldQuestion } from '../publish/told-question.js';
import type { ToldOfUnit } from '../publish/write-figures.js';
import { SURVEY_COLUMNS, type SurveyRecord } from '../survey-row.js';
import { groupTitle } from './group-title.js';

interface FigureRow {
  readonly unit_id: string;
  readonly unit_title: string;
  readonly unit_kind: string;
  readonly invited: number;
  readonly answered: number | null;
  readonly told: ToldOfUnit;
}

interface IndexRow {
  readonly indicator: string;
  readonly unit_id: string;
  readonly satisfied: number;
  readonly answered: number;
}

interface Told {
  readonly survey: SurveyRecord;
  readonly publication: { readonly at: Date; readonly questions: readonly ToldQuestion[] } | undefined;
  readonly figures: readonly FigureRow[];
  readonly indices: readonly IndexRow[];
}

const INDEX_TITLES: { readonly [indicator: string]: Required<{ ru: string; en: string }> } = {
  menteeSatisfaction: { ru: 'Удовлетворённость наставляемых', en: 'Satisfaction of mentees' },
  mentorSatisfaction: { ru: 'Удовлетворённость наставников', en: 'Satisfaction of mentors' },
  curatorSatisfaction: { ru: 'Удовлетворённость кураторов', en: 'Satisfaction of curators' },
  headSatisfaction: { ru: 'Удовлетворённость руководителей', en: 'Satisfaction of heads' },
};

/** What was told of a survey, of the units that the reader's walls let through: his own, those below, and the whole they are in. */
@Injectable()
export class ReadResults {
  constructor(private readonly context: ReadContext) {}

  async read(viewer: Viewer, id: string, language: Language): Promise<SurveyResultsView> {
    const told = await this.context.as(viewer, (reader) => readTold(reader, id));
    const { survey, publication, figures, indices } = told;
    const shown = new Set(figures.map(({ unit_id }) => unit_id));
    return {
      survey: survey.id,
      title: survey.title,
      publishedAt: publication?.at.toISOString() ?? null,
      waitsUntil:
        survey.published_at || survey.cancelled_at ? null : addDays(survey.window_to, survey.grace_days + 1),
      units: figures.map((row) => ({
        unit: { id: row.unit_id, title: row.unit_title, kind: row.unit_kind },
        parent: row.told.parent !== null && shown.has(row.told.parent) ? row.told.parent : null,
        invited: row.invited,
        answered: row.answered,
        share: row.answered === null ? null : row.answered / row.invited,
        representative: row.told.representative,
      })),
      questions: (publication?.questions ?? []).map((question) => ofQuestion(question, figures, language)),
      changes: changesOf(told, language),
      indices: indices.map(({ indicator, unit_id, satisfied, answered }) => ({
        indicator,
        unit: unit_id,
        title: say(INDEX_TITLES[indicator]!, language),
        satisfied,
        answered,
      })),
    };
  }
}

const readTold = async (reader: Reader, id: string): Promise<Told> => {
  const survey = await reader.one<SurveyRecord>(`select ${SURVEY_COLUMNS} from survey s where s.id = $1`, [
    id,
  ]);
  if (!survey) throw refuse.notFound();
  const figures = await reader.rows<FigureRow>(
    `select f.unit_id, u.title as unit_title, u.kind as unit_kind, f.invited, f.answered, f.told
     from survey_figure f join unit u on u.id = f.unit_id where f.survey_id = $1 order by nlevel(f.unit_path), u.title, u.id`,
    [id],
  );
  return {
    survey,
    publication: await reader.one(`select at, questions from survey_publication where survey_id = $1`, [id]),
    figures,
    indices: await reader.rows<IndexRow>(
      `select indicator, unit_id, satisfied, answered from survey_index where survey_id = $1 order by unit_path`,
      [id],
    ),
  };
};

const ofQuestion = (
  question: ToldQuestion,
  figures: readonly FigureRow[],
  language: Language,
): SurveyResultsView['questions'][number] => ({
  id: question.id,
  title: say(question.title, language),
  kind: question.kind,
  scale: question.scale ?? null,
  wave: question.wave ?? null,
  by: figures.flatMap(({ unit_id, told }) =>
    told.questions
      .filter((one) => one.question === question.id)
      .map(({ groups, mean }) => ({
        unit: unit_id,
        groups: groups.map(({ of, people }) => ({
          title: groupTitle(question, of, language),
          people,
          joined: of.length > 1,
        })),
        mean,
      })),
  ),
});

const changesOf = ({ publication, figures }: Told, language: Language): SurveyResultsView['changes'] => {
  const titles = new Map(publication?.questions.map((one) => [one.id, one.title]));
  return figures.flatMap(({ unit_id, told }) =>
    told.changes.map((one) => ({
      ...one,
      unit: unit_id,
      title: say(titles.get(`${one.question}@end`)!, language),
    })),
  );
};
