import { IconChartBar, IconTableShare } from '@tabler/icons-react';
import type { AvailableEventView, CampaignView } from '@tandem/contracts';
import { formatDate, PageTitle, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CaseMoves } from '../../../../shared/cases/case-moves.js';
import { shortName } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { PaperMenu } from '../../../../shared/papers/paper-menu.js';
import { Crumbs } from '../../../../shared/pieces/crumbs.js';
import { LinkButton } from '../../../../shared/pieces/link.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { Page } from '../../../../shared/pieces/page.js';
import { useSession } from '../../../../shared/session/use-session.js';
import { isInstitution } from '../../../../shared/units/use-scope.js';
import { campaignQuery } from '../../api/campaigns.js';
import { CampaignCalendar } from '../calendar/campaign-calendar.js';
import type { CampaignAddress } from './campaign-address.js';
import { CampaignReports } from './campaign-reports.js';
import { CampaignStrip } from './campaign-strip.js';
import classes from './control.module.css';
import { InnerPanel } from './inner-panel.js';
import { MissingNames } from './missing-names.js';
import { OpeningProgress } from './opening-progress.js';

/** The total is fixed where it is seen. */
const CONSOLIDATE = 'CAMPAIGN.CONSOLIDATE';

export interface CampaignPageProps {
  readonly campaignId: string;
  readonly address: CampaignAddress;
  readonly onAddress: (change: CampaignAddress) => void;
  readonly onDo: (event: AvailableEventView) => void;
  readonly onConsolidation: () => void;
}

/** Control of a campaign: which day it is, how far each level has come, who is missing and what can be done about it. */
export function CampaignPage({ campaignId, ...rest }: CampaignPageProps) {
  const query = useQuery(campaignQuery(campaignId));
  return (
    <Page title={query.data?.title}>
      <Loaded query={query}>{(view) => <Control view={view} {...rest} />}</Loaded>
    </Page>
  );
}

function Control({
  view,
  address,
  onAddress,
  onDo,
  onConsolidation,
}: Omit<CampaignPageProps, 'campaignId'> & { readonly view: CampaignView }) {
  const { t } = useTranslation();
  return (
    <>
      <Head view={view} onDo={onDo} onConsolidation={onConsolidation} />
      <OpeningProgress opening={view.opening} />
      <CampaignStrip view={view} address={address} onAddress={onAddress} />
      <InnerPanel view={view} />
      <CampaignReports view={view} address={address} onAddress={onAddress} />
      <div className={classes.below}>
        <MissingNames campaign={view.id} />
        <Panel title={t('campaigns.calendar')}>
          <CampaignCalendar days={view.days} today={view.today} />
        </Panel>
      </div>
    </>
  );
}

function Head({
  view,
  onDo,
  onConsolidation,
}: Pick<CampaignPageProps, 'onDo' | 'onConsolidation'> & { readonly view: CampaignView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { unit } = useSession();
  // An institution gathers nobody's reports.
  const gathers = unit !== null && !isInstitution(unit.kind);
  // The step itself leads there while there is no total yet.
  const leads = view.availableEvents.some(
    ({ type, allowed, tone }) => type === CONSOLIDATE && allowed && tone === 'primary',
  );
  return (
    <PageTitle
      above={
        <Crumbs
          items={[{ label: t('campaigns.title'), to: '/monitoring/campaigns' }, { label: view.title }]}
        />
      }
      title={view.title}
      note={view.stateTitle}
      subtitle={[
        view.place,
        view.period.title,
        t('campaigns.control.cutOff', { day: formatDate(view.cutOff, language) }),
        view.openedBy && t('campaigns.control.openedBy', { name: shortName(view.openedBy.name) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <PaperMenu
            print
            papers={[
              {
                title: t('campaigns.papers.completeness'),
                paper: { kind: 'completeness', of: view.id },
                formats: ['xlsx', 'docx', 'pdf'],
              },
            ]}
          />
          {/* An institution reads its own criteria, and takes its note away there. */}
          {view.kind === 'annualMonitoring' && unit && (
            <LinkButton
              to="/monitoring/campaigns/$campaignId/criteria"
              params={{ campaignId: view.id }}
              search={view.mayRun ? {} : { of: unit.id }}
              variant="default"
              leftSection={<IconChartBar size={16} stroke={1.75} aria-hidden />}
              data-screen-only
            >
              {t('campaigns.control.criteria')}
            </LinkButton>
          )}
          {(!leads || view.consolidation) && gathers && (
            <LinkButton
              to="/monitoring/campaigns/$campaignId/consolidation"
              params={{ campaignId: view.id }}
              search={view.mayRun ? {} : { of: unit?.id }}
              variant="default"
              leftSection={<IconTableShare size={16} stroke={1.75} aria-hidden />}
              data-screen-only
            >
              {t(view.consolidation ? 'campaigns.control.totalNo' : 'campaigns.control.total', {
                number: view.consolidation?.number,
              })}
            </LinkButton>
          )}
          <span className={classes.moves} data-screen-only>
            <CaseMoves
              // A total that stands is corrected by late reports themselves.
              events={view.availableEvents.filter(({ type }) => type !== CONSOLIDATE || !view.consolidation)}
              onDo={(event) => (event.type === CONSOLIDATE ? onConsolidation() : onDo(event))}
            />
          </span>
        </>
      }
    />
  );
}
