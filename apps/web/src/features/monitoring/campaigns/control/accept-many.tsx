import { Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import type { AcceptManyView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { previewAcceptance, useAcceptMany } from '../../api/run-campaign.js';
import { ReportLink } from '../../pieces/report-link.js';
import classes from './control.module.css';
import type { ManyProps } from './many-dialog.js';
import { ManyFoot } from './many-foot.js';

/** Acceptance of several reports: first what would happen to each, then the same as it happened. */
export function AcceptMany({ campaign, rows, onDone, onClose }: ManyProps) {
  const { t } = useTranslation();
  const ids = rows.map(({ id }) => id);
  const preview = useQuery({
    queryKey: ['monitoring', 'campaigns', campaign, 'accept', 'preview', ids],
    queryFn: () => previewAcceptance(campaign, ids),
    gcTime: 0,
  });
  const accept = useAcceptMany(campaign);
  if (accept.data)
    return (
      <Stack gap="md">
        <Outcomes items={accept.data.items} />
        <Group justify="flex-end">
          <Button onClick={onDone}>{t('common.close')}</Button>
        </Group>
      </Stack>
    );
  return (
    <Loaded query={preview}>
      {({ items }) => {
        const willing = items.filter(({ outcome }) => outcome === 'would').map(({ report }) => report);
        return (
          <Stack gap="md">
            <Outcomes items={items} />
            <ManyFoot
              verb={t('campaigns.control.accept', { count: willing.length })}
              busy={accept.isPending}
              error={accept.error}
              disabled={willing.length === 0}
              onClose={onClose}
              onConfirm={() => accept.mutate(willing)}
            />
          </Stack>
        );
      }}
    </Loaded>
  );
}

const ICONS = { would: IconCheck, accepted: IconCheck, refused: IconBan };

/** What happens, or happened, to each report: in a word, with what to know before. */
function Outcomes({ items }: Pick<AcceptManyView, 'items'>) {
  const { t } = useTranslation();
  return (
    <ul className={classes.outcomes}>
      {items.map(({ report, title, outcome, reasons, short, warnings }) => {
        const Icon = ICONS[outcome];
        return (
          <li key={report} data-outcome={outcome}>
            <Icon size={18} stroke={1.75} aria-hidden />
            <div>
              <ReportLink report={report}>{title}</ReportLink>
              <span className={classes.quiet}>
                {[
                  t(`campaigns.control.outcome.${outcome}`),
                  short > 0 && t('campaigns.control.short', { count: short }),
                  warnings > 0 && t('campaigns.control.warnings', { count: warnings }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {reasons.map((reason) => (
                <span key={reason} className={classes.warning}>
                  <IconAlertTriangle size={14} stroke={1.75} aria-hidden /> {reason}
                </span>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
