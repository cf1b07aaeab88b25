import { Injectable } from '@nestjs/common';
import type { SurveyFormView } from '@tandem/contracts';
import { roleThatMay, say, type Language } from '@tandem/domain';
import type { Viewer } from '../../../identity/viewer.js';
import { Definitions } from '../../../pipeline/definitions.js';
import { placeOfUnit } from '../../../pipeline/own-place.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { refuse } from '../../../problems/problem-error.js';
import { minutesFor } from '../questions/minutes-for.js';
import { readSurveyQuestions } from '../questions/read-survey-questions.js';

/** A form of fewer counted questions is a decision or an order, not a questionnaire. */
const FEWEST_QUESTIONS = 2;

/** Published forms of a place that can serve as questionnaires, those made for it first. */
@Injectable()
export class ListSurveyForms {
  constructor(
    private readonly definitions: Definitions,
    private readonly units: UnitDirectory,
  ) {}

  async list(viewer: Viewer, unitId: string, language: Language): Promise<SurveyFormView[]> {
    const unit = await this.units.of(unitId);
    if (!unit) throw refuse.notFound();
    // What a place has published for itself is not its neighbour’s to look through.
    if (!roleThatMay(viewer.held, 'surveys.run', placeOfUnit(unit))) throw refuse.notYours();
    return this.definitions
      .latest(placeOfUnit(unit))
      .forms.flatMap((form): SurveyFormView[] => {
        const questions = readSurveyQuestions(form.definition);
        if (questions.signed || questions.counted.length < FEWEST_QUESTIONS) return [];
        const { meta } = form.definition;
        return [
          {
            key: form.key,
            version: form.version,
            title: say(meta.title, language),
            filledBy: [...meta.filledBy],
            counted: questions.counted.length,
            inWords: questions.inWords.length,
            naming: questions.naming.length > 0,
            index: questions.index !== undefined,
            minutes: minutesFor(questions),
          },
        ];
      })
      .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, language));
  }
}

/** Questionnaires first, then what asks for opinions of several, then the rest. */
const rank = ({ key, naming }: SurveyFormView): number => (key.startsWith('survey-') ? 0 : naming ? 2 : 1);
