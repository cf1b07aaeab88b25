import type { PublishedQuestion, SurveyPublication } from './publish-survey.js';
import type { SafeMean } from './safe-means.js';

/**
 * Several periods as one: sums of what is published of each, for units and groups that are told in all of them. It says
 * nothing that they do not say, so a period cannot be reckoned from the year and the others further than it was told.
 */
export const addPeriods = (periods: readonly SurveyPublication[]): SurveyPublication => {
  const [first, ...others] = periods;
  if (!first) return { units: [], hidden: [], questions: [] };
  const units = first.units.flatMap(({ unit, people }) => {
    const more = others.map((one) => one.units.find((other) => other.unit === unit)?.people);
    return more.every((one) => one !== undefined)
      ? [{ unit, people: more.reduce((sum, one) => sum + one, people) }]
      : [];
  });
  const shown = new Set(units.map(({ unit }) => unit));
  const all = periods.flatMap((one) => [...one.units.map(({ unit }) => unit), ...one.hidden]);
  return {
    units,
    hidden: [...new Set(all)].filter((unit) => !shown.has(unit)),
    questions: first.questions.flatMap((question) => addQuestion(question, others) ?? []),
  };
};

const addQuestion = (
  first: PublishedQuestion,
  others: readonly SurveyPublication[],
): PublishedQuestion | undefined => {
  const more = others.map(({ questions }) =>
    questions.find(
      (one) => one.question === first.question && one.unit === first.unit && sameGroups(one, first),
    ),
  );
  if (!more.every((one) => one !== undefined)) return undefined;
  const means = [first, ...more].map(({ mean }) => mean);
  const { question, unit } = first;
  return {
    question,
    unit,
    groups: first.groups.map(({ of, people }, at) => ({
      of,
      people: more.reduce((sum, one) => sum + one.groups[at]!.people, people),
    })),
    ...(means.every((mean) => mean !== undefined) ? { mean: addMeans(means) } : {}),
  };
};

const sameGroups = (a: PublishedQuestion, b: PublishedQuestion): boolean =>
  JSON.stringify(a.groups.map(({ of }) => of)) === JSON.stringify(b.groups.map(({ of }) => of));

/** Weighted by people: never a mean of means. */
const addMeans = (means: readonly SafeMean[]): SafeMean => {
  const answered = means.reduce((sum, one) => sum + one.answered, 0);
  const over = (of: 'mean' | 'within') =>
    means.reduce((sum, one) => sum + one[of] * one.answered, 0) / answered;
  return {
    answered,
    mean: Math.round(over('mean') * 100) / 100,
    within: Math.ceil((over('within') + 0.005) * 100) / 100,
  };
};
