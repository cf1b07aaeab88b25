import { Table } from '@mantine/core';
import type { ToldFormView } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import type { Language } from '@tandem/domain';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import listed from '../../../shared/tables/listed.module.css';
import classes from './told.module.css';

type Column = ToldFormView['columns'][number];
type Values = ToldFormView['total'];

export interface ToldUnitsProps {
  readonly view: ToldFormView;
  readonly language: Language;
}

/** Each unit with its numbers, the sum above them; who has not told anything is named and is no nought. */
export function ToldUnits({ view, language }: ToldUnitsProps) {
  const { t } = useTranslation();
  const { columns, units, total } = view;
  return (
    <Table
      className={`${listed.listed} ${classes.units}`}
      verticalSpacing={7}
      horizontalSpacing="sm"
      highlightOnHover
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('campaigns.total.unit')}</Table.Th>
          {columns.map(({ key, title }) => (
            <Table.Th key={key} className={listed.number}>
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Table.Tr className={classes.sum}>
          <Table.Td data-head>{t('campaigns.told.sum')}</Table.Td>
          <Amounts columns={columns} values={total} language={language} />
        </Table.Tr>
        {units.map(({ unit, report, values }) => (
          <Table.Tr key={report}>
            <Table.Td data-head>
              {values ? (
                <LinkAnchor to="/monitoring/reports/$reportId" params={{ reportId: report }} inherit>
                  {unit.title}
                </LinkAnchor>
              ) : (
                unit.title
              )}
            </Table.Td>
            {values ? (
              <Amounts columns={columns} values={values} language={language} />
            ) : (
              <Table.Td colSpan={columns.length} className={classes.silent}>
                {t('campaigns.total.silent')}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Amounts({
  columns,
  values,
  language,
}: {
  readonly columns: readonly Column[];
  readonly values: Values;
  readonly language: Language;
}) {
  return columns.map(({ key, title, unit }) => {
    const value = values[key] ?? null;
    return (
      <Table.Td key={key} data-label={title} className={listed.number}>
        {value === null ? '—' : amountWords(value, unit === '%' ? 'percent' : 'count', language)}
      </Table.Td>
    );
  });
}
