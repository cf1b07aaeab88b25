import { hasDocument } from '@tandem/domain';
import { EmptyState, FormSkeleton, PageTitle } from '@tandem/ui';
import { useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCanGoBack, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FillSheet } from '../../features/forms/fill-sheet.js';
import { TaskWithoutForm } from '../../features/tasks/task-without-form.js';
import { caseQuery } from '../../shared/cases/get-case.js';
import { textOf } from '../../shared/format/text.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { Due } from '../../shared/pieces/due.js';
import { Failure } from '../../shared/pieces/failure.js';
import { LinkAnchor } from '../../shared/pieces/link.js';
import { Page } from '../../shared/pieces/page.js';
import { tellDone } from '../../shared/pieces/tell.js';
import { useSession } from '../../shared/session/use-session.js';
import { taskQuery } from '../../shared/tasks/get-task.js';
import { unitQuery } from '../../shared/units/get-unit.js';
import { workflowQuery } from '../../shared/workflows/get-workflow.js';

/** Back to where the person came from; a fresh window goes to the case. */
function useBack() {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const navigate = useNavigate();
  return (caseId?: string) => {
    if (canGoBack) return router.history.back();
    return void (caseId
      ? navigate({ to: '/cases/$caseId', params: { caseId } })
      : navigate({ to: '/tasks' }));
  };
}

/** People of the place the case is about; a working group on a plan comes from anywhere but there. */
const peopleAround = ({
  subject,
  unit,
}: {
  readonly subject: string;
  readonly unit: { readonly id: string };
}) => (hasDocument(subject) ? undefined : unit.id);

/**
 * While a step is on its way its screen stays as it was: the step closes its own task, and when the news of it
 * came before the answer, the form would go, and with it whoever waits for the answer to tell and to lead back.
 */
function useHeldWhileSending<Value>(value: Value): Value {
  const held = useRef(value);
  if (useIsMutating() === 0) held.current = value;
  return held.current;
}

export function TaskFormRoute() {
  const { t } = useTranslation();
  const { taskId } = useParams({ from: '/inside/tasks/$taskId' });
  const task = useQuery(taskQuery(taskId));
  const known = useHeldWhileSending(task.data);
  const back = useBack();
  if (!known)
    return (
      <Page>
        {task.error ? <Failure error={task.error} onRetry={() => void task.refetch()} /> : <FormSkeleton />}
      </Page>
    );
  const { title, status, form, dueAt, case: about } = known;
  const done = () => {
    tellDone(t('forms.sent', { title }));
    back(about.id);
  };
  return (
    <Page title={title}>
      <PageTitle
        title={title}
        above={
          <LinkAnchor to="/cases/$caseId" params={{ caseId: about.id }} size="xs">
            {about.title}
          </LinkAnchor>
        }
        subtitle={about.unit.title}
        actions={status === 'open' && <Due at={dueAt} />}
      />
      {status !== 'open' ? (
        <EmptyState title={t('tasks.closed')} text={t('tasks.closedText')} />
      ) : form ? (
        <FillSheet source={{ kind: 'task', taskId }} unit={peopleAround(about)} onSent={done} />
      ) : (
        <TaskWithoutForm task={known} onDone={done} />
      )}
    </Page>
  );
}

export function EventFormRoute() {
  const { t } = useTranslation();
  const { caseId, event: type } = useParams({ from: '/inside/cases/$caseId/do/$event' });
  const client = useQueryClient();
  const view = useQuery(caseQuery(caseId));
  const known = useHeldWhileSending(view.data);
  const back = useBack();
  if (!known)
    return (
      <Page>
        {view.error ? <Failure error={view.error} onRetry={() => void view.refetch()} /> : <FormSkeleton />}
      </Page>
    );
  const event = known.availableEvents.find((one) => one.type === type);
  return (
    <Page title={event?.title}>
      <PageTitle
        title={event?.title ?? t('forms.notAvailable')}
        above={
          <LinkAnchor to="/cases/$caseId" params={{ caseId }} size="xs">
            {known.title}
          </LinkAnchor>
        }
        subtitle={event?.hint}
      />
      {event?.form && event.allowed ? (
        <FillSheet
          source={{ kind: 'event', caseId, event: type, form: event.form }}
          unit={peopleAround(known)}
          revision={known.revision}
          comment={event.comment}
          submitLabel={event.title}
          onReload={async () => (await client.fetchQuery({ ...caseQuery(caseId), staleTime: 0 })).revision}
          onSent={() => {
            tellDone(t('forms.sent', { title: event.title }));
            back(caseId);
          }}
        />
      ) : (
        <EmptyState title={t('forms.notAvailable')} text={event?.reason ?? t('forms.notAvailableText')} />
      )}
    </Page>
  );
}

export function StartFormRoute() {
  const { t } = useTranslation();
  const { workflow } = useParams({ from: '/inside/start/$workflow' });
  const { from, unit: chosen, about } = useSearch({ from: '/inside/start/$workflow' });
  const { unit: own } = useSession();
  // A recommendation is begun at the institution that it is for.
  const other = useQuery({ ...unitQuery(chosen ?? ''), enabled: chosen !== undefined && chosen !== own?.id });
  const unit = chosen === undefined || chosen === own?.id ? own : (other.data ?? null);
  const language = useLanguage();
  const navigate = useNavigate();
  const definition = useQuery({ ...workflowQuery(workflow), retry: false });
  const title = textOf(definition.data?.definition['title'], language) || t('forms.newCase');
  if (!unit) return null;
  return (
    <Page title={title}>
      <PageTitle title={title} subtitle={unit.title} />
      <FillSheet
        source={{ kind: 'start', workflow, unit: unit.id, ...(from ? { from } : {}) }}
        unit={unit.id}
        begun={about === undefined ? undefined : { about }}
        onSent={({ caseId }) => {
          tellDone(t('forms.opened', { title }));
          void (caseId
            ? navigate({ to: '/cases/$caseId', params: { caseId }, replace: true })
            : navigate({ to: '/board' }));
        }}
      />
    </Page>
  );
}
