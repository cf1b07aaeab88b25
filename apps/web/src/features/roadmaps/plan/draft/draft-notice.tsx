import { Alert, Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../../shared/http/words.js';
import { roadmapQuery } from '../../api/get-roadmap.js';
import { stepWords } from './step-words.js';
import { useDraftState, type Draft } from './use-draft.js';

export interface DraftNoticeProps {
  readonly id: string;
  readonly draft: Draft;
  /** Why the last deed was not done. */
  readonly problem: string | undefined;
  readonly onProblemSeen: () => void;
}

/** What stands in the way of saving, what was lost to somebody else's work, what was taken up after a reload. */
export function DraftNotice({ id, draft, problem, onProblemSeen }: DraftNoticeProps) {
  const { t } = useTranslation();
  const { lost, restored, save } = useDraftState(draft.store);
  const closes = { withCloseButton: true, closeButtonLabel: t('common.close') };
  return (
    <>
      {save.status === 'refused' && <Refused id={id} draft={draft} message={save.message ?? ''} />}
      {problem && (
        <Alert color="red" role="alert" {...closes} onClose={onProblemSeen}>
          {problem}
        </Alert>
      )}
      {lost.length > 0 && (
        <Alert
          color="yellow"
          role="alert"
          {...closes}
          title={t('plan.save.lost')}
          onClose={draft.store.forgetNews}
        >
          <ul style={{ margin: 0, paddingLeft: '1.125rem' }}>
            {lost.map(({ step, code, on }, index) => (
              <li key={index}>
                {stepWords(step, on, t)}. {t(`plan.refusals.${code}`)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {restored > 0 && (
        <Alert color="teal" role="status" {...closes} onClose={draft.store.forgetNews}>
          {t('plan.save.restored', { count: restored })}
        </Alert>
      )}
    </>
  );
}

function Refused({
  id,
  draft,
  message,
}: {
  readonly id: string;
  readonly draft: Draft;
  readonly message: string;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const take = async () => {
    setWaiting(true);
    try {
      const view = await client.fetchQuery({ ...roadmapQuery(id, 'draft'), staleTime: 0 });
      draft.store.letGo({ plan: view.plan, revision: view.showing.draftRevision ?? 0 });
      await client.invalidateQueries({ queryKey: ['roadmaps', id] });
    } catch (error) {
      setFailed(error);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Alert color="red" role="alert" title={t('plan.save.refusedTitle')}>
      <p style={{ margin: '0 0 0.5rem' }}>
        {message} {t('plan.save.refusedText')}
      </p>
      {failed !== undefined && <p role="alert">{failureWords(failed, t)}</p>}
      <Group gap="xs">
        <Button
          onClick={() => {
            draft.store.setSave('waiting');
            void draft.saver.flush();
          }}
        >
          {t('plan.save.tryAgain')}
        </Button>
        <Button variant="default" loading={waiting} onClick={() => void take()}>
          {t('plan.save.takeServers')}
        </Button>
      </Group>
    </Alert>
  );
}
