import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Due } from '../../../shared/pieces/due.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import listed from '../../../shared/tables/listed.module.css';
import { CoverageShare } from '../list/coverage-share.js';
import { StandingChip } from '../plan/standing-chip.js';
import type { Place } from './place-look.js';

export interface PlacesTableProps {
  readonly places: readonly Place[];
  readonly withSchools: boolean;
}

/** The drawing in words: each place, where its plan stands, until when, how much of the regional plan it carries. */
export function PlacesTable({ places, withSchools }: PlacesTableProps) {
  const { t } = useTranslation();
  return (
    <Table className={listed.listed} verticalSpacing={9} horizontalSpacing="md" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('roadmaps.region.place')}</Table.Th>
          <Table.Th>{t('roadmaps.heads.standing')}</Table.Th>
          <Table.Th>{t('roadmaps.heads.due')}</Table.Th>
          <Table.Th>{t('roadmaps.heads.coverage')}</Table.Th>
          {withSchools && <Table.Th className={listed.number}>{t('roadmaps.region.schools')}</Table.Th>}
          <Table.Th className={listed.number}>{t('roadmaps.heads.version')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {places.map((place) => (
          <Line key={place.unit.id} place={place} withSchools={withSchools} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Line({ place, withSchools }: { readonly place: Place; readonly withSchools: boolean }) {
  const { t } = useTranslation();
  const { schools } = place;
  return (
    <Table.Tr>
      <Table.Td data-head>
        {place.roadmap ? (
          <LinkAnchor to="/roadmaps/$roadmapId" params={{ roadmapId: place.roadmap }} fw={580}>
            {place.unit.title}
          </LinkAnchor>
        ) : (
          <b>{place.unit.title}</b>
        )}
      </Table.Td>
      <Table.Td data-label={t('roadmaps.heads.standing')}>
        <StandingChip standing={place.standing} title={place.stateTitle} />
      </Table.Td>
      <Table.Td data-label={t('roadmaps.heads.due')} data-empty={!place.dueAt || undefined}>
        <Due at={place.dueAt} />
      </Table.Td>
      <Table.Td data-label={t('roadmaps.heads.coverage')} data-empty={!place.coverage || undefined}>
        {place.coverage && <CoverageShare counts={place.coverage} />}
      </Table.Td>
      {withSchools && (
        <Table.Td
          data-label={t('roadmaps.region.schools')}
          data-empty={!schools?.all || undefined}
          className={listed.number}
        >
          {schools && schools.all > 0 && t('roadmaps.region.schoolsOf', schools)}
        </Table.Td>
      )}
      <Table.Td
        data-label={t('roadmaps.heads.version')}
        data-empty={place.version === null || undefined}
        className={listed.number}
      >
        {place.version}
      </Table.Td>
    </Table.Tr>
  );
}
