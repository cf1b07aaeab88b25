import { Checkbox, Table } from '@mantine/core';
import type { CampaignReportRow, ReportLevel } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import listed from '../../../../shared/tables/listed.module.css';
import type { ReportsContext } from './campaign-reports.js';
import classes from './control.module.css';
import { moveInTable } from './move-in-table.js';
import { ReportRow } from './report-row.js';
import { SchoolsUnder } from './schools-under.js';

export interface ReportsTableProps extends ReportsContext {
  readonly level: ReportLevel;
  readonly rows: readonly CampaignReportRow[];
  /** Stands under the row of its municipality. */
  readonly inner?: string;
}

/** Reports of one level, one a line, with the schools of a municipality under it on demand. */
export function ReportsTable({ level, rows, inner, ...context }: ReportsTableProps) {
  const { t } = useTranslation();
  const { chosen, address, nested } = context;
  const gathers = rows.some(({ below }) => below !== null && below.expected > 0);
  const opens = level === 'municipality' && nested;
  const all = chosen !== undefined && rows.every(({ id }) => chosen.has(id));
  const columns = 5 + Number(chosen !== undefined) + Number(gathers);
  return (
    <div className={classes.scroll}>
      <Table
        className={`${listed.listed} ${classes.table}`}
        data-inner={inner !== undefined || undefined}
        verticalSpacing={6}
        horizontalSpacing="sm"
        highlightOnHover
        onKeyDown={moveInTable}
      >
        <caption className="td-unseen">{inner ?? t(`campaigns.levels.${level}`)}</caption>
        <Table.Thead>
          <Table.Tr>
            {chosen && (
              <Table.Th className={classes.choose} data-screen-only>
                <Checkbox
                  size="xs"
                  aria-label={t('campaigns.control.chooseAll')}
                  checked={all}
                  indeterminate={!all && rows.some(({ id }) => chosen.has(id))}
                  onChange={() => chosen.toggleAll(rows)}
                />
              </Table.Th>
            )}
            <Table.Th>{t('campaigns.control.heads.place')}</Table.Th>
            <Table.Th>{t('campaigns.control.heads.standing')}</Table.Th>
            {gathers && <Table.Th>{t(`campaigns.control.heads.below.${level}`)}</Table.Th>}
            <Table.Th>{t('campaigns.control.heads.due')}</Table.Th>
            <Table.Th>{t('campaigns.control.heads.contact')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const open = opens && address.under === row.unit.id;
            return [
              <ReportRow
                key={row.id}
                row={row}
                gathers={gathers}
                opens={opens}
                open={open}
                showPlace={level === 'school' && inner === undefined}
                {...context}
              />,
              open && (
                <Table.Tr key={`${row.id} schools`} className={classes.under}>
                  <Table.Td colSpan={columns}>
                    <SchoolsUnder municipality={row.unit} {...context} />
                  </Table.Td>
                </Table.Tr>
              ),
            ];
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
