import { Alert, Anchor } from '@mantine/core';
import type { CampaignView, ConsolidationView } from '@tandem/contracts';
import { SCHOOL_YEAR_ROUND } from '@tandem/monitoring-core';
import { EmptyState, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/pieces/link.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { useSession } from '../../../shared/session/use-session.js';
import { campaignQuery } from '../api/campaigns.js';
import { consolidationQuery, type Total } from '../api/consolidation.js';
import type { ConsolidationAddress } from './consolidation-address.js';
import { ConsolidationHead } from './consolidation-head.js';
import classes from './consolidation.module.css';
import { CoveragePanel } from './coverage-panel.js';
import { isLatest } from './is-latest.js';
import { RowsPanel } from './rows-panel.js';
import { ToldFormPanel } from './told-form-panel.js';
import { VersionsPanel } from './versions-panel.js';

export interface ConsolidationPageProps {
  readonly campaignId: string;
  readonly address: ConsolidationAddress;
  readonly onAddress: (change: ConsolidationAddress) => void;
}

/** The total of a campaign: what it covers, row by row, which versions there are and what late reports changed. */
export function ConsolidationPage({ campaignId, address, onAddress }: ConsolidationPageProps) {
  const { t } = useTranslation();
  const { unit } = useSession();
  const campaign = useQuery(campaignQuery(campaignId));
  // The whole is not everybody's to see: who asks for no place sees his own.
  const own = campaign.data && !campaign.data.mayRun ? unit?.id : undefined;
  const total: Total = { campaign: campaignId, unit: address.of ?? own, number: address.number };
  const isKnown = address.of !== undefined || campaign.data !== undefined;
  const consolidation = useQuery({ ...consolidationQuery(total), enabled: isKnown });
  return (
    <Page title={campaign.data && `${t('campaigns.total.title')}: ${campaign.data.title}`}>
      <Loaded query={campaign}>
        {(view) => (
          <Loaded query={consolidation}>
            {(data) => (
              <Body campaign={view} data={data} total={total} address={address} onAddress={onAddress} />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

export interface TotalProps {
  readonly campaign: CampaignView;
  readonly data: ConsolidationView;
  readonly total: Total;
  readonly address: ConsolidationAddress;
  readonly onAddress: (change: ConsolidationAddress) => void;
}

function Body(props: TotalProps) {
  const { t } = useTranslation();
  const { data } = props;
  const byCriteria = props.campaign.kind === 'annualMonitoring';
  const byForm = props.campaign.kind in SCHOOL_YEAR_ROUND;
  return (
    <>
      <ConsolidationHead {...props} />
      <div className={classes.top}>
        <CoveragePanel data={data} />
        <VersionsPanel {...props} />
      </div>
      {!isLatest(data) && (
        <Alert variant="light" color="gray">
          {t('campaigns.total.former')}{' '}
          <Anchor
            component="button"
            type="button"
            inherit
            onClick={() => props.onAddress({ number: undefined })}
          >
            {t('campaigns.total.toLatest')}
          </Anchor>
        </Alert>
      )}
      {data.roadmap && <RowsPanel {...props} roadmap={data.roadmap} />}
      {byForm && <ToldFormPanel campaign={props.campaign.id} unit={props.total.unit} />}
      {!data.roadmap && byCriteria && (
        <Panel>
          <EmptyState
            title={t('campaigns.total.byForm')}
            text={t('campaigns.total.byFormText')}
            action={
              <LinkButton
                to="/monitoring/campaigns/$campaignId/criteria"
                params={{ campaignId: props.campaign.id }}
                search={{ of: props.total.unit }}
                variant="default"
              >
                {t('campaigns.total.toCriteria')}
              </LinkButton>
            }
          />
        </Panel>
      )}
      {!data.roadmap && !byForm && !byCriteria && (
        <Panel>
          <EmptyState title={t('campaigns.total.noPlan')} text={t('campaigns.total.noPlanText')} />
        </Panel>
      )}
    </>
  );
}
