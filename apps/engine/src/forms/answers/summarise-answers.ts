import { Injectable } from '@nestjs/common';
import type { AnswersSummary, QuestionCount } from '@tandem/contracts';
import { readQuestions, translateForm, type Question } from '@tandem/forms-core';
import { hideSmallGroups, say, SMALLEST_GROUP, type Language } from '@tandem/domain';
import type { Viewer } from '../../identity/viewer.js';
import { Definitions } from '../../pipeline/definitions.js';
import { UnitDirectory, type UnitFacts } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';
import { AnswersPlace } from './answers-place.js';
import { byUnitBelow, casesOf, countQuestions, tellable } from './count-answers.js';
import { GatherAnswers, type GatheredAnswer } from './gather-answers.js';

/** What people answered, question by question, for a unit and the units below it. Small groups are never told of. */
@Injectable()
export class SummariseAnswers {
  constructor(
    private readonly definitions: Definitions,
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
    const form = await this.definitions.form(key, asked.version);
    if (!form) throw refuse.notFound();
    const questions = readQuestions({ ...form.definition, ...translateForm(form.definition, language) });
    const answers = await this.gather.below(unit, key);
    const open = answers.length > 0 && (await this.gather.allOpen(viewer, unit, key, answers.length));
    const told = open || (casesOf(answers) >= SMALLEST_GROUP && (await this.isTellable(viewer, unit, key)));
    const counts = countQuestions(questions, told ? answers : [], open);
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

  /** A unit that its neighbours hide in the comparison above is not shown by itself either: it could be reckoned. */
  private async isTellable(viewer: Viewer, unit: UnitFacts, key: string): Promise<boolean> {
    const above = this.place.seesAbove(viewer, unit);
    if (!above) return true;
    const groups = byUnitBelow(above.path, await this.gather.below(above, key));
    return tellable(groups).has(unit.path) && this.isTellable(viewer, above, key);
  }

  private below(
    unit: UnitFacts,
    questions: readonly Question[],
    answers: readonly GatheredAnswer[],
    open: boolean,
  ): AnswersSummary['units'] {
    const groups = byUnitBelow(unit.path, answers);
    if (groups.size === 1 && groups.has(unit.path)) return [];
    const shown = open ? new Set(groups.keys()) : tellable(groups);
    const hidden = hiddenAnywhere(questions, groups, shown, open);
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
                  hidden(at, path) ? none(count) : count,
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
  questions: readonly Question[],
  groups: ReadonlyMap<string, readonly GatheredAnswer[]>,
  shown: ReadonlySet<string>,
  open: boolean,
): ((question: number, path: string) => boolean) => {
  if (open) return () => false;
  const answered = [...groups].map(([path, own]) => ({
    path,
    counts: countQuestions(questions, own, true).map(({ cases }) => cases),
  }));
  const tell = questions.map((_, at) =>
    hideSmallGroups(answered.map(({ path, counts }) => ({ id: path, count: counts[at]! }))),
  );
  return (at, path) => !shown.has(path) || !tell[at]!.has(path);
};

const none = (count: QuestionCount): QuestionCount => ({
  cases: 0,
  values: 0,
  hidden: true,
  bars: count.bars.map(() => 0),
  others: 0,
});

const asView = ({ at, title, within, kind, unit, bars }: Question) => ({
  at,
  title,
  ...(within === undefined ? {} : { within }),
  kind,
  ...(unit === undefined ? {} : { unit }),
  bars: bars.map((bar) => bar.title),
});
