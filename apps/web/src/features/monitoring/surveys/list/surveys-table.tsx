import { Table } from '@mantine/core';
import type { SurveyRow } from '@tandem/contracts';
import { formatDate, StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { LinkAnchor } from '../../../../shared/pieces/link.js';
import listed from '../../../../shared/tables/listed.module.css';
import classes from './surveys-list.module.css';

export const PHASE_TONES: { readonly [phase in SurveyRow['phase']]: StatusTone } = {
  before: 'neutral',
  open: 'accent',
  grace: 'soon',
  closed: 'done',
  cancelled: 'neutral',
};

const HEADS = ['survey', 'phase', 'window', 'asked', 'progress'] as const;

/** Surveys, one a line: what, of whom, until when, and no more of how it goes than a school may know. */
export function SurveysTable({ rows }: { readonly rows: readonly SurveyRow[] }) {
  const { t } = useTranslation();
  return (
    <Table className={listed.listed} verticalSpacing={9} horizontalSpacing="md" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {HEADS.map((head) => (
            <Table.Th key={head} w={head === 'survey' ? '40%' : undefined}>
              {t(`surveys.heads.${head}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Line({ row }: { readonly row: SurveyRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (date: string) => formatDate(date, language, 'short');
  const going = row.phase === 'open' || row.phase === 'grace';
  return (
    <Table.Tr>
      <Table.Td data-head>
        <span className={classes.name}>
          <LinkAnchor to="/monitoring/surveys/$surveyId" params={{ surveyId: row.id }} fw={580}>
            {row.title}
          </LinkAnchor>
          <span className={classes.under}>
            {row.unit.title}, {t(`surveys.modes.${row.mode}.short`)}
          </span>
        </span>
      </Table.Td>
      <Table.Td data-label={t('surveys.heads.phase')}>
        <StatusChip tone={PHASE_TONES[row.phase]}>
          {t(row.published ? 'surveys.told' : `surveys.phases.${row.phase}`)}
        </StatusChip>
      </Table.Td>
      <Table.Td data-label={t('surveys.heads.window')} className={classes.nowrap}>
        {day(row.window.from)} – {day(row.window.to)}
      </Table.Td>
      <Table.Td data-label={t('surveys.heads.asked')} data-empty={row.invited === 0 || undefined}>
        {row.invited > 0 && t('surveys.people', { count: row.invited })}
      </Table.Td>
      <Table.Td data-label={t('surveys.heads.progress')} data-empty={!going || undefined}>
        {going && t(`surveys.progress.${row.progress}`)}
      </Table.Td>
    </Table.Tr>
  );
}
