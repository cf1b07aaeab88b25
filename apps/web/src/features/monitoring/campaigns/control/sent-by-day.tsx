import { Popover, Table, UnstyledButton } from '@mantine/core';
import type { CampaignView } from '@tandem/contracts';
import { daysFrom, formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import classes from './sent-by-day.module.css';
import { lineOf, rowsOf, type Counted } from './sent-line.js';

export interface SentByDayProps extends Counted {
  readonly title: string;
  readonly expected: number;
  readonly view: Pick<CampaignView, 'opensOn' | 'today'>;
}

const WIDTH = 96;
const HEIGHT = 26;

/** How reports came in, day by day, against the day by which they are due: a small line, and on demand its table. */
export function SentByDay({ title, expected, sent, dues, view }: SentByDayProps) {
  const { t } = useTranslation();
  const line = lineOf({ sent, dues }, view, expected);
  const total = sent.reduce((sum, { count }) => sum + count, 0);
  const x = (date: string) => (WIDTH * daysFrom(line.from, date)) / Math.max(1, daysFrom(line.from, line.to));
  const y = (count: number) => HEIGHT - 2 - ((HEIGHT - 4) * count) / Math.max(1, expected);
  return (
    <Popover withArrow trapFocus returnFocus width={340} position="bottom-end" shadow="md">
      <Popover.Target>
        <UnstyledButton
          className={classes.line}
          aria-label={t('campaigns.control.sent.label', { level: title, sent: total, all: expected })}
        >
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden>
            <line className={classes.all} x1={0} x2={WIDTH} y1={y(expected)} y2={y(expected)} />
            {dues.map(({ date }) => (
              <line
                key={date}
                className={classes.due}
                data-over={date < view.today || undefined}
                x1={x(date)}
                x2={x(date)}
                y1={1}
                y2={HEIGHT - 1}
              />
            ))}
            <polyline
              className={classes.came}
              points={line.points.map(({ date, count }) => `${x(date)},${y(count)}`).join(' ')}
            />
          </svg>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.table}>
        <SentTable title={title} sent={sent} dues={dues} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The same in numbers: the days on which something came or was due. */
function SentTable({ title, sent, dues }: Pick<SentByDayProps, 'title' | 'sent' | 'dues'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {sent.length === 0 && <p>{t('campaigns.control.sent.nobody')}</p>}
      <Table verticalSpacing={3} tabIndex={0}>
        <caption>{t('campaigns.control.sent.title', { level: title })}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('campaigns.control.sent.day')}</Table.Th>
            <Table.Th>{t('campaigns.control.sent.came')}</Table.Th>
            <Table.Th>{t('campaigns.control.sent.sum')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rowsOf({ sent, dues }).map(({ date, came, sum, due }) => (
            <Table.Tr key={date} data-due={due > 0 || undefined}>
              <Table.Td>
                {formatDate(date, language)}
                {due > 0 && <small>{t('campaigns.control.sent.due', { count: due })}</small>}
              </Table.Td>
              <Table.Td>{came || '—'}</Table.Td>
              <Table.Td>{sum}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
