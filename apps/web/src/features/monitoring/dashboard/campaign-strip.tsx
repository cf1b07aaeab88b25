import { IconBellRinging, IconFileText } from '@tabler/icons-react';
import type { DashboardView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { Due } from '../../../shared/pieces/due.js';
import { LinkAnchor, LinkButton } from '../../../shared/pieces/link.js';
import classes from './dashboard.module.css';

export type RunningCampaign = NonNullable<DashboardView['campaign']>;

/** The campaign that goes on, how far it has come, and the step that is at hand. */
export function CampaignStrip({ campaign }: { readonly campaign: RunningCampaign }) {
  const { t } = useTranslation();
  const { accepted, expected } = campaign;
  return (
    <section className={classes.strip} aria-label={t('dashboard.campaign.label')}>
      <div className={classes.stripText}>
        <LinkAnchor to="/monitoring/campaigns/$campaignId" params={{ campaignId: campaign.id }} fw={600}>
          {campaign.title}
        </LinkAnchor>
        <span className={classes.stripDue}>
          {expected > 0 && t('dashboard.campaign.accepted', { accepted, count: expected })}
          {campaign.nextDue && <Due at={campaign.nextDue} />}
        </span>
      </div>
      {expected > 0 && (
        <span className={classes.meter} aria-hidden>
          <span style={{ width: `${(100 * accepted) / expected}%` }} />
        </span>
      )}
      <div className={classes.stripActions} data-screen-only>
        {campaign.mayRemind && accepted < expected && (
          <LinkButton
            to="/monitoring/campaigns/$campaignId"
            params={{ campaignId: campaign.id }}
            search={{ missing: true }}
            variant={campaign.report ? 'default' : 'filled'}
            leftSection={<IconBellRinging size={18} stroke={1.75} aria-hidden />}
          >
            {t('dashboard.campaign.remind')}
          </LinkButton>
        )}
        {campaign.report && (
          <LinkButton
            to="/monitoring/reports/$reportId"
            params={{ reportId: campaign.report }}
            leftSection={<IconFileText size={18} stroke={1.75} aria-hidden />}
          >
            {t('dashboard.campaign.open')}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
