import { Table } from '@mantine/core';
import type { CampaignRow } from '@tandem/contracts';
import { StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { Due } from '../../../../shared/pieces/due.js';
import { LinkAnchor } from '../../../../shared/pieces/link.js';
import listed from '../../../../shared/tables/listed.module.css';
import { CompletenessBar } from '../../pieces/completeness-bar.js';
import { ReportLink } from '../../pieces/report-link.js';
import classes from './list.module.css';

const TONES: { readonly [state in CampaignRow['state']]: StatusTone } = {
  scheduled: 'neutral',
  collecting: 'accent',
  consolidated: 'done',
  closed: 'done',
  cancelled: 'neutral',
};

export interface CampaignsTableProps {
  readonly rows: readonly CampaignRow[];
  /** Past ones: nothing is due any more. */
  readonly over?: boolean;
}

/** Campaigns, one a line: what, of whom, how far, until when. */
export function CampaignsTable({ rows, over = false }: CampaignsTableProps) {
  const { t } = useTranslation();
  const heads = ['campaign', 'state', 'completeness', over ? 'timeliness' : 'due', 'mine'] as const;
  return (
    <Table className={listed.listed} verticalSpacing={9} horizontalSpacing="md" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head} w={head === 'campaign' ? '40%' : undefined}>
              {t(`campaigns.heads.${head}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} over={over} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Line({ row, over }: { readonly row: CampaignRow; readonly over: boolean }) {
  const { t } = useTranslation();
  const { completeness } = row;
  return (
    <Table.Tr>
      <Table.Td data-head>
        <span className={classes.name}>
          <LinkAnchor to="/monitoring/campaigns/$campaignId" params={{ campaignId: row.id }} fw={580}>
            {row.title}
          </LinkAnchor>
          <span className={classes.under}>
            {row.place}, {row.period.title}
          </span>
        </span>
      </Table.Td>
      <Table.Td data-label={t('campaigns.heads.state')}>
        <StatusChip tone={TONES[row.state]}>{row.stateTitle}</StatusChip>
      </Table.Td>
      <Table.Td
        data-label={t('campaigns.heads.completeness')}
        data-empty={completeness.expected === 0 || undefined}
      >
        {completeness.expected > 0 && <CompletenessBar counts={completeness} />}
      </Table.Td>
      {over ? (
        <Table.Td
          data-label={t('campaigns.heads.timeliness')}
          data-empty={completeness.submitted === 0 || undefined}
        >
          {completeness.submitted > 0 &&
            t('campaigns.inTimeOf', { inTime: completeness.inTime, submitted: completeness.submitted })}
        </Table.Td>
      ) : (
        <Table.Td data-label={t('campaigns.heads.due')} data-empty={!row.nextDue || undefined}>
          <Due at={row.nextDue} />
        </Table.Td>
      )}
      <Table.Td data-label={t('campaigns.heads.mine')} data-empty={!row.mine || undefined}>
        {row.mine && <ReportLink report={row.mine.report}>{row.mine.standingTitle}</ReportLink>}
      </Table.Td>
    </Table.Tr>
  );
}
