import { Table } from '@mantine/core';
import { Panel } from '@tandem/ui';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../../../../shared/pieces/download-button.js';
import classes from './results.module.css';

/** Charts are large: their script comes when the first of them is drawn. */
const BarsChart = lazy(() => import('./bars-chart.js'));

export interface Bar {
  readonly label: string;
  /** Null: hidden, told in words instead. */
  readonly value: number | null;
  /** The value as people read it, or why it is not there. */
  readonly text: string;
  /** Further cells of the table. */
  readonly more?: readonly string[];
}

export interface FigurePanelProps {
  readonly title: string;
  readonly note?: string | undefined;
  /** What stands under the figures: how exact they are, what was hidden. */
  readonly foot?: ReactNode;
  readonly heads: readonly string[];
  readonly bars: readonly Bar[];
  /** Ends of the axis where it is no count. */
  readonly domain?: readonly [number, number];
  readonly fileName: string;
}

/** Figures as a chart, as a table beside it, and as a file to take away. */
export function FigurePanel({ title, note, foot, heads, bars, domain, fileName }: FigurePanelProps) {
  const { t } = useTranslation();
  const drawn = bars.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  const rows = () => [
    heads,
    ...bars.map(({ label, value, text, more = [] }) => [label, value ?? text, ...more]),
  ];
  return (
    <Panel
      level={3}
      title={title}
      note={note}
      actions={
        <DownloadButton file={fileName} rows={rows} label={t('surveys.results.downloadOf', { title })}>
          {t('surveys.results.download')}
        </DownloadButton>
      }
    >
      <div className={classes.figure}>
        {drawn.length > 0 && (
          <div
            className={classes.chart}
            aria-hidden
            style={{ height: `${Math.max(6, drawn.length * 2.25 + 2)}rem` }}
          >
            <Suspense>
              <BarsChart bars={drawn} {...(domain ? { domain } : {})} name={heads[1]!} />
            </Suspense>
          </div>
        )}
        <Table className={classes.table} verticalSpacing={5} horizontalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bars.map(({ label, value, text, more = [] }) => (
              <Table.Tr key={label}>
                <Table.Td>{label}</Table.Td>
                <Table.Td
                  data-hidden={value === null || undefined}
                  colSpan={value === null ? 1 + more.length : 1}
                >
                  {text}
                </Table.Td>
                {value !== null && more.map((one, at) => <Table.Td key={heads[at + 2]}>{one}</Table.Td>)}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {foot && <p className={classes.foot}>{foot}</p>}
    </Panel>
  );
}
