import { formatDate, formatTime, ListSkeleton } from '@tandem/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerToRead } from '../../shared/answers/get-answer.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { Loaded } from '../../shared/pieces/loaded.js';

const AnswerSheet = lazy(() => import('./answer-sheet.js'));

/** A sent answer: who and when, then the answers. */
export function AnswerLoader({ query }: { readonly query: UseQueryResult<AnswerToRead> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Loaded query={query}>
      {({ answer, form }) => (
        <>
          <p style={{ margin: '0 0 0.75rem', color: 'var(--td-secondary)' }}>
            {t('forms.sentBy', {
              name: answer.author.name,
              date: formatDate(answer.at, language),
              time: formatTime(answer.at, language),
              version: answer.version,
            })}
            {answer.onBehalfOf && ` ${t('cases.onBehalf', { name: answer.onBehalfOf.name })}`}
          </p>
          <Suspense fallback={<ListSkeleton />}>
            <AnswerSheet answer={answer} form={form} />
          </Suspense>
        </>
      )}
    </Loaded>
  );
}
