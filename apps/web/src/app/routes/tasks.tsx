import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { TasksPage } from '../../features/tasks/tasks-page.js';
import { bringWords } from '../../shared/i18n/i18n.js';
import { afterIdle } from '../../shared/pieces/after-idle.js';
import { tellDone } from '../../shared/pieces/tell.js';

/** Nobody waits for it: most days there is no survey. */
const WaitingSurveys = afterIdle(async () => {
  const [waiting] = await Promise.all([
    import('../../features/survey/waiting-surveys.js'),
    bringWords('survey'),
  ]);
  return waiting;
});
const TaskBeside = lazy(() => import('./task-beside.js'));

export function TasksRoute() {
  const { t } = useTranslation();
  const { role, task: chosen, show } = useSearch({ from: '/inside/tasks' });
  const navigate = useNavigate({ from: '/tasks' });
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const choose = (task: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, task }), replace: chosen !== undefined });
  const done = (title: string) => {
    tellDone(t('forms.sent', { title }));
    choose(undefined);
  };
  return (
    <TasksPage
      role={role}
      show={show}
      chosen={chosen}
      onRole={(value) => void navigate({ search: (before) => ({ ...before, role: value }), replace: true })}
      onShow={(value) =>
        void navigate({ search: (before) => ({ ...before, show: value, role: undefined, task: undefined }) })
      }
      onChoose={(task) => {
        // A phone has room for one thing at a time; another's task is looked at on the page of its case.
        if (!task.mine) return void navigate({ to: '/cases/$caseId', params: { caseId: task.case.id } });
        if (task.status !== 'open')
          return void navigate({ to: '/cases/$caseId', params: { caseId: task.case.id } });
        return narrow
          ? void navigate({ to: '/tasks/$taskId', params: { taskId: task.id } })
          : choose(task.id);
      }}
      waiting={
        show === undefined && (
          <Suspense>
            <WaitingSurveys />
          </Suspense>
        )
      }
      preview={
        chosen && (
          <Suspense>
            <TaskBeside taskId={chosen} onClose={() => choose(undefined)} onDone={done} />
          </Suspense>
        )
      }
    />
  );
}
