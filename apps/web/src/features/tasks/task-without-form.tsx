import { ListSkeleton } from '@tandem/ui';
import type { AvailableEventView, TaskView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../shared/cases/get-case.js';
import { useSendEvent } from '../../shared/cases/send-event.js';
import { failureWords } from '../../shared/http/words.js';
import { Confirm } from '../../shared/pieces/confirm.js';
import { workPageOf } from '../../shared/cases/case-pages.js';
import { LinkButton } from '../../shared/pieces/link.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { ActionCard } from '@tandem/ui';

interface TaskWithoutFormProps {
  readonly task: TaskView;
  readonly onDone: () => void;
}

/** A task without a form: work on a page of its own, or a decision. */
export function TaskWithoutForm(props: TaskWithoutFormProps) {
  return props.task.work ? (
    <WorkOnPage task={props.task} work={props.task.work} />
  ) : (
    <StepsOfTask {...props} />
  );
}

interface WorkOnPageProps {
  readonly task: TaskView;
  readonly work: NonNullable<TaskView['work']>;
}

/** What completes it needs the plan, the report or the campaign before one's eyes: its page offers it. */
function WorkOnPage({ task, work }: WorkOnPageProps) {
  const { t } = useTranslation();
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: '0.75rem', maxWidth: '34rem' }}>
      <p style={{ margin: 0 }}>{t(`tasks.onPage.${work}`)}</p>
      <LinkButton {...workPageOf(task.case.id)[work]} style={{ alignSelf: 'flex-start' }}>
        {t(`tasks.openPage.${work}`)}
      </LinkButton>
    </div>
  );
}

/** The steps that complete a decision, each by one click and one «yes». */
function StepsOfTask({ task, onDone }: TaskWithoutFormProps) {
  const { t } = useTranslation();
  const view = useQuery(caseQuery(task.case.id));
  const [doing, setDoing] = useState<AvailableEventView | null>(null);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: '0.375rem', maxWidth: '34rem' }}>
      <Loaded query={view} skeleton={<ListSkeleton count={2} />}>
        {({ availableEvents }) => {
          const own = availableEvents.filter((event) => event.task === task.id);
          if (own.length === 0) return <p style={{ margin: 0 }}>{t('tasks.onCasePage')}</p>;
          return own.map((event) =>
            event.allowed ? (
              <ActionCard
                key={event.type}
                verb={`${event.title}.`}
                consequence={event.hint}
                tone={event.tone ?? 'plain'}
                onClick={() => setDoing(event)}
              />
            ) : (
              <ActionCard
                key={event.type}
                verb={`${event.title}:`}
                refused={event.reason ?? t('cases.notNow')}
              />
            ),
          );
        }}
      </Loaded>
      <LinkButton
        variant="default"
        to="/cases/$caseId"
        params={{ caseId: task.case.id }}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('cases.openCase')}
      </LinkButton>
      {doing && <Decide caseId={task.case.id} event={doing} onDone={onDone} onClose={() => setDoing(null)} />}
    </div>
  );
}

interface DecideProps {
  readonly caseId: string;
  readonly event: AvailableEventView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Decide({ caseId, event, onDone, onClose }: DecideProps) {
  const { t } = useTranslation();
  const send = useSendEvent(caseId);
  return (
    <Confirm
      title={event.title}
      text={event.hint}
      verb={event.title}
      danger={event.tone === 'danger'}
      comment={event.comment}
      busy={send.isPending}
      problem={failureWords(send.error, t)}
      onConfirm={(comment) =>
        send.mutate({ type: event.type, ...(comment ? { comment } : {}) }, { onSuccess: onDone })
      }
      onClose={onClose}
    />
  );
}
