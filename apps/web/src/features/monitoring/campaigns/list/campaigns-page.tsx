import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { IconCalendarStats, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../shared/pieces/link.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { MoreButton } from '../../../../shared/pieces/more-button.js';
import { Page } from '../../../../shared/pieces/page.js';
import { usePermission } from '../../../../shared/session/use-session.js';
import { campaignsQuery, type CampaignsFilter } from '../../api/campaigns.js';
import { CampaignFilters } from './campaign-filters.js';
import { CampaignsTable } from './campaigns-table.js';
import { groupCampaigns } from './group-campaigns.js';
import { OwedReports } from './owed-reports.js';

export interface CampaignsPageProps {
  readonly filter: CampaignsFilter;
  readonly onFilter: (filter: CampaignsFilter) => void;
}

/** Campaigns: what the person's place has to fill in, what goes on, what is over. */
export function CampaignsPage({ filter, onFilter }: CampaignsPageProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(campaignsQuery(filter));
  const runs = usePermission('campaigns.run');
  const writes = usePermission('reports.write');
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  const begin = runs && (
    <LinkButton
      to="/monitoring/campaigns/new"
      leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
      data-screen-only
    >
      {t('campaigns.new')}
    </LinkButton>
  );
  return (
    <Page title={t('campaigns.title')}>
      <PageTitle title={t('campaigns.title')} subtitle={t('campaigns.subtitle')} actions={begin} />
      <CampaignFilters filter={filter} onFilter={onFilter} />
      <Loaded query={list}>
        {({ pages }) => {
          const { owed, going, past } = groupCampaigns(
            pages.flatMap(({ items }) => items),
            writes,
          );
          if (going.length + past.length === 0)
            return (
              <Panel>
                <EmptyState
                  icon={<IconCalendarStats size={28} stroke={1.75} aria-hidden />}
                  title={t(narrowed ? 'campaigns.nothing' : 'campaigns.empty')}
                  text={t(
                    narrowed ? 'campaigns.nothingText' : runs ? 'campaigns.emptyRuns' : 'campaigns.emptyText',
                  )}
                  action={narrowed ? undefined : begin}
                />
              </Panel>
            );
          return (
            <>
              {owed.length > 0 && <OwedReports rows={owed} />}
              {going.length > 0 && (
                <Panel flush title={t('campaigns.going')} note={String(going.length)}>
                  <CampaignsTable rows={going} />
                </Panel>
              )}
              {past.length > 0 && (
                <Panel flush title={t('campaigns.past')} note={String(past.length)}>
                  <CampaignsTable rows={past} over />
                </Panel>
              )}
            </>
          );
        }}
      </Loaded>
      <MoreButton query={list} />
    </Page>
  );
}
