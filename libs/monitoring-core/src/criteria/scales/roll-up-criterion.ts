import { rollUp } from '../../indicators/roll-up/roll-up.js';
import type { CriterionIndicator } from '../criterion.js';
import type { ByLevel, CriterionAnswer } from './answer.js';
import { assess, type Assessment, type AssessmentRefusal } from './assess.js';
import { addAnswers, distributionOf } from './distribution.js';
import type { Scale } from './scale.js';

export interface UnitAnswer {
  readonly unit: string;
  readonly answer?: CriterionAnswer;
}

export interface CriterionRollUp {
  readonly assessment: Assessment;
  readonly counted: readonly string[];
  /** Without a denominator: no young specialists. */
  readonly notApplicable: readonly string[];
  /** Coverage of all institutions is demanded (`001…`, measure 7): who is silent is named. */
  readonly missing: readonly string[];
  readonly refused: readonly { readonly unit: string; readonly code: AssessmentRefusal }[];
}

/**
 * A criterion over many units: shares by Σ over Σ, answers of people added, and of words how many units are at each of
 * them. Training and participation become numbers of units as well.
 */
export const rollUpCriterion = (
  { scale }: Pick<CriterionIndicator, 'scale'>,
  units: readonly UnitAnswer[],
): CriterionRollUp => {
  const assessed = [...units].sort(byUnit).map((unit) => ({ ...unit, own: assess(scale, unit.answer) }));
  const named = (kind: Assessment['kind']) =>
    assessed.filter(({ own }) => own.kind === kind).map(({ unit }) => unit);
  const good = assessed.filter(({ own }) => own.kind !== 'noData' && own.kind !== 'refused');
  return {
    assessment: together(scale, good),
    counted: good.map(({ unit }) => unit),
    notApplicable: named('notApplicable'),
    missing: named('noData'),
    refused: assessed.flatMap(({ unit, own }) => (own.kind === 'refused' ? [{ unit, code: own.code }] : [])),
  };
};

const byUnit = (a: UnitAnswer, b: UnitAnswer): number => (a.unit < b.unit ? -1 : 1);

const together = (scale: Scale, units: readonly UnitAnswer[]): Assessment => {
  if (units.length === 0) return { kind: 'noData' };
  const answers = units.flatMap(({ answer }) => answer ?? []);
  switch (scale.kind) {
    case 'bands':
      return assess(scale, sumOfShares(units, scale.mayExceedWhole));
    case 'choice':
      if (scale.asked)
        return assess(scale, {
          kind: 'answers',
          answers: addAnswers(answers.flatMap((one) => (one.kind === 'answers' ? [one.answers] : []))),
        });
      return byUnits(
        scale.options.map(({ key }) => key),
        answers.flatMap((one) => (one.kind === 'choice' ? [one.option] : [])),
      );
    case 'levels':
      return assess(scale, { kind: 'levels', times: sumOfLevels(answers) });
    case 'participation':
      return byUnits(
        ['took', 'not'],
        answers.flatMap((one) =>
          one.kind === 'participation' ? [Object.values(one.took).some(Boolean) ? 'took' : 'not'] : [],
        ),
      );
    case 'training':
      return byUnits(
        ['present', 'absent'],
        answers.flatMap((one) => (one.kind === 'training' ? [one.present ? 'present' : 'absent'] : [])),
      );
  }
};

const sumOfShares = (units: readonly UnitAnswer[], mayExceedWhole: boolean): CriterionAnswer | undefined => {
  const shares = units.flatMap(({ unit, answer }) =>
    answer?.kind === 'share' ? [{ unit, measured: answer }] : [],
  );
  const { measured } = rollUp(shares, { unit: 'percent', mayExceedWhole });
  return measured?.kind === 'share' ? measured : undefined;
};

const sumOfLevels = (answers: readonly CriterionAnswer[]): ByLevel<number> => {
  const sum = { institution: 0, municipality: 0, region: 0 };
  for (const answer of answers) {
    if (answer.kind !== 'levels') continue;
    sum.institution += answer.times.institution;
    sum.municipality += answer.times.municipality;
    sum.region += answer.times.region;
  }
  return sum;
};

const byUnits = (keys: readonly string[], chosen: readonly string[]): Assessment => ({
  kind: 'distribution',
  of: 'units',
  distribution: distributionOf(
    keys.map((key) => ({ key })),
    addAnswers(chosen.map((key) => ({ [key]: 1 }))),
  ),
});
