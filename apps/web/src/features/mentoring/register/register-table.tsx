import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { RegisterEntry } from '@tandem/contracts';
import { formatDate, PersonAvatar, StatusChip, type StatusTone } from '@tandem/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import listed from '../../../shared/tables/listed.module.css';
import type { RegisterName } from '../api/list-register.js';
import classes from './register-page.module.css';
import type { SortColumn, SortOrder } from './show-entries.js';
import { useAreaName } from './use-area-name.js';

const TONES: Record<string, StatusTone> = {
  admitted: 'done',
  inPair: 'done',
  completed: 'done',
  waiting: 'soon',
  training: 'accent',
  selected: 'accent',
  inactive: 'stale',
  left: 'stale',
};

export interface RegisterTableProps {
  readonly entries: readonly RegisterEntry[];
  readonly register: RegisterName;
  readonly sort: SortOrder;
  /** Above the school: whose entry it is. */
  readonly withUnit: boolean;
  readonly onSort: (column: SortColumn) => void;
}

export function RegisterTable({ entries, register, sort, withUnit, onSort }: RegisterTableProps) {
  const { t } = useTranslation();
  const head = (column: SortColumn, title: string, className?: string) => (
    <Head {...{ column, sort, onSort, ...(className ? { className } : {}) }}>{title}</Head>
  );
  return (
    <Table className={listed.listed} verticalSpacing={7} horizontalSpacing="md" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {head('name', t('registers.person'))}
          {head('status', t('registers.statusHead'))}
          <Table.Th>{t(`registers.${register}.areas`)}</Table.Th>
          {head('pairs', t('registers.pairs'), listed.number)}
          {head('since', t('registers.since'))}
          {withUnit && head('unit', t('registers.unit'))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} register={register} withUnit={withUnit} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface HeadProps {
  readonly column: SortColumn;
  readonly sort: SortOrder;
  readonly onSort: (column: SortColumn) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A head that puts the table in order. */
function Head({ column, sort, onSort, className, children }: HeadProps) {
  const on = sort.column === column;
  const Arrow = sort.down ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th className={className} aria-sort={on ? (sort.down ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton className={classes.head} data-on={on || undefined} onClick={() => onSort(column)}>
        {children}
        <Arrow size={14} stroke={2} aria-hidden className={classes.arrow} />
      </UnstyledButton>
    </Table.Th>
  );
}

function Row({
  entry,
  register,
  withUnit,
}: Pick<RegisterTableProps, 'register' | 'withUnit'> & { readonly entry: RegisterEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const area = useAreaName();
  return (
    <Table.Tr>
      <Table.Td data-head>
        <span className={classes.person}>
          <PersonAvatar name={entry.person.name} role={entry.register} decorative />
          {entry.caseId ? (
            <LinkAnchor to="/cases/$caseId" params={{ caseId: entry.caseId }} fw={580}>
              {entry.person.name}
            </LinkAnchor>
          ) : (
            <b>{entry.person.name}</b>
          )}
        </span>
      </Table.Td>
      <Table.Td data-label={t('registers.statusHead')}>
        <StatusChip tone={TONES[entry.status] ?? 'neutral'}>
          {t(`statuses.${entry.status}`, { defaultValue: entry.status })}
        </StatusChip>
      </Table.Td>
      <Table.Td data-label={t(`registers.${register}.areas`)}>
        {entry.areas.map(area).join(', ') || '—'}
      </Table.Td>
      <Table.Td data-label={t('registers.pairs')} className={listed.number}>
        {entry.openPairs}
      </Table.Td>
      <Table.Td data-label={t('registers.since')}>
        {entry.since ? formatDate(entry.since, language, 'numeric') : '—'}
      </Table.Td>
      {withUnit && <Table.Td data-label={t('registers.unit')}>{entry.unit.title}</Table.Td>}
    </Table.Tr>
  );
}
