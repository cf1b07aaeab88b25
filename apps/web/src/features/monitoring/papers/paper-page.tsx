import { Button, Progress } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { PaperView } from '@tandem/contracts';
import { EmptyState, formatDate, formatTime, PageTitle, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { isProblem } from '../../../shared/http/problem.js';
import { paperHref, paperQuery, papersQuery } from '../../../shared/papers/papers.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { PapersTable } from './papers-table.js';
import classes from './papers-page.module.css';

export interface PaperPageProps {
  readonly paperId: string;
}

/** A paper that was ordered, ready to be taken or with what went wrong; below it the others of the month. */
export function PaperPage({ paperId }: PaperPageProps) {
  const { t } = useTranslation();
  const query = useQuery(paperQuery(paperId));
  const list = useQuery(papersQuery);
  const isGone = isProblem(query.error, 404);
  return (
    <Page title={query.data?.title ?? t('papers.paper')} narrow>
      {isGone ? (
        <>
          <PageTitle title={t('papers.paper')} />
          <Panel>
            <EmptyState title={t('papers.gone')} text={t('papers.goneText')} />
          </Panel>
        </>
      ) : (
        <Loaded query={query}>{(paper) => <OnePaper paper={paper} />}</Loaded>
      )}
      <Loaded query={list}>
        {({ items }) => {
          const others = items.filter(({ id }) => id !== paperId);
          return (
            others.length > 0 && (
              <Panel title={t('papers.others')} note={t('papers.month')}>
                <PapersTable papers={others} />
              </Panel>
            )
          );
        }}
      </Loaded>
    </Page>
  );
}

function OnePaper({ paper }: { readonly paper: PaperView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const href = paper.status === 'ready' ? paperHref(paper) : undefined;
  const isFailed = paper.status === 'failed';
  return (
    <>
      <PageTitle
        title={paper.title}
        subtitle={`${t(`papers.format.${paper.format}`)} · ${t('papers.ordered', {
          at: `${formatDate(paper.at, language)}, ${formatTime(paper.at, language)}`,
        })}`}
        actions={
          href && (
            <Button
              component="a"
              href={href}
              download
              leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
            >
              {t('papers.take')}
            </Button>
          )
        }
      />
      <Panel>
        <div className={classes.state} role="status" data-failed={isFailed || undefined}>
          {href && t('papers.ready')}
          {isFailed && (
            <>
              <b>{t('papers.failed')}</b> {paper.problem} <span>{t('papers.orderAgain')}</span>
            </>
          )}
          {!href && !isFailed && (
            <>
              {paper.step ?? t('papers.waiting')}
              <Progress value={paper.progress} size="sm" mt="xs" aria-label={t('papers.progress')} />
            </>
          )}
        </div>
      </Panel>
    </>
  );
}
