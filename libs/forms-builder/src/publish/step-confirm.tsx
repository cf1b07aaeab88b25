import { Checkbox, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { say, type Language } from '@tandem/domain';
import type { ListedChange } from './change-list.js';
import type { PublishWords } from './words.js';
import classes from './publish.module.css';

export interface StepConfirmProps {
  readonly version: number;
  readonly runningCases: number;
  readonly movedDrafts: number;
  readonly comment: string;
  readonly commentNeeded: boolean;
  /** Changes of what a template locks or the library keeps. */
  readonly locked: readonly ListedChange[];
  readonly lookedAgain: boolean;
  readonly language: Language;
  readonly words: PublishWords;
  readonly onComment: (comment: string) => void;
  readonly onLookAgain: (looked: boolean) => void;
}

/** Last step: what will happen, in sentences, and the words for whoever reads the history later. */
export function StepConfirm(props: StepConfirmProps) {
  const { version, runningCases, movedDrafts, comment, commentNeeded, locked, lookedAgain } = props;
  const { language, words, onComment, onLookAgain } = props;
  return (
    <div className={classes.step}>
      <section>
        <h3>{words.summary}</h3>
        <ul className={classes.facts}>
          <li>{words.willPublish(version)}</li>
          <li>{words.willStay(runningCases)}</li>
          <li>{words.willMove(movedDrafts)}</li>
        </ul>
      </section>
      {locked.length > 0 && (
        <section className={classes.issues} data-severity="warning">
          <h3>
            <IconLock size={18} stroke={1.75} aria-hidden /> {words.secondLook}
          </h3>
          <p>{words.secondLookText}</p>
          <ul>
            {locked.map((change, index) => (
              <li key={`${change.at}${index}`}>{say(change.text, language)}</li>
            ))}
          </ul>
          <Checkbox
            label={words.secondLookTick}
            checked={lookedAgain}
            onChange={(event) => onLookAgain(event.currentTarget.checked)}
          />
        </section>
      )}
      <Textarea
        label={words.comment}
        description={commentNeeded ? words.commentNeeded : words.commentHelp}
        required={commentNeeded}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        value={comment}
        onChange={(event) => onComment(event.currentTarget.value)}
      />
    </div>
  );
}
