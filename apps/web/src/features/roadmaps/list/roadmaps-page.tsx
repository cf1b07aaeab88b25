import { Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { PageTitle } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/pieces/link.js';
import { Page } from '../../../shared/pieces/page.js';
import { useSession } from '../../../shared/session/use-session.js';
import { approvalsQuery } from '../api/list-approvals.js';
import type { RoadmapsFilter } from '../api/list-roadmaps.js';
import { ApprovalsTab } from '../inbox/approvals-tab.js';
import { RegionTab } from '../region/region-tab.js';
import { RoadmapsTab } from './roadmaps-tab.js';

export const ROADMAP_TABS = ['plans', 'approvals', 'region'] as const;
export type RoadmapTab = (typeof ROADMAP_TABS)[number];

export interface RoadmapsPageProps {
  readonly tab: RoadmapTab | undefined;
  readonly onTab: (tab: RoadmapTab) => void;
  readonly filter: RoadmapsFilter;
  readonly onFilter: (filter: RoadmapsFilter) => void;
}

/** Plans of the place and of those below it: all of them, those that wait for a decision, the region at a glance. */
export default function RoadmapsPage({ tab, onTab, filter, onFilter }: RoadmapsPageProps) {
  const { t } = useTranslation();
  const { permissions, unit } = useSession();
  const reviews = permissions.includes('roadmaps.review');
  const writes = permissions.includes('roadmaps.write');
  const approvals = useQuery({ ...approvalsQuery(), enabled: reviews });
  const waiting = approvals.data?.mine.length ?? 0;
  const shown = reviews ? (tab ?? (waiting > 0 ? 'approvals' : 'plans')) : 'plans';
  const begin = writes && (
    <LinkButton to="/roadmaps/new" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}>
      {t('roadmaps.new')}
    </LinkButton>
  );
  return (
    <Page title={t('roadmaps.title')}>
      <PageTitle title={t('roadmaps.title')} actions={begin} />
      {reviews ? (
        <Tabs value={shown} onChange={(value) => onTab(value as RoadmapTab)} keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="plans">{t('roadmaps.tabs.plans')}</Tabs.Tab>
            <Tabs.Tab value="approvals">
              {waiting > 0
                ? t('roadmaps.tabs.approvalsCount', { count: waiting })
                : t('roadmaps.tabs.approvals')}
            </Tabs.Tab>
            <Tabs.Tab value="region">{t('roadmaps.tabs.region')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="plans">
            <RoadmapsTab filter={filter} onFilter={onFilter} begin={begin} />
          </Tabs.Panel>
          <Tabs.Panel value="approvals">
            <ApprovalsTab query={approvals} />
          </Tabs.Panel>
          <Tabs.Panel value="region">
            <RegionTab unit={unit?.id} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <RoadmapsTab filter={filter} onFilter={onFilter} begin={begin} />
      )}
    </Page>
  );
}
