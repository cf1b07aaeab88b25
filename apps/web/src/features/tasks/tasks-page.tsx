import { SegmentedControl } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import type { TaskView } from '@tandem/contracts';
import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/today.js';
import { afterIdle } from '../../shared/pieces/after-idle.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { MoreButton } from '../../shared/pieces/more-button.js';
import { Page } from '../../shared/pieces/page.js';
import { usePermission } from '../../shared/session/use-session.js';
import { taskSummaryQuery } from '../../shared/tasks/get-summary.js';
import { tasksQuery } from './api/list-tasks.js';
import { groupTasks } from './group-tasks.js';
import { TaskRow } from './task-row.js';
import classes from './tasks.module.css';

const RoleFilter = afterIdle(() => import('./role-filter.js'));

export interface TasksPageProps {
  readonly role: string | undefined;
  readonly show: 'unit' | 'done' | undefined;
  readonly chosen: string | undefined;
  readonly onRole: (role: string | undefined) => void;
  readonly onShow: (show: 'unit' | 'done' | undefined) => void;
  readonly onChoose: (task: TaskView) => void;
  /** What waits beside tasks: surveys. */
  readonly waiting?: ReactNode;
  /** The task at the right, where it can be done without leaving. */
  readonly preview: ReactNode;
}

/** «Мои задачи»: what is overdue, what is for this week, what can wait. */
export function TasksPage(props: TasksPageProps) {
  const { t } = useTranslation();
  const { role, show } = props;
  const list = useInfiniteQuery(
    tasksQuery({ assignee: show === 'unit' ? 'unit' : 'me', status: show === 'done' ? 'done' : 'open' }),
  );
  const summary = useQuery(taskSummaryQuery);
  const seesUnit = usePermission('board.see');
  const all = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const roles = [...new Set(all.map((task) => task.role))];
  return (
    <div className={classes.split} data-chosen={props.chosen ? true : undefined}>
      <Page title={t('tasks.title')}>
        <PageTitle
          title={t('tasks.title')}
          note={
            summary.data && t('tasks.summary', { overdue: summary.data.overdue, week: summary.data.week })
          }
        />
        <div className={classes.filters}>
          <SegmentedControl
            aria-label={t('tasks.which')}
            value={show ?? 'mine'}
            onChange={(value) => props.onShow(value === 'unit' || value === 'done' ? value : undefined)}
            data={[
              { value: 'mine', label: t('tasks.mine') },
              ...(seesUnit ? [{ value: 'unit', label: t('tasks.unit') }] : []),
              { value: 'done', label: t('tasks.done') },
            ]}
          />
          {(roles.length > 1 || role) && (
            <Suspense>
              <RoleFilter roles={roles} value={role} onChange={props.onRole} />
            </Suspense>
          )}
        </div>
        {props.waiting}
        <Loaded query={list}>
          {() => <Groups {...props} tasks={role ? all.filter((task) => task.role === role) : all} />}
        </Loaded>
        <MoreButton query={list} />
      </Page>
      {props.preview}
    </div>
  );
}

function Groups({ tasks, show, chosen, onChoose }: TasksPageProps & { readonly tasks: readonly TaskView[] }) {
  const { t } = useTranslation();
  if (tasks.length === 0)
    return (
      <EmptyState
        icon={<IconChecks size={28} stroke={1.75} aria-hidden />}
        title={show === 'done' ? t('tasks.noneDone') : t('tasks.none')}
        text={show === 'done' ? undefined : t('tasks.noneText')}
      />
    );
  const rows = (list: readonly TaskView[]) => (
    <ul className={classes.rows}>
      {list.map((task) => (
        <TaskRow key={task.id} task={task} chosen={task.id === chosen} onChoose={() => onChoose(task)} />
      ))}
    </ul>
  );
  if (show === 'done')
    return (
      <Panel flush>
        {rows([...tasks].sort((one, other) => (other.doneAt ?? '').localeCompare(one.doneAt ?? '')))}
      </Panel>
    );
  const groups = groupTasks(tasks, today());
  return (
    <>
      {(['overdue', 'week', 'later'] as const).map(
        (group) =>
          groups[group].length > 0 && (
            <Panel key={group} flush title={t(`tasks.groups.${group}`)} note={groups[group].length}>
              {rows(groups[group])}
            </Panel>
          ),
      )}
    </>
  );
}
