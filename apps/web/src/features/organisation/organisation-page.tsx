import { Tabs } from '@mantine/core';
import { PageTitle } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/pieces/page.js';
import { usePermission, useSession } from '../../shared/session/use-session.js';
import { DelegationsTab } from './delegations-tab.js';
import { PeopleTab } from './people-tab.js';
import { UnitsTab } from './units-tab.js';

export type OrganisationTab = 'people' | 'units' | 'delegations';

export interface OrganisationPageProps {
  readonly tab: OrganisationTab;
  readonly q: string | undefined;
  readonly role: string | undefined;
  readonly onTab: (tab: OrganisationTab) => void;
  readonly onFilter: (filter: { q?: string | undefined; role?: string | undefined }) => void;
}

/** Units, people with their roles, and who stands in for whom. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { t } = useTranslation();
  const { unit } = useSession();
  const delegates = usePermission('delegation.give');
  if (!unit) return null;
  const tabs: readonly OrganisationTab[] = [
    'people',
    'units',
    ...(delegates ? (['delegations'] as const) : []),
  ];
  return (
    <Page title={t('organisation.title')}>
      <PageTitle title={t('organisation.title')} note={unit.title} />
      <Tabs
        value={tabs.includes(props.tab) ? props.tab : 'people'}
        onChange={(tab) => props.onTab(tabs.find((one) => one === tab) ?? 'people')}
        keepMounted={false}
      >
        <Tabs.List mb="sm">
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`organisation.tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="people">
          <PeopleTab unit={unit} q={props.q} role={props.role} onFilter={props.onFilter} />
        </Tabs.Panel>
        <Tabs.Panel value="units">
          <UnitsTab unit={unit} />
        </Tabs.Panel>
        {delegates && (
          <Tabs.Panel value="delegations">
            <DelegationsTab unit={unit} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Page>
  );
}
