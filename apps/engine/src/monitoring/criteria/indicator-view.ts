import type { CriterionIndicatorView, CriterionMeasureView, UnitRef } from '@tandem/contracts';
import { say, type Language } from '@tandem/domain';
import {
  assess,
  effectOf,
  rollUpCriterion,
  type CriterionIndicator,
  type CriterionRollUp,
} from '@tandem/monitoring-core';
import { assessmentView, refusalWords, stepsOf } from './assessment-view.js';
import { CHANGES, SOURCES } from './criteria-words.js';
import type { ToldForm } from './told-forms.js';

export interface Telling {
  readonly language: Language;
  /** At the reader's own place: elsewhere answers of people are not told. */
  readonly own: boolean;
  /** Of one institution: there is nobody to stand beside. */
  readonly alone: boolean;
  readonly measures: MeasuresOf;
}

/** What followed from this monitoring and from the one before, of one indicator. */
export interface MeasuresOf {
  own(indicator: CriterionIndicator): CriterionMeasureView[];
  before(indicator: CriterionIndicator): CriterionMeasureView[];
}

/** One indicator over those who were asked for it, this year and, where there was one, the year before. */
export const indicatorView = (
  indicator: CriterionIndicator,
  asked: readonly ToldForm[],
  before: readonly ToldForm[] | undefined,
  telling: Telling,
): CriterionIndicatorView => {
  const { key, title, method, scale } = indicator;
  const { language, measures } = telling;
  const units = new Map(asked.map(({ unit }) => [unit.id, unit]));
  const named = (ids: readonly string[]): UnitRef[] => ids.map((id) => units.get(id)!);
  const rolled = roll(indicator, asked);
  const earlier = before && roll(indicator, before);
  const found = assessmentView(scale, rolled.assessment, telling);
  const then = earlier && assessmentView(scale, earlier.assessment, telling);
  // Whatever is not told is not told by how it changed either.
  const comparable = then && found.kind !== 'hidden' && then.kind !== 'hidden';
  const change = comparable ? effectOf(scale, earlier.assessment, rolled.assessment) : null;
  return {
    key,
    title: say(title, language),
    method: say(method, language),
    scale: {
      kind: scale.kind,
      judged: scale.kind !== 'bands' || scale.judged,
      steps: stepsOf(scale).map((step) => ({
        key: step.key,
        title: say(step.title, language),
        from: step.from,
      })),
    },
    found,
    before: then ?? null,
    change,
    changeWords: change && say(CHANGES[change], language),
    counted: rolled.counted.length,
    notApplicable: named(rolled.notApplicable),
    missing: named(rolled.missing),
    refused: rolled.refused.map(({ unit, code }) => ({
      unit: units.get(unit)!,
      words: refusalWords(code, language),
    })),
    sources: sourcesOf(key, asked, language),
    units:
      telling.alone || (scale.kind === 'choice' && scale.asked) ? [] : sideBySide(indicator, asked, telling),
    measuresBefore: measures.before(indicator),
    measures: measures.own(indicator),
  };
};

const roll = (indicator: CriterionIndicator, asked: readonly ToldForm[]): CriterionRollUp =>
  rollUpCriterion(
    indicator,
    asked.map(({ unit, told }) => {
      const answer = told?.answers[indicator.key];
      return { unit: unit.id, ...(answer && { answer }) };
    }),
  );

/** After all that have one. */
const NO_NUMBER = Number.MAX_SAFE_INTEGER;

/** Those who need it first: recommendations are addressed to them. */
const sideBySide = (
  { key, scale }: CriterionIndicator,
  asked: readonly ToldForm[],
  telling: Telling,
): CriterionIndicatorView['units'] => {
  const steps = stepsOf(scale).map((step) => step.key);
  const stepOf = ({ found }: CriterionIndicatorView['units'][number]) =>
    found.step === null ? -1 : steps.indexOf(found.step);
  return asked
    .filter(({ told }) => told?.answers[key])
    .map(({ unit, owner, report, told }) => ({
      unit,
      recipient: owner,
      report,
      found: assessmentView(scale, assess(scale, told?.answers[key]), telling),
    }))
    .sort(
      (a, b) =>
        stepOf(b) - stepOf(a) ||
        (a.found.percent ?? NO_NUMBER) - (b.found.percent ?? NO_NUMBER) ||
        a.unit.title.localeCompare(b.unit.title, 'ru'),
    );
};

const sourcesOf = (
  indicator: string,
  asked: readonly ToldForm[],
  language: Language,
): CriterionIndicatorView['sources'] => {
  const units = new Map<string, number>();
  for (const { told } of asked) {
    const source = told?.sources[indicator];
    if (source !== undefined) units.set(source, (units.get(source) ?? 0) + 1);
  }
  return [...units]
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => ({ key, title: SOURCES[key] ? say(SOURCES[key], language) : key, units: count }));
};
