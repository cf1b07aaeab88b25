import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { say, type Language } from '@tandem/domain';
import type { FormImpactView } from '@tandem/contracts';
import type { FormTree } from '@tandem/forms-core';
import { EmptyState } from '@tandem/ui';
import { saySampleError } from '../check/say-sample-error.js';
import { SAMPLE_FAILED } from './publish-state.js';
import type { PublishWords } from './words.js';
import classes from './publish.module.css';

export interface StepCheckProps {
  readonly impact: Pick<FormImpactView, 'issues' | 'samples'>;
  readonly tree: FormTree;
  readonly accepted: ReadonlySet<string>;
  readonly language: Language;
  readonly words: PublishWords;
  readonly onAccept: (code: string, accepted: boolean) => void;
  /** Leaves publishing and opens the place. */
  readonly onMend: (path: string) => void;
}

type Issue = FormImpactView['issues'][number];

/** First step: errors stand in the way, each warning waits for its tick, samples were run. */
export function StepCheck(props: StepCheckProps) {
  const { impact, accepted, language, words, onAccept, onMend } = props;
  const errors = impact.issues.filter((one) => one.severity === 'error');
  const warnings = impact.issues.filter((one) => one.severity === 'warning' && one.code !== SAMPLE_FAILED);
  const codes = [...new Set(warnings.map((one) => one.code))];
  return (
    <div className={classes.step}>
      {impact.issues.length === 0 && (
        <EmptyState
          icon={<IconCircleCheck size={28} stroke={1.75} aria-hidden />}
          title={words.noIssues}
          text={words.noIssuesText}
        />
      )}
      {errors.length > 0 && (
        <section className={classes.issues} data-severity="error">
          <h3>
            <IconCircleX size={18} stroke={1.75} aria-hidden /> {words.errors(errors.length)}
          </h3>
          <p>{words.errorsText}</p>
          <ul>{errors.map(issueLine({ language, words, onMend }))}</ul>
        </section>
      )}
      {warnings.length > 0 && (
        <section className={classes.issues} data-severity="warning">
          <h3>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden /> {words.warnings(warnings.length)}
          </h3>
          <p>{words.warningsText}</p>
          {codes.map((code) => {
            const own = warnings.filter((one) => one.code === code);
            return (
              <div key={code} className={classes.warning}>
                <ul>{own.map(issueLine({ language, words, onMend }))}</ul>
                <Checkbox
                  label={words.accept}
                  aria-label={`${words.accept}: ${say(own[0]!.message, language)}`}
                  checked={accepted.has(code)}
                  onChange={(event) => onAccept(code, event.currentTarget.checked)}
                />
              </div>
            );
          })}
        </section>
      )}
      <Samples {...props} />
    </div>
  );
}

const issueLine = ({ language, words, onMend }: Pick<StepCheckProps, 'language' | 'words' | 'onMend'>) =>
  function IssueLine(issue: Issue, index: number) {
    return (
      <li key={`${issue.code}${issue.path}${index}`}>
        <span>{say(issue.message, language)}</span>
        <Button
          variant="subtle"
          onClick={() => onMend(issue.path)}
          aria-label={`${words.mend}: ${say(issue.message, language)}`}
        >
          {words.mend}
        </Button>
      </li>
    );
  };

function Samples({ impact, tree, accepted, words, onAccept }: StepCheckProps) {
  const { samples } = impact;
  if (samples.length === 0) return <p className={classes.quiet}>{words.noSamples}</p>;
  const passed = samples.filter((one) => one.passed);
  const failed = samples.filter((one) => !one.passed);
  return (
    <section className={classes.samples}>
      <h3>{words.samples(passed.length, samples.length)}</h3>
      <SampleLines samples={failed} {...{ tree, words }} />
      {failed.length > 0 && (
        <Checkbox
          label={words.accept}
          aria-label={`${words.accept}: ${words.samples(passed.length, samples.length)}`}
          checked={accepted.has(SAMPLE_FAILED)}
          onChange={(event) => onAccept(SAMPLE_FAILED, event.currentTarget.checked)}
        />
      )}
      {passed.length > 0 && (
        <details>
          <summary>{words.showPassed}</summary>
          <SampleLines samples={passed} {...{ tree, words }} />
        </details>
      )}
    </section>
  );
}

function SampleLines({
  samples,
  tree,
  words,
}: Pick<StepCheckProps, 'tree' | 'words'> & Pick<FormImpactView, 'samples'>) {
  return (
    <ul>
      {samples.map((sample, index) => {
        const Icon = sample.passed ? IconCircleCheck : IconCircleX;
        return (
          <li key={`${index}${sample.title}`} data-passed={sample.passed}>
            <Icon size={16} stroke={1.75} aria-hidden />
            <span>
              {sample.title} — {sample.passed ? words.samplePassed : words.sampleFailed}
              {!sample.passed &&
                sample.errors.length > 0 &&
                `: ${sample.errors.map((one) => saySampleError(one, tree)).join('; ')}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
