import { Progress } from '@mantine/core';
import type { CampaignView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import classes from './control.module.css';

/** While the queue opens the cases of the reports: how far it is. All dates stand already. */
export function OpeningProgress({ opening }: Pick<CampaignView, 'opening'>) {
  const { t } = useTranslation();
  if (opening.done >= opening.of) return null;
  return (
    <Panel>
      <div className={classes.opening}>
        <p role="status">{t('campaigns.control.opening', opening)}</p>
        <Progress
          value={(100 * opening.done) / opening.of}
          aria-label={t('campaigns.control.openingLabel')}
          animated
        />
        <p className={classes.quiet}>{t('campaigns.control.openingText')}</p>
      </div>
    </Panel>
  );
}
