import { Table } from '@mantine/core';
import type { RoadmapRow } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { Due } from '../../../shared/pieces/due.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import listed from '../../../shared/tables/listed.module.css';
import { StandingChip } from '../plan/standing-chip.js';
import { CoverageShare } from './coverage-share.js';
import classes from './list.module.css';

const HEADS = ['plan', 'standing', 'waitsFor', 'due', 'coverage', 'remarks', 'version'] as const;
const NARROW: { readonly [head in (typeof HEADS)[number]]?: string } = {
  remarks: `${listed.number} ${classes.spare}`,
  version: classes.spare,
};

/** Plans, one a line: whose it is, where it stands, whose turn it is and until when. */
export function RoadmapsTable({ rows }: { readonly rows: readonly RoadmapRow[] }) {
  const { t } = useTranslation();
  return (
    <Table className={listed.listed} verticalSpacing={9} horizontalSpacing="md" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {HEADS.map((head) => (
            <Table.Th key={head} className={NARROW[head]}>
              {t(`roadmaps.heads.${head}`)}
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

function Line({ row }: { readonly row: RoadmapRow }) {
  const { t } = useTranslation();
  const label = (head: (typeof HEADS)[number]) => t(`roadmaps.heads.${head}`);
  return (
    <Table.Tr>
      <Table.Td data-head>
        <PlanName row={row} />
      </Table.Td>
      <Table.Td data-label={label('standing')}>
        <StandingChip standing={row.standing} title={row.stateTitle} />
      </Table.Td>
      <Table.Td data-label={label('waitsFor')} data-empty={!row.waitsFor || undefined}>
        {row.waitsFor}
      </Table.Td>
      <Table.Td data-label={label('due')} data-empty={!row.dueAt || undefined}>
        <Due at={row.dueAt} />
      </Table.Td>
      <Table.Td data-label={label('coverage')} data-empty={!row.coverage || undefined}>
        <CoverageShare counts={row.coverage} />
      </Table.Td>
      <Table.Td
        data-label={label('remarks')}
        data-empty={row.openRemarks === 0 || undefined}
        className={NARROW.remarks}
      >
        {row.openRemarks || ''}
      </Table.Td>
      <Table.Td data-label={label('version')} className={`${classes.version} ${classes.spare}`}>
        <VersionWords version={row.version} inForce={row.inForce} standing={row.standing} />
      </Table.Td>
    </Table.Tr>
  );
}

/** «Город Кедровый, 2025–2028» with the way in; under it the title of the document. */
export function PlanName({ row }: { readonly row: RoadmapRow }) {
  const from = row.period.from.slice(0, 4);
  const to = row.period.to.slice(0, 4);
  return (
    <span className={classes.plan}>
      <LinkAnchor to="/roadmaps/$roadmapId" params={{ roadmapId: row.id }} fw={580}>
        {row.place}, {from === to ? from : `${from}–${to}`}
      </LinkAnchor>
      <span className={`${classes.under} ${classes.title}`} title={row.title}>
        {row.title}
      </span>
    </span>
  );
}

/** The version in force and, where another one is on its way, that one too. */
function VersionWords({ version, inForce, standing }: Pick<RoadmapRow, 'version' | 'inForce' | 'standing'>) {
  const { t } = useTranslation();
  if (version === null) return <span className={classes.nothing}>—</span>;
  if (standing === 'superseded' || standing === 'withdrawn') return version;
  if (inForce === null) return t('roadmaps.versionSent', { version });
  return inForce === version
    ? t('roadmaps.versionInForce', { version })
    : t('roadmaps.versionBoth', { version, inForce });
}
