import { Injectable } from '@nestjs/common';
import type { AnswersSummary } from '@tandem/contracts';
import { readQuestions, tallyAnswers, translateForm, type Question } from '@tandem/forms-core';
import { hideSmallGroups, say, SMALLEST_GROUP, type Language } from '@tandem/domain';
import type { Viewer } from '../../identity/viewer.js';
import { UnitDirectory, type UnitFacts } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';
import { FindVisibleForm } from '../find-visible-form.js';
import { AnswersPlace } from './answers-place.js';
import {
  byUnitBelow,
  casesOf,
  countQuestions,
  tellable,
  toCount,
  untold,
  type CountedQuestion,
} from './count-answers.js';
import { GatherAnswers, type GatheredAnswer } from './gather-answers.js';

/** What may not be told of a unit: of which questions, or of none. */
interface Hidden {
  readonly all: boolean;
  readonly questions: ReadonlySet<number>;
}
const NOTHING_HIDDEN: Hidden = { all: false, questions: new Set() };

/** What people answered, question by question, for a unit and the units below it. Small groups are never told of. */
@Injectable()
export class SummariseAnswers {
  constructor(
    private readonly visible: FindVisibleForm,
    private readonly units: UnitDirectory,
    private readonly place: AnswersPlace,
    private readonly gather: GatherAnswers,
  ) {}

  async of(
    viewer: Viewer,
    key: string,
    asked: { readonly unit?: string | undefined; readonly version?: number | undefined },
    language: Language,
  ): Promise<AnswersSummary> {
    const unit = await this.place.of(viewer, asked.unit);
    const form = await this.visible.find([unit.path], key, asked.version);
    if (!form) throw refuse.notFound();
    const drawn = { ...form.definition, ...translateForm(form.definition, language) };
    const questions = toCount(drawn, readQuestions(drawn));
    const answers = await this.gather.below(unit, key);
    const open = answers.length > 0 && (await this.gather.allOpen(viewer, unit, key, answers.length));
    const isCrowd = casesOf(answers) >= SMALLEST_GROUP;
    const isAsked = isCrowd && (!open || questions.some(({ closed }) => closed));
    const hidden = isAsked ? await this.hiddenBeside(viewer, unit, key, questions) : NOTHING_HIDDEN;
    const told = open || (isCrowd && !hidden.all);
    const counts = countQuestions(questions, told ? answers : [], open).map((count, at) =>
      hidden.questions.has(at) && !(open && !questions[at]!.closed) ? untold(count) : count,
    );
    return {
      key,
      title: say(form.definition.meta.title, language),
      version: form.version,
      unit: { id: unit.id, title: unit.title, kind: unit.kind },
      cases: told ? casesOf(answers) : null,
      answers: told ? answers.length : null,
      open,
      questions: questions.map((question, at) => ({ ...asView(question), count: counts[at]! })),
      units: told ? this.below(unit, questions, answers, open) : [],
    };
  }

  /** What its neighbours hide of a unit in the comparisons above is not shown of it alone either: it could be reckoned. */
  private async hiddenBeside(
    viewer: Viewer,
    unit: UnitFacts,
    key: string,
    questions: readonly CountedQuestion[],
  ): Promise<Hidden> {
    const above = this.place.seesAbove(viewer, unit);
    if (!above) return NOTHING_HIDDEN;
    const groups = byUnitBelow(above.path, await this.gather.below(above, key));
    const hides = hiddenAnywhere(questions, groups, tellable(groups));
    const further = await this.hiddenBeside(viewer, above, key, questions);
    return {
      all: further.all || !tellable(groups).has(unit.path),
      questions: new Set(
        [...questions.keys()].filter((at) => further.questions.has(at) || hides(at, unit.path)),
      ),
    };
  }

  private below(
    unit: UnitFacts,
    questions: readonly CountedQuestion[],
    answers: readonly GatheredAnswer[],
    open: boolean,
  ): AnswersSummary['units'] {
    const groups = byUnitBelow(unit.path, answers);
    if (groups.size === 1 && groups.has(unit.path)) return [];
    const beside = tellable(groups);
    const shown = open ? new Set(groups.keys()) : beside;
    const hides = hiddenAnywhere(questions, groups, beside);
    const hidden = (at: number, path: string) => !(open && !questions[at]!.closed) && hides(at, path);
    return [...groups]
      .flatMap(([path, own]) => {
        const facts = this.units.at(path);
        if (!facts) return [];
        const told = shown.has(path);
        return [
          {
            unit: { id: facts.id, title: facts.title, kind: facts.kind },
            cases: told ? casesOf(own) : null,
            questions: told
              ? countQuestions(questions, own, open).map((count, at) =>
                  hidden(at, path) ? untold(count) : count,
                )
              : null,
          },
        ];
      })
      .sort((a, b) => (b.cases ?? -1) - (a.cases ?? -1) || a.unit.title.localeCompare(b.unit.title, 'ru'));
  }
}

/** The rule of small groups again for each question: it may have been answered by fewer than the form was. */
const hiddenAnywhere = (
  questions: readonly CountedQuestion[],
  groups: ReadonlyMap<string, readonly GatheredAnswer[]>,
  shown: ReadonlySet<string>,
): ((question: number, path: string) => boolean) => {
  const answered = [...groups].map(([path, own]) => ({
    path,
    counts: tallyAnswers(questions, own).map(({ cases }) => cases),
  }));
  const tell = questions.map((_, at) =>
    hideSmallGroups(answered.map(({ path, counts }) => ({ id: path, count: counts[at]! }))),
  );
  return (at, path) => !shown.has(path) || !tell[at]!.has(path);
};

const asView = ({ at, title, within, kind, unit, bars }: Question) => ({
  at,
  title,
  ...(within === undefined ? {} : { within }),
  kind,
  ...(unit === undefined ? {} : { unit }),
  bars: bars.map((bar) => bar.title),
});
