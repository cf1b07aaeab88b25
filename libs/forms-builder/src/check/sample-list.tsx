import { ActionIcon, Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconTrash } from '@tabler/icons-react';
import type { FormSample, FormTree } from '@tandem/forms-core';
import { EmptyState, Panel } from '@tandem/ui';
import type { StudioCheck } from '../state/index.js';
import { saySampleError } from './say-sample-error.js';
import type { CheckWords } from './words.js';
import classes from './check.module.css';

export interface SampleListProps {
  readonly samples: readonly FormSample[];
  readonly results: StudioCheck['samples'];
  readonly tree: FormTree;
  readonly words: CheckWords;
  readonly readOnly: boolean;
  readonly onPreview: () => void;
  readonly onRemove: (title: string) => void;
}

/** Samples run as checks: what each expects and how it fared. */
export function SampleList(props: SampleListProps) {
  const { samples, results, tree, words, readOnly, onPreview, onRemove } = props;
  const passed = results.filter((one) => one.passed).length;
  const preview = (
    <Button variant="default" onClick={onPreview}>
      {words.toPreview}
    </Button>
  );
  return (
    <Panel
      title={words.samples}
      note={results.length > 0 ? words.sampleCount(passed, results.length) : undefined}
      actions={samples.length > 0 ? preview : undefined}
    >
      {samples.length === 0 ? (
        <EmptyState title={words.noSamples} text={words.noSamplesText} action={preview} />
      ) : (
        <>
          <p className={classes.about}>{words.samplesText}</p>
          <ul className={classes.samples}>
            {samples.map((sample, index) => {
              // Results stand in the order of the samples; titles may repeat.
              const result = results[index]?.title === sample.title ? results[index] : undefined;
              return (
                <li key={`${index}${sample.title}`} data-passed={result?.passed}>
                  {result && <SampleMark passed={result.passed} words={words} />}
                  <div className={classes.words}>
                    <span>{sample.title}</span>
                    <span className={classes.place}>
                      {sample.errors ? words.expectsRefusal(sample.errors.length) : words.expectsAccepted}
                    </span>
                    {result && !result.passed && (
                      <ul className={classes.reasons}>
                        {result.errors.map((reason, index) => (
                          <li key={index}>{saySampleError(reason, tree)}</li>
                        ))}
                      </ul>
                    )}
                  </div>
                  {!readOnly && (
                    <ActionIcon
                      aria-label={words.removeSample(sample.title)}
                      onClick={() => onRemove(sample.title)}
                    >
                      <IconTrash size={18} stroke={1.75} aria-hidden />
                    </ActionIcon>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Panel>
  );
}

function SampleMark({ passed, words }: { readonly passed: boolean; readonly words: CheckWords }) {
  const Icon = passed ? IconCircleCheck : IconCircleX;
  return (
    <span className={classes.fate}>
      <Icon size={18} stroke={1.75} aria-hidden />
      {passed ? words.passed : words.failed}
    </span>
  );
}
