import type { FormImpactView } from '@tandem/contracts';

export const PUBLISH_STEPS = ['check', 'changes', 'impact', 'confirm'] as const;
export type PublishStep = (typeof PUBLISH_STEPS)[number];

/** What the person has chosen on the way to publication. */
export interface PublishChoice {
  readonly accepted: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  readonly comment: string;
  readonly lookedAgain: boolean;
}

export const NOTHING_CHOSEN: PublishChoice = {
  accepted: new Set(),
  moved: new Set(),
  comment: '',
  lookedAgain: false,
};

/** Breaking changes are explained to those who will read the history. */
export const needsComment = (impact: FormImpactView): boolean =>
  impact.changes.some((change) => change.class === 'breaking');

/** Code of the warning that samples have failed: a sample may be out of date while the form is right. */
export const SAMPLE_FAILED = 'sample-failed';

/** May one go on from this step? Errors stand in the way, and a warning or failed samples that nobody ticked. */
export const mayLeave = (
  step: PublishStep,
  impact: FormImpactView,
  choice: PublishChoice,
  locked: number,
): boolean => {
  if (step === 'check')
    return (
      (choice.accepted.has(SAMPLE_FAILED) || impact.samples.every((one) => one.passed)) &&
      impact.issues.every((one) => one.severity === 'warning' && choice.accepted.has(one.code))
    );
  if (step === 'confirm')
    return (choice.comment.trim() !== '' || !needsComment(impact)) && (choice.lookedAgain || locked === 0);
  return true;
};

/** A copy of a set with a value put in or taken out. */
export const toggled = (
  set: ReadonlySet<string>,
  values: readonly string[],
  put: boolean,
): ReadonlySet<string> => {
  const copy = new Set(set);
  for (const one of values)
    if (put) copy.add(one);
    else copy.delete(one);
  return copy;
};
