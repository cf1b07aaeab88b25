import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { PublishWords } from './words.js';
import classes from './publish.module.css';

export interface PublishEndProps {
  readonly version: number;
  readonly runningCases: number;
  readonly movedDrafts: number;
  /** The next draft is being opened, or could not be. */
  readonly leaving: 'wait' | 'failed' | undefined;
  readonly words: PublishWords;
  readonly onClose: () => void;
}

/** It is done: what holds from now on. */
export function PublishEnd({ version, runningCases, movedDrafts, leaving, words, onClose }: PublishEndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.end}>
      <IconCircleCheck className={classes.endIcon} size={48} stroke={1.5} aria-hidden />
      <h2 ref={heading} tabIndex={-1}>
        {words.done(version)}
      </h2>
      <div>
        <p>{words.doneNew}</p>
        <p>{words.willStay(runningCases)}</p>
        <p>{words.willMove(movedDrafts)}</p>
        <p className={classes.quiet}>{words.doneText}</p>
      </div>
      {leaving === 'failed' && <p role="alert">{words.notReopened}</p>}
      <Button loading={leaving === 'wait'} onClick={onClose}>
        {words.toForm}
      </Button>
    </div>
  );
}
