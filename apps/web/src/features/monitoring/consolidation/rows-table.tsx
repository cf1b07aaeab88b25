import { ActionIcon, Table } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ConsolidationView } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import listed from '../../../shared/tables/listed.module.css';
import type { TotalProps } from './consolidation-page.js';
import classes from './consolidation.module.css';
import { isLatest } from './is-latest.js';
import { useMeasuredWords } from './measured-words.js';
import { RowByUnit } from './row-by-unit.js';
import { VerdictChip } from './verdict-chip.js';

type Row = ConsolidationView['rows'][number];

export interface RowsTableProps extends TotalProps {
  readonly rows: readonly Row[];
}

/** Rows in the sections of their plan; each opens to the units it is made of. */
export function RowsTable({ rows, ...props }: RowsTableProps) {
  const { t } = useTranslation();
  const { data, address } = props;
  // In the first half the year so far is the half itself.
  const year = data.rows.some((row) => row.year !== null && !sameValue(row.year, row.half));
  const columns = year ? 7 : 6;
  return (
    <Table
      className={`${listed.listed} ${classes.table}`}
      verticalSpacing={7}
      horizontalSpacing="sm"
      highlightOnHover
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.label}>{t('campaigns.total.heads.no')}</Table.Th>
          <Table.Th>{t('campaigns.total.heads.row')}</Table.Th>
          <Table.Th className={classes.number}>{t('campaigns.total.heads.plan')}</Table.Th>
          <Table.Th className={classes.number}>
            {t(`campaigns.total.heads.${data.period.kind === 'halfYear' ? 'half' : 'period'}`)}
          </Table.Th>
          {year && <Table.Th className={classes.number}>{t('campaigns.total.heads.year')}</Table.Th>}
          <Table.Th>{t('campaigns.total.heads.deviation')}</Table.Th>
          <Table.Th className={classes.number}>{t('campaigns.total.heads.units')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, index) => (
          <Fragment key={row.measure}>
            {row.section && row.section !== rows[index - 1]?.section && (
              <Table.Tr className={classes.section}>
                <Table.Th colSpan={columns} scope="rowgroup">
                  {row.section}
                </Table.Th>
              </Table.Tr>
            )}
            <Line row={row} year={year} open={address.row === row.measure} {...props} />
            {address.row === row.measure && isLatest(data) && (
              <Table.Tr className={classes.opened}>
                <Table.Td colSpan={columns}>
                  <RowByUnit row={row} {...props} />
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const sameValue = (one: Row['half'], other: Row['half']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

type LineProps = TotalProps & { readonly row: Row; readonly year: boolean; readonly open: boolean };

function Line({ row, year, open, data, onAddress }: LineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const latest = isLatest(data);
  const Fold = open ? IconChevronDown : IconChevronRight;
  const plan = row.plan === null ? '—' : amountWords(row.plan, row.unit, language);
  return (
    <Table.Tr data-open={open || undefined}>
      <Table.Td className={classes.label}>{row.label}</Table.Td>
      <Table.Td data-head>
        <span className={classes.rowTitle}>
          {latest && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-expanded={open}
              aria-label={t('campaigns.total.rowOpen', { title: row.title })}
              onClick={() => onAddress({ row: open ? undefined : row.measure })}
              data-screen-only
            >
              <Fold size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
          <span>{row.title}</span>
        </span>
      </Table.Td>
      <Table.Td className={classes.number} data-label={t('campaigns.total.heads.plan')}>
        {plan}
      </Table.Td>
      <Value
        label={t(`campaigns.total.heads.${data.period.kind === 'halfYear' ? 'half' : 'period'}`)}
        value={row.half}
        plan={row.plan}
      />
      {year && <Value label={t('campaigns.total.heads.year')} value={row.year} plan={row.plan} />}
      <Table.Td data-label={t('campaigns.total.heads.deviation')}>
        <VerdictChip verdict={row.verdict} words={row.deviation} />
      </Table.Td>
      <Table.Td className={classes.number} data-label={t('campaigns.total.heads.units')}>
        {row.units}
      </Table.Td>
    </Table.Tr>
  );
}

interface ValueProps {
  readonly label: string;
  readonly value: Row['half'];
  readonly plan: number | null;
}

function Value({ label, value, plan }: ValueProps) {
  const words = useMeasuredWords();
  const { amount, made } = words(value, plan);
  return (
    <Table.Td className={classes.number} data-label={label}>
      <span className={classes.value}>
        <b>{amount}</b>
        {made && <small>{made}</small>}
      </span>
    </Table.Td>
  );
}
