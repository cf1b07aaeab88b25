import { Button, Tabs } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { ListSkeleton, PageTitle } from '@tandem/ui';
import type { FormView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Crumbs } from '../../shared/pieces/crumbs.js';
import { Failure } from '../../shared/pieces/failure.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { Page } from '../../shared/pieces/page.js';
import { useSession } from '../../shared/session/use-session.js';
import { answersExportHref, summaryQuery, type AnswersFilter } from './api/answers.js';
import { ChartsView } from './charts/charts-view.js';
import { AnswersTable } from './table/answers-table.js';

export type AnswersTab = 'charts' | 'rows';

export interface AnswersPageProps {
  readonly formKey: string;
  /** The published form: the table shows its questions. */
  readonly form: { readonly data: FormView | undefined; readonly error: unknown };
  readonly tab: AnswersTab;
  readonly onTab: (tab: AnswersTab) => void;
  readonly filter: AnswersFilter | undefined;
  readonly onFilter: (filter: AnswersFilter | undefined) => void;
}

/** What people answered to a form: a chart for every question, and the answers that one may read. */
export function AnswersPage({ formKey, form, tab, onTab, filter, onFilter }: AnswersPageProps) {
  const { t } = useTranslation();
  const unit = useSession().unit?.id;
  const summary = useQuery(summaryQuery(formKey, unit));
  const title = summary.data?.title ?? t('answers.answers');
  return (
    <Page title={`${t('answers.answers')}: ${title}`}>
      <PageTitle
        above={<Crumbs items={[{ label: t('definitions.forms'), to: '/forms' }, { label: title }]} />}
        title={title}
        note={
          typeof summary.data?.cases === 'number' &&
          t('answers.note', { unit: summary.data.unit.title, count: summary.data.cases })
        }
        actions={
          <Button
            component="a"
            href={answersExportHref(formKey, unit, filter)}
            download
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />}
          >
            {t('answers.export')}
          </Button>
        }
      />
      <Tabs value={tab} onChange={(next) => onTab(next === 'rows' ? 'rows' : 'charts')} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="charts">{t('answers.charts')}</Tabs.Tab>
          <Tabs.Tab value="rows">{t('answers.rows')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="charts">
          <Loaded query={summary}>{(data) => <ChartsView summary={data} />}</Loaded>
        </Tabs.Panel>
        <Tabs.Panel value="rows">
          {form.error ? (
            <Failure error={form.error} />
          ) : form.data ? (
            <AnswersTable form={form.data} unit={unit} filter={filter} onFilter={onFilter} />
          ) : (
            <ListSkeleton />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
