import { Injectable } from '@nestjs/common';
import { localDate, type Language, type Text } from '@tandem/domain';
import type { FormProblem } from '@tandem/forms-core';
import { asFormAnswers, placeOfAnswer, type PlanIssue, type RoadmapPlan } from '@tandem/roadmap-core';
import { Definitions, type PublishedForm } from '../../pipeline/definitions.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import type { DraftParent } from '../draft/check-draft-plan.js';
import type { SeenRoadmap } from '../remarks/find-roadmap.js';

const FORM = 'roadmap';

/** Form 25 is the paper of a plan: what a methodist asks in the version of the form in force at the place, a plan answers. */
@Injectable()
export class CheckPlanForm {
  constructor(
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
  ) {}

  /** What the form does not accept, each at its place in the plan. */
  async issues({ live }: SeenRoadmap, plan: RoadmapPlan, above: DraftParent): Promise<PlanIssue[]> {
    const form = await this.definitions.form(FORM, undefined, live.unitPath);
    if (!form) return [];
    const { roadmap, version, parent } = above;
    const answers = asFormAnswers(plan, {
      unit: live.unitId,
      ...(roadmap && version && parent ? { parent: { roadmap, version, plan: parent } } : {}),
    });
    const unit = (await this.units.of(live.unitId))!;
    const judge = (language: Language) =>
      form.compiled.validate(answers, {
        today: localDate(Date.now(), unit.zone),
        language,
        calendar: this.units.calendar(unit.region),
        case: {
          unit: live.unitId,
          roadmap: { measures: (parent?.measures ?? []).map(({ title }) => ({ title })) },
        },
      });
    const { valid, errors } = judge('ru');
    if (valid) return [];
    const inEnglish = judge('en').errors;
    return errors.map((error, at) => issueOf(form, plan, error, inEnglish[at]?.message ?? error.message));
  }
}

const issueOf = (
  { definition, version }: PublishedForm,
  plan: RoadmapPlan,
  { path, message }: FormProblem,
  english: string,
): PlanIssue => {
  const text: Required<Text> = { ru: message, en: english };
  return {
    code: 'form-refuses',
    severity: 'error',
    at: placeOfAnswer(path, plan),
    text,
    source: `форма «${definition.meta.title.ru}», версия ${version}`,
  };
};
