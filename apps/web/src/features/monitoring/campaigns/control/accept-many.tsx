import { Button, Group, Stack } from '@mantine/core';
import type { AcceptManyView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DialogFoot } from '../../../../shared/decisions/dialog-foot.js';
import { Outcomes } from '../../../../shared/decisions/outcomes.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { previewAcceptance, useAcceptMany } from '../../api/run-campaign.js';
import { ReportLink } from '../../pieces/report-link.js';
import type { ManyProps } from './many-dialog.js';

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
        <ReportOutcomes items={accept.data.items} />
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
            <ReportOutcomes items={items} />
            <DialogFoot
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

/** What happens, or happened, to each report: in a word, with what to know before. */
function ReportOutcomes({ items }: Pick<AcceptManyView, 'items'>) {
  const { t } = useTranslation();
  return (
    <Outcomes
      items={items.map(({ report, title, outcome, reasons, short, warnings }) => ({
        key: report,
        refused: outcome === 'refused',
        title: <ReportLink report={report}>{title}</ReportLink>,
        words: [
          t(`campaigns.control.outcome.${outcome}`),
          short > 0 && t('campaigns.control.short', { count: short }),
          warnings > 0 && t('campaigns.control.warnings', { count: warnings }),
        ]
          .filter(Boolean)
          .join(' · '),
        warnings: reasons,
      }))}
    />
  );
}
