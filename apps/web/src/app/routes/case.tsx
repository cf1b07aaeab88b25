import { Drawer } from '@mantine/core';
import type { AvailableEventView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerQuery } from '../../shared/answers/get-answer.js';
import { CasePage } from '../../features/cases/case-page.js';
import { EventConfirm } from '../../features/cases/event-confirm.js';
import { AnswerLoader } from '../../features/forms/answer-loader.js';
import { LinkAnchor } from '../../shared/pieces/link.js';
import { useFocusBack } from '../../shared/pieces/use-focus-back.js';
import { useDoEvent } from './use-do-event.js';

export function CaseRoute() {
  const { caseId } = useParams({ from: '/inside/cases/$caseId' });
  const { history, answer } = useSearch({ from: '/inside/cases/$caseId' });
  const navigate = useNavigate({ from: '/cases/$caseId' });
  const [doing, setDoing] = useState<AvailableEventView | null>(null);
  const doEvent = useDoEvent();
  const openAnswer = (id: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, answer: id }), resetScroll: false });
  return (
    <>
      <CasePage
        caseId={caseId}
        history={history ?? 'all'}
        onHistory={(filter) =>
          void navigate({
            search: (before) => ({ ...before, history: filter === 'all' ? undefined : filter }),
            replace: true,
            resetScroll: false,
          })
        }
        onDo={(event) => {
          if (!doEvent(caseId, event)) setDoing(event);
        }}
        onAnswer={openAnswer}
      />
      {doing && <EventConfirm caseId={caseId} event={doing} onClose={() => setDoing(null)} />}
      {answer && <AnswerDrawer answerId={answer} onClose={() => openAnswer(undefined)} />}
    </>
  );
}

function AnswerDrawer({ answerId, onClose }: { readonly answerId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(answerQuery(answerId));
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={query.data?.answer.formTitle ?? t('forms.answer')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AnswerLoader query={query} />
      <LinkAnchor to="/answers/$answerId" params={{ answerId }} mt="md" display="inline-block">
        {t('forms.openAnswer')}
      </LinkAnchor>
    </Drawer>
  );
}
