import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { PUBLISH_STEPS, type PublishStep } from './publish-state.js';
import type { PublishWords } from './words.js';
import classes from './publish.module.css';

export interface PublishFootProps {
  readonly step: PublishStep;
  readonly version: number;
  readonly mayGoOn: boolean;
  readonly sending: boolean;
  readonly words: PublishWords;
  readonly onStep: (step: PublishStep) => void;
  readonly onPublish: () => void;
}

/** Back, on, and at the last step the one primary action: publish. */
export function PublishFoot(props: PublishFootProps) {
  const { step, version, mayGoOn, sending, words, onStep, onPublish } = props;
  const at = PUBLISH_STEPS.indexOf(step);
  const back = PUBLISH_STEPS[at - 1];
  const next = PUBLISH_STEPS[at + 1];
  return (
    <footer className={classes.foot}>
      <span className={classes.quiet}>{words.stepOf(at + 1, PUBLISH_STEPS.length)}</span>
      {back && (
        <Button variant="default" disabled={sending} onClick={() => onStep(back)}>
          {words.back}
        </Button>
      )}
      {next ? (
        <Button disabled={!mayGoOn} onClick={() => onStep(next)}>
          {words.next}
        </Button>
      ) : (
        <Button
          disabled={!mayGoOn}
          loading={sending}
          leftSection={<IconUpload size={16} stroke={1.75} aria-hidden />}
          onClick={onPublish}
        >
          {words.publish(version)}
        </Button>
      )}
    </footer>
  );
}
