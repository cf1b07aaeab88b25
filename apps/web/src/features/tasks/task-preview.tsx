import { ActionIcon, Button } from '@mantine/core';
import { IconArrowsDiagonal, IconHandStop, IconHandGrab, IconX } from '@tabler/icons-react';
import type { TaskView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../shared/http/words.js';
import { Due } from '../../shared/pieces/due.js';
import { LinkAnchor, LinkButton } from '../../shared/pieces/link.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { useFocusBack } from '../../shared/pieces/use-focus-back.js';
import { useSession } from '../../shared/session/use-session.js';
import { taskQuery } from '../../shared/tasks/get-task.js';
import { useWords } from '../../shared/words/use-words.js';
import { useActOnTask } from './api/act-on-task.js';
import classes from './tasks.module.css';

export interface TaskPreviewProps {
  readonly taskId: string;
  readonly onClose: () => void;
  /** The form of the task, or what stands instead of one. */
  readonly children: (task: TaskView) => ReactNode;
}

/** The chosen task beside the list: ten can be done without leaving. */
export function TaskPreview({ taskId, onClose, children }: TaskPreviewProps) {
  const { t } = useTranslation();
  const task = useQuery(taskQuery(taskId));
  const ref = useRef<HTMLElement>(null);
  useFocusBack(taskId);
  useEffect(() => ref.current?.focus(), [taskId]);
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      className={classes.preview}
      aria-label={t('tasks.preview')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={classes.previewTop}>
        <LinkButton
          variant="subtle"
          to="/tasks/$taskId"
          params={{ taskId }}
          leftSection={<IconArrowsDiagonal size={16} stroke={1.75} aria-hidden />}
        >
          {t('tasks.openWhole')}
        </LinkButton>
        <ActionIcon size={32} onClick={onClose} aria-label={t('common.close')}>
          <IconX size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.previewBody}>
        <Loaded query={task}>
          {(data) => (
            <>
              <Head task={data} />
              {data.status === 'open' && children(data)}
            </>
          )}
        </Loaded>
      </div>
    </aside>
  );
}

function Head({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const words = useWords();
  const { person } = useSession();
  const act = useActOnTask(task.id);
  const mine = task.claimedBy?.id === person.id;
  return (
    <header>
      <h2 className={classes.previewTitle}>{task.title}</h2>
      <div className={classes.previewAbout}>
        <LinkAnchor to="/cases/$caseId" params={{ caseId: task.case.id }}>
          {task.case.title}
        </LinkAnchor>
        <Due at={task.dueAt} />
      </div>
      {task.status === 'open' && task.mine && !task.person && (
        <div className={classes.claim}>
          <span>
            {task.claimedBy
              ? t('tasks.claimedBy', { name: task.claimedBy.name })
              : t('tasks.forRole', { role: words.role(task.role).toLocaleLowerCase() })}
          </span>
          {(!task.claimedBy || mine) && (
            <Button
              variant="default"
              loading={act.isPending}
              leftSection={
                mine ? (
                  <IconHandStop size={16} stroke={1.75} aria-hidden />
                ) : (
                  <IconHandGrab size={16} stroke={1.75} aria-hidden />
                )
              }
              onClick={() => act.mutate({ act: mine ? 'release' : 'claim' })}
            >
              {mine ? t('tasks.release') : t('tasks.claim')}
            </Button>
          )}
        </div>
      )}
      {act.error && (
        <p role="alert" style={{ color: 'var(--td-overdue)' }}>
          {failureWords(act.error, t)}
        </p>
      )}
    </header>
  );
}
