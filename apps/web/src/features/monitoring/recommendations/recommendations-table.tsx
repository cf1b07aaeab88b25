import { Table } from '@mantine/core';
import type { CaseCard } from '@tandem/contracts';
import { StatusChip } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { Due } from '../../../shared/pieces/due.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import listed from '../../../shared/tables/listed.module.css';

const HEADS = ['title', 'to', 'standing', 'waitsFor', 'due'] as const;
const TONES = { open: 'accent', done: 'done', cancelled: 'neutral' } as const;

/** One a line: what is advised, to whom, where it stands and whose turn it is. On a phone each is a card. */
export function RecommendationsTable({ rows }: { readonly rows: readonly CaseCard[] }) {
  const { t } = useTranslation();
  return (
    <Table className={listed.listed} verticalSpacing={9} horizontalSpacing="md" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {HEADS.map((head) => (
            <Table.Th key={head}>{t(`recommendations.heads.${head}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td data-head>
              <LinkAnchor to="/cases/$caseId" params={{ caseId: row.id }} fw={580}>
                {row.title}
              </LinkAnchor>
            </Table.Td>
            <Table.Td data-label={t('recommendations.heads.to')}>{row.unit.title}</Table.Td>
            <Table.Td data-label={t('recommendations.heads.standing')}>
              <StatusChip tone={TONES[row.status]}>{row.stateTitle}</StatusChip>
            </Table.Td>
            <Table.Td
              data-label={t('recommendations.heads.waitsFor')}
              data-empty={!row.waitsFor || undefined}
            >
              {row.status === 'open' ? row.waitsFor : null}
            </Table.Td>
            <Table.Td data-label={t('recommendations.heads.due')} data-empty={!row.dueAt || undefined}>
              {row.status === 'open' ? <Due at={row.dueAt} /> : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
