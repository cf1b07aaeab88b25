import { UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { TaskView } from '@tandem/contracts';
import { formatDate, Panel } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { Due } from '../../../shared/pieces/due.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { useWords } from '../../../shared/words/use-words.js';
import classes from '../cases.module.css';

const LAST_DONE = 3;

/** Open tasks by due moment, then what was done lately. */
export function TasksPanel({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const open = tasks
    .filter(({ status }) => status === 'open')
    .sort((one, other) => (one.dueAt ?? '9999').localeCompare(other.dueAt ?? '9999'));
  const done = tasks
    .filter(({ status }) => status === 'done')
    .sort((one, other) => (other.doneAt ?? '').localeCompare(one.doneAt ?? ''));
  const shown = all ? done : done.slice(0, LAST_DONE);
  return (
    <Panel title={t('cases.tasks')} note={t('cases.tasksCount', { open: open.length, done: done.length })}>
      {open.length + done.length === 0 && <p className={classes.quiet}>{t('cases.noTasks')}</p>}
      <ul className={classes.rows}>
        {[...open, ...shown].map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
      {done.length > LAST_DONE && (
        <UnstyledButton
          className={classes.fold}
          mt="xs"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          data-screen-only
        >
          {all ? t('common.fewer') : t('cases.allDone', { count: done.length })}
        </UnstyledButton>
      )}
    </Panel>
  );
}

function TaskRow({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const words = useWords();
  const language = useLanguage();
  const done = task.status === 'done';
  const who = task.claimedBy ?? task.person;
  const Icon = done ? IconCircleCheck : IconCircle;
  return (
    <li className={classes.row} data-done={done || undefined}>
      <Icon
        className={classes.rowIcon}
        size={18}
        stroke={1.75}
        aria-label={done ? t('cases.taskDone') : t('cases.taskOpen')}
      />
      <span className={classes.main}>
        {task.mine && !done ? (
          <LinkAnchor to="/tasks/$taskId" params={{ taskId: task.id }} fw={550}>
            {task.title}
          </LinkAnchor>
        ) : (
          task.title
        )}
        <small>
          {who
            ? `${shortName(who.name)}, ${words.role(task.role).toLocaleLowerCase()}`
            : words.role(task.role)}
        </small>
      </span>
      <span className={classes.aside}>
        <Due
          at={task.dueAt}
          done={done && task.doneAt ? formatDate(task.doneAt, language, 'short') : undefined}
        />
      </span>
    </li>
  );
}
