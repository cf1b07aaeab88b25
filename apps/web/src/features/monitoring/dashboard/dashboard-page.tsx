import type { DashboardView } from '@tandem/contracts';
import { EmptyState, formatDate, formatTime, PageTitle, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { LinkAnchor, LinkButton } from '../../../shared/pieces/link.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { usePermission } from '../../../shared/session/use-session.js';
import { useScope } from '../../../shared/units/use-scope.js';
import { CampaignStrip } from './campaign-strip.js';
import classes from './dashboard.module.css';
import { FunnelPanel } from './funnel-panel.js';
import { dashboardQuery } from './get-dashboard.js';
import { PairsPanel } from './pairs-panel.js';
import { PlacesPanel } from './places-panel.js';
import { RetentionPanel } from './retention-panel.js';

/** How the work of a place goes, who needs help, and what is to be done next. */
export function DashboardPage({ of }: { readonly of: string | undefined }) {
  const { t } = useTranslation();
  const scope = useScope();
  const query = useQuery({
    ...dashboardQuery(of ?? scope.unit),
    enabled: (of ?? scope.unit) !== undefined,
  });
  return (
    <Page title={t('dashboard.title')}>
      <Loaded query={query}>{(view) => <Dashboard view={view} drilled={of !== undefined} />}</Loaded>
    </Page>
  );
}

function Dashboard({ view, drilled }: { readonly view: DashboardView; readonly drilled: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <PageTitle
        title={view.unit.title}
        subtitle={t('dashboard.asOf', {
          period: view.period.title,
          date: formatDate(view.at, language),
          time: formatTime(view.at, language),
        })}
        above={
          drilled && (
            <LinkAnchor to="/monitoring" search={{ of: undefined }} size="xs" data-screen-only>
              {t('dashboard.back')}
            </LinkAnchor>
          )
        }
        actions={
          <LinkButton
            to="/monitoring/indicators"
            search={{ of: view.unit.id }}
            variant="default"
            data-screen-only
          >
            {t('dashboard.indicators')}
          </LinkButton>
        }
      />
      {view.campaign && <CampaignStrip campaign={view.campaign} />}
      {isNew(view) ? (
        <NewSchool />
      ) : (
        <>
          <FunnelPanel view={view} />
          <div className={classes.two}>
            <PairsPanel view={view} />
            <RetentionPanel view={view} />
          </div>
          {view.places.length > 0 && <PlacesPanel view={view} />}
        </>
      )}
    </>
  );
}

const isNew = ({ level, funnel, pairs, retention }: DashboardView): boolean =>
  level === 'school' &&
  retention.length === 0 &&
  funnel.every(({ cases }) => cases === 0) &&
  Object.values(pairs).every((count) => count === 0);

/** Noughts in every box would say nothing: here it says how to begin. */
function NewSchool() {
  const { t } = useTranslation();
  const board = usePermission('board.see');
  return (
    <Panel>
      <EmptyState
        title={t('dashboard.new')}
        text={t('dashboard.newText')}
        action={board && <LinkButton to="/board">{t('dashboard.newAction')}</LinkButton>}
      />
    </Panel>
  );
}
