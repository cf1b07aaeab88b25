import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { PageTitle, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerQuery } from '../../shared/answers/get-answer.js';
import { AnswerLoader } from '../../features/forms/answer-loader.js';
import { Page } from '../../shared/pieces/page.js';

export function AnswerRoute() {
  const { t } = useTranslation();
  const { answerId } = useParams({ from: '/inside/answers/$answerId' });
  const query = useQuery(answerQuery(answerId));
  const title = query.data?.answer.formTitle ?? t('forms.answer');
  return (
    <Page title={title} narrow>
      <PageTitle
        title={title}
        actions={
          <Button
            variant="default"
            data-screen-only
            leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
            onClick={() => print()}
          >
            {t('cases.print')}
          </Button>
        }
      />
      <Panel>
        <AnswerLoader query={query} />
      </Panel>
    </Page>
  );
}
