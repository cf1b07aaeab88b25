import { SegmentedControl } from '@mantine/core';
import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import filters from '../../../../shared/filters/filters.module.css';
import { LinkButton } from '../../../../shared/pieces/link.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { MoreButton } from '../../../../shared/pieces/more-button.js';
import { Page } from '../../../../shared/pieces/page.js';
import { usePermission } from '../../../../shared/session/use-session.js';
import { surveysQuery, type SurveyPhaseFilter } from '../api/surveys.js';
import { SurveysTable } from './surveys-table.js';

export interface SurveysPageProps {
  readonly phase: SurveyPhaseFilter;
  readonly onPhase: (phase: SurveyPhaseFilter) => void;
}

/** Surveys of the person's places: what is being asked, what was told. */
export function SurveysPage({ phase, onPhase }: SurveysPageProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(surveysQuery(phase));
  const runs = usePermission('surveys.run');
  const begin = runs && (
    <LinkButton
      to="/monitoring/surveys/new"
      leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
      data-screen-only
    >
      {t('surveys.new')}
    </LinkButton>
  );
  return (
    <Page title={t('surveys.title')}>
      <PageTitle title={t('surveys.title')} subtitle={t('surveys.subtitle')} actions={begin} />
      <div className={filters.filters}>
        <SegmentedControl
          aria-label={t('surveys.which')}
          value={phase ?? 'all'}
          onChange={(value) => onPhase(value === 'open' || value === 'closed' ? value : undefined)}
          data={[
            { value: 'all', label: t('surveys.all') },
            { value: 'open', label: t('surveys.open') },
            { value: 'closed', label: t('surveys.closed') },
          ]}
        />
      </div>
      <Loaded query={list}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <Panel flush={rows.length > 0}>
              {rows.length > 0 ? (
                <SurveysTable rows={rows} />
              ) : (
                <EmptyState
                  icon={<IconMessageQuestion size={28} stroke={1.75} aria-hidden />}
                  title={t(phase ? 'surveys.nothing' : 'surveys.empty')}
                  text={t(phase ? 'surveys.nothingText' : runs ? 'surveys.emptyRuns' : 'surveys.emptyText')}
                  action={phase ? undefined : begin}
                />
              )}
            </Panel>
          );
        }}
      </Loaded>
      <MoreButton query={list} />
    </Page>
  );
}
