import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { TaskView } from '@tandem/contracts';
import { formatDate, StageRoad } from '@tandem/ui';
import { STAGES } from '@tandem/domain';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../shared/format/text.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { Due } from '../../shared/pieces/due.js';
import { useWords } from '../../shared/words/use-words.js';
import classes from './tasks.module.css';

export interface TaskRowProps {
  readonly task: TaskView;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** What to do, with whom, at which stop of the road, until when. */
export function TaskRow({ task, chosen, onChoose }: TaskRowProps) {
  const { t } = useTranslation();
  const words = useWords();
  const language = useLanguage();
  const { stage } = task.case;
  const who = task.claimedBy ?? task.person;
  const state = (stop: number) =>
    stage === null || stop > stage ? 'ahead' : stop === stage ? 'current' : 'done';
  return (
    <li>
      <UnstyledButton
        className={classes.row}
        aria-current={chosen ? 'true' : undefined}
        data-chosen={chosen || undefined}
        onClick={onChoose}
      >
        <span className={classes.what}>
          <b>{task.title}</b>
          <small>
            {task.case.title}
            {!task.mine && ` · ${who ? shortName(who.name) : words.role(task.role)}`}
          </small>
        </span>
        <span className={classes.stop}>
          {stage !== null && (
            <span aria-hidden>
              <StageRoad
                variant="tiny"
                label=""
                stops={STAGES.map((one) => ({
                  stage: one.stage,
                  title: words.stage(one.stage),
                  state: state(one.stage),
                }))}
              />
            </span>
          )}
          {stage !== null && <small>{words.stage(stage)}</small>}
        </span>
        <span className={classes.due}>
          <Due
            at={task.dueAt}
            done={
              task.status === 'done' && task.doneAt
                ? t('tasks.doneAt', { date: formatDate(task.doneAt, language, 'short') })
                : undefined
            }
          />
        </span>
        <IconChevronRight className={classes.go} size={18} stroke={1.75} aria-hidden />
      </UnstyledButton>
    </li>
  );
}
