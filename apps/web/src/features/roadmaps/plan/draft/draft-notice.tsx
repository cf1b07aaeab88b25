import { Alert } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DraftRefused, DraftRestored } from '../../../../shared/drafts/draft-news.js';
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
  const client = useQueryClient();
  const { lost, restored, save } = useDraftState(draft.store);
  const closes = { withCloseButton: true, closeButtonLabel: t('common.close') };
  return (
    <>
      {save.status === 'refused' && (
        <DraftRefused
          message={save.message ?? ''}
          onAgain={() => {
            draft.store.setSave('waiting');
            void draft.saver.flush();
          }}
          onLetGo={async () => {
            const view = await client.fetchQuery({ ...roadmapQuery(id, 'draft'), staleTime: 0 });
            draft.store.letGo({ plan: view.plan, revision: view.showing.draftRevision ?? 0 });
            await client.invalidateQueries({ queryKey: ['roadmaps', id] });
          }}
        />
      )}
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
      <DraftRestored count={restored} onSeen={draft.store.forgetNews} />
    </>
  );
}
