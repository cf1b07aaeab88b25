import { Checkbox, Table } from '@mantine/core';
import type { ApprovalRow } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { Due } from '../../../shared/pieces/due.js';
import { LinkButton } from '../../../shared/pieces/link.js';
import listed from '../../../shared/tables/listed.module.css';
import { CoverageShare } from '../list/coverage-share.js';
import { PlanName } from '../list/roadmaps-table.js';
import { StandingChip } from '../plan/standing-chip.js';
import list from '../list/list.module.css';

export interface ApprovalsTableProps {
  readonly rows: readonly ApprovalRow[];
  /** With a choice of several, where something can be done with them. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChosen?: (chosen: ReadonlySet<string>) => void;
}

/** Plans that wait for a decision, the one that waits longest first as the server sends them. */
export function ApprovalsTable({ rows, chosen, onChosen }: ApprovalsTableProps) {
  const { t } = useTranslation();
  const all = rows.length > 0 && rows.every((row) => chosen?.has(row.id));
  return (
    <Table className={listed.listed} verticalSpacing={9} horizontalSpacing="md" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {onChosen && (
            <Table.Th w="2.5rem">
              <Checkbox
                size="xs"
                aria-label={t('roadmaps.inbox.chooseAll')}
                checked={all}
                indeterminate={!all && rows.some((row) => chosen?.has(row.id))}
                onChange={() => onChosen(new Set(all ? [] : rows.map((row) => row.id)))}
              />
            </Table.Th>
          )}
          <Table.Th>{t('roadmaps.heads.plan')}</Table.Th>
          <Table.Th>{t('roadmaps.heads.standing')}</Table.Th>
          <Table.Th>{t('roadmaps.inbox.age')}</Table.Th>
          <Table.Th>{t('roadmaps.inbox.deadline')}</Table.Th>
          <Table.Th className={list.spare}>{t('roadmaps.heads.coverage')}</Table.Th>
          <Table.Th>{onChosen ? '' : t('roadmaps.heads.waitsFor')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            {onChosen && (
              <Table.Td data-label={t('roadmaps.inbox.choose')}>
                <Checkbox
                  size="xs"
                  aria-label={t('roadmaps.inbox.choosePlan', { place: row.place })}
                  checked={chosen?.has(row.id) ?? false}
                  onChange={() => onChosen(toggled(chosen ?? new Set(), row.id))}
                />
              </Table.Td>
            )}
            <Cells row={row} mine={onChosen !== undefined} />
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Cells({ row, mine }: { readonly row: ApprovalRow; readonly mine: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Table.Td data-head>
        <PlanName row={row} />
        {row.actingFor && (
          <span className={list.under}>{t('roadmaps.inbox.actingFor', { name: row.actingFor.name })}</span>
        )}
      </Table.Td>
      <Table.Td data-label={t('roadmaps.heads.standing')}>
        <StandingChip standing={row.standing} title={row.stateTitle} />
      </Table.Td>
      <Table.Td data-label={t('roadmaps.inbox.age')}>
        {row.workingDays === 0
          ? t('roadmaps.inbox.today')
          : t('roadmaps.inbox.days', { count: row.workingDays })}
      </Table.Td>
      <Table.Td data-label={t('roadmaps.inbox.deadline')} data-empty={!row.nextDeadline || undefined}>
        <Due at={row.nextDeadline} />
      </Table.Td>
      <Table.Td
        className={list.spare}
        data-label={t('roadmaps.heads.coverage')}
        data-empty={!row.coverage || undefined}
      >
        <CoverageShare counts={row.coverage} />
      </Table.Td>
      <Table.Td data-label={mine ? '' : t('roadmaps.heads.waitsFor')}>
        {mine ? (
          <LinkButton
            to="/roadmaps/$roadmapId/review"
            params={{ roadmapId: row.id }}
            variant="default"
            size="xs"
          >
            {t('roadmaps.inbox.review')}
          </LinkButton>
        ) : (
          row.waitsFor
        )}
      </Table.Td>
    </>
  );
}

const toggled = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
};
