import { Table } from '@mantine/core';
import type { ToldFormView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { amountWords } from '@tandem/monitoring-core';
import { Panel } from '@tandem/ui';
import listed from '../../../shared/tables/listed.module.css';
import classes from './told.module.css';

type AnswerTable = ToldFormView['tables'][number];

export interface ToldAnswersProps {
  readonly tables: readonly AnswerTable[];
  readonly language: Language;
}

/** How often each answer was given, a small table for each question. */
export function ToldAnswers({ tables, language }: ToldAnswersProps) {
  return (
    <div className={classes.answers}>
      {tables.map((table) => (
        <div key={table.title} className={table.columns.length > 1 ? classes.wide : undefined}>
          <Panel flush title={table.title}>
            <Answers table={table} language={language} />
          </Panel>
        </div>
      ))}
    </div>
  );
}

function Answers({
  table: { title, columns, rows },
  language,
}: { readonly table: AnswerTable } & Pick<ToldAnswersProps, 'language'>) {
  const only = columns.length === 1;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return (
    <Table
      className={only ? undefined : listed.listed}
      verticalSpacing={6}
      horizontalSpacing="md"
      aria-label={title}
    >
      <Table.Thead className={only ? classes.unseen : undefined}>
        <Table.Tr>
          <Table.Td />
          {columns.map((column) => (
            <Table.Th key={column} className={listed.number}>
              {column}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.title}>
            <Table.Td data-head>
              {row.title}
              {only && (
                <span className={classes.bar} aria-hidden>
                  <span style={{ inlineSize: `${(100 * row.counts[0]!) / most}%` }} />
                </span>
              )}
            </Table.Td>
            {row.counts.map((count, at) => (
              <Table.Td key={columns[at]} data-label={columns[at]} className={listed.number}>
                {amountWords(count, 'count', language)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
