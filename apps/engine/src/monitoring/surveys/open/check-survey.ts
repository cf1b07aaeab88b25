import { Injectable } from '@nestjs/common';
import type { NewSurvey } from '@tandem/contracts';
import { localDate, roleThatMay } from '@tandem/domain';
import { AuditLog } from '../../../audit/audit-log.js';
import { EnginePool } from '../../../database/pools.js';
import type { Viewer } from '../../../identity/viewer.js';
import { Definitions, type PublishedForm } from '../../../pipeline/definitions.js';
import { placeOfUnit } from '../../../pipeline/own-place.js';
import { UnitDirectory, type UnitFacts } from '../../../pipeline/unit-directory.js';
import { refuse } from '../../../problems/problem-error.js';
import type { SurveyQuestions } from '../questions/counted-question.js';
import { readSurveyQuestions } from '../questions/read-survey-questions.js';
import { SURVEY_COLUMNS, type SurveyRecord } from '../survey-row.js';
import { findAudience, type AskedPerson } from './find-audience.js';
import {
  audienceProblems,
  formProblems,
  waveProblems,
  windowProblems,
  type SurveyProblem,
} from './survey-problems.js';

/** A survey as it would be opened, and what stands in its way. */
export interface CheckedSurvey {
  readonly unit: UnitFacts;
  readonly place: string;
  readonly form: PublishedForm | undefined;
  readonly questions: SurveyQuestions | undefined;
  readonly asked: readonly AskedPerson[];
  readonly problems: readonly SurveyProblem[];
}

/** Looks at a new survey from all sides: the same for its preview and for its opening. */
@Injectable()
export class CheckSurvey {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
    private readonly definitions: Definitions,
    private readonly audit: AuditLog,
  ) {}

  async check(viewer: Viewer, input: NewSurvey): Promise<CheckedSurvey> {
    const unit = await this.units.of(input.unit);
    if (!unit) throw refuse.notFound();
    const place = placeOfUnit(unit);
    this.refuseStranger(viewer, unit, place);
    const form = await this.definitions.form(input.form, undefined, place);
    const questions = form && readSurveyQuestions(form.definition);
    const days = windowProblems(input, localDate(Date.now(), unit.zone));
    const asked = await findAudience(this.pool, {
      place,
      audience: input.audience,
      from: days.length > 0 ? localDate(Date.now(), unit.zone) : input.from,
    });
    return {
      unit,
      place,
      form,
      questions,
      asked,
      problems: [
        ...days,
        ...formProblems(input, questions),
        ...(await this.waves(input, place)),
        ...audienceProblems(asked.length),
      ],
    };
  }

  private refuseStranger(viewer: Viewer, unit: UnitFacts, place: string): void {
    if (roleThatMay(viewer.held, 'surveys.run', place)) return;
    this.audit.refused(viewer, 'surveys.run', unit.id);
    throw refuse.notYours({
      ru: 'Опросы здесь проводят куратор школы, методист или координатор муниципалитета, оператор области.',
      en: 'Surveys are run here by the school’s curator, the municipality’s methodist or coordinator, the operator of the region.',
    });
  }

  private async waves(input: NewSurvey, place: string): Promise<SurveyProblem[]> {
    const { rows } = await this.pool.query<SurveyRecord & { joined: boolean }>(
      `select ${SURVEY_COLUMNS}, exists (select 1 from survey x where x.joins_id = s.id and x.cancelled_at is null) as joined from survey s where s.id = $1`,
      [input.joins ?? null],
    );
    return waveProblems(input, place, rows[0], rows[0]?.joined ?? false);
  }
}
