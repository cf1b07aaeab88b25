import { Table } from '@mantine/core';
import type { DashboardView } from '@tandem/contracts';
import { EmptyState, numberFormat, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../../../shared/pieces/download-button.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import listed from '../../../shared/tables/listed.module.css';
import classes from './dashboard.module.css';

type Cohort = DashboardView['retention'][number];
type Cell = Cohort['stayed'][number];

/** Young teachers by the year they came, and who of them are still there; what would tell of single people is not told. */
export function RetentionPanel({ view }: { readonly view: DashboardView }) {
  const { t } = useTranslation();
  const words = useCellWords();
  const { retention } = view;
  const heads = [1, 2, 3].map((years) => t(`dashboard.retention.after${years}`));
  const rows = () => [
    [t('dashboard.retention.year'), t('dashboard.retention.came'), ...heads],
    ...retention.map(({ year, came, stayed }) => [
      year,
      came ?? t('dashboard.tooFew'),
      ...stayed.map((cell) => words(cell)),
    ]),
  ];
  return (
    <Panel
      flush={retention.length > 0}
      title={t('dashboard.retention.head')}
      actions={
        retention.length > 0 && (
          <DownloadButton
            file={t('dashboard.retention.file')}
            rows={rows}
            label={t('dashboard.retention.download')}
          >
            {t('dashboard.download')}
          </DownloadButton>
        )
      }
    >
      {retention.length === 0 ? (
        <EmptyState title={t('dashboard.retention.empty')} text={t('dashboard.retention.emptyText')} />
      ) : (
        <>
          <Table className={listed.listed} verticalSpacing={7} horizontalSpacing="md">
            <caption className="td-unseen">{t('dashboard.retention.caption')}</caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('dashboard.retention.year')}</Table.Th>
                <Table.Th className={listed.number}>{t('dashboard.retention.came')}</Table.Th>
                {heads.map((head) => (
                  <Table.Th key={head} className={listed.number}>
                    {head}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {retention.map((cohort) => (
                <Line key={cohort.year} cohort={cohort} heads={heads} />
              ))}
            </Table.Tbody>
          </Table>
          <p className={classes.foot}>{t('dashboard.retention.foot')}</p>
        </>
      )}
    </Panel>
  );
}

function Line({ cohort, heads }: { readonly cohort: Cohort; readonly heads: readonly string[] }) {
  const { t } = useTranslation();
  const words = useCellWords();
  return (
    <Table.Tr>
      <Table.Td data-head>
        <b>{cohort.year}</b>
      </Table.Td>
      <Table.Td data-label={t('dashboard.retention.came')} className={listed.number}>
        {cohort.came ?? <span className={classes.quiet}>{t('dashboard.tooFew')}</span>}
      </Table.Td>
      {cohort.stayed.map((cell, at) => (
        <Table.Td key={cell.years} data-label={heads[at]} className={listed.number}>
          <span className={cell.none ? classes.quiet : undefined}>{words(cell)}</span>
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** «14 (70 %)», or why there is no number. */
function useCellWords(): (cell: Cell) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ people, share, none }) => {
    if (none === 'early') return t('dashboard.retention.early');
    if (people === null || share === null) return t('dashboard.tooFew');
    const percent = numberFormat(language, { maximumFractionDigits: 0 }).format(share);
    return t('dashboard.retention.cell', { people, percent });
  };
}
