import { Button } from '@mantine/core';
import { IconBellRinging, IconCalendarPlus, IconChecks } from '@tabler/icons-react';
import type { CampaignReportRow } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../../../shared/session/use-session.js';
import { isOnCheck, isOwed } from '../../pieces/is-owed.js';
import type { Asking } from './many-dialog.js';
import classes from './control.module.css';

export interface ChosenBarProps {
  readonly rows: readonly CampaignReportRow[];
  readonly minds: (row: CampaignReportRow) => boolean;
  readonly onAsk: (asking: Asking) => void;
  readonly onClear: () => void;
}

/** What can be done with the chosen reports; each step takes those of them that it is about. */
export function ChosenBar({ rows, minds, onAsk, onClear }: ChosenBarProps) {
  const { t } = useTranslation();
  const checks = usePermission('reports.check');
  const minded = rows.filter(minds);
  const owed = minded.filter(({ standing }) => isOwed(standing));
  const onCheck = rows.filter(({ standing }) => isOnCheck(standing));
  return (
    <div className={classes.bar} role="region" aria-label={t('campaigns.control.many')} data-screen-only>
      <b aria-live="polite">{t('campaigns.control.chosen', { count: rows.length })}</b>
      {minded.length > 0 && (owed.length > 0 || onCheck.length === 0) && (
        <>
          <Button
            disabled={owed.length === 0}
            leftSection={<IconBellRinging size={16} stroke={1.75} aria-hidden />}
            onClick={() => onAsk({ what: 'remind', rows: owed })}
          >
            {t('campaigns.control.remindMany', { count: owed.length })}
          </Button>
          <Button
            variant="default"
            disabled={owed.length === 0}
            leftSection={<IconCalendarPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => onAsk({ what: 'extend', rows: owed })}
          >
            {t('campaigns.control.extendMany', { count: owed.length })}
          </Button>
        </>
      )}
      {checks && (onCheck.length > 0 || owed.length === 0) && (
        <Button
          variant="default"
          disabled={onCheck.length === 0}
          leftSection={<IconChecks size={16} stroke={1.75} aria-hidden />}
          onClick={() => onAsk({ what: 'accept', rows: onCheck })}
        >
          {t('campaigns.control.acceptMany', { count: onCheck.length })}
        </Button>
      )}
      <Button variant="subtle" onClick={onClear}>
        {t('campaigns.control.clear')}
      </Button>
    </div>
  );
}
