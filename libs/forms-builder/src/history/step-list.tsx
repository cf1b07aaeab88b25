import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPoint, IconPointFilled } from '@tabler/icons-react';
import { say, type Language } from '@tandem/domain';
import { dayOf, formatDate, formatTime } from '@tandem/ui';
import type { JournalStep } from '../state/index.js';
import type { HistoryWords } from './words.js';
import classes from './history.module.css';

export interface StepListProps {
  readonly steps: readonly JournalStep[];
  /** Made here since the studio was opened: the server has not said by whom yet. */
  readonly isMine: (step: JournalStep) => boolean;
  /** How many of them are done; the others were undone. */
  readonly cursor: number;
  /** Version that the draft began with. */
  readonly basedOn: number | undefined;
  readonly readOnly: boolean;
  readonly language: Language;
  readonly words: HistoryWords;
  readonly onGoTo: (cursor: number) => void;
}

const AT_ONCE = 100;

/** Steps, the newest first, by days; each leads to its moment. */
export function StepList(props: StepListProps) {
  const { steps, cursor, basedOn, isMine, readOnly, language, words, onGoTo } = props;
  const [shown, setShown] = useState(AT_ONCE);
  const newest = steps.map((step, index) => ({ step, done: index + 1 })).reverse();
  const visible = newest.slice(0, Math.max(shown, steps.length - cursor + 1));
  const hidden = newest.length - visible.length;
  return (
    <ol className={classes.steps} reversed>
      {visible.map(({ step, done }, index) => {
        const day = dayOf(step.at);
        const newDay = index === 0 || dayOf(visible[index - 1]!.step.at) !== day;
        return (
          <li key={`${done}-${step.at}`}>
            {newDay && <div className={classes.day}>{formatDate(day, language, 'weekday')}</div>}
            <StepButton
              {...{ words, readOnly, onGoTo, done }}
              name={say(step.name, language)}
              note={`${formatTime(step.at, language)} · ${step.by?.name ?? (isMine(step) ? words.you : words.someone)}`}
              state={done === cursor ? 'now' : done > cursor ? 'undone' : 'done'}
            />
          </li>
        );
      })}
      {hidden > 0 && (
        <li>
          <Button variant="subtle" onClick={() => setShown(shown + AT_ONCE)}>
            {words.older(hidden)}
          </Button>
        </li>
      )}
      <li>
        <StepButton
          {...{ words, readOnly, onGoTo }}
          done={0}
          name={basedOn === undefined ? words.begin : words.beginOf(basedOn)}
          note=""
          state={cursor === 0 ? 'now' : 'done'}
        />
      </li>
    </ol>
  );
}

interface StepButtonProps extends Pick<StepListProps, 'words' | 'readOnly' | 'onGoTo'> {
  readonly name: string;
  readonly note: string;
  readonly done: number;
  readonly state: 'now' | 'undone' | 'done';
}

function StepButton({ name, note, done, state, words, readOnly, onGoTo }: StepButtonProps) {
  const Icon = state === 'now' ? IconPointFilled : IconPoint;
  return (
    <button
      type="button"
      className={classes.stepButton}
      data-state={state}
      aria-current={state === 'now' ? 'step' : undefined}
      disabled={readOnly}
      onClick={() => onGoTo(done)}
    >
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={classes.stepName}>{name}</span>
      {state !== 'done' && <span className={classes.mark}>{words[state]}</span>}
      <span className={classes.stepNote}>{note}</span>
    </button>
  );
}
