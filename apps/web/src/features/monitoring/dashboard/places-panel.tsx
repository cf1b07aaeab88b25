import { Table } from '@mantine/core';
import type { DashboardView } from '@tandem/contracts';
import { numberFormat, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { DownloadButton } from '../../../shared/pieces/download-button.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import listed from '../../../shared/tables/listed.module.css';
import { TileGrid } from '../../../shared/tiles/tile-grid.js';
import { TileLink } from '../../../shared/tiles/tile-link.js';
import { Tile } from '../../../shared/tiles/tile.js';
import classes from './dashboard.module.css';
import { LOOK_ICONS, LOOKS, lookOf, TILE_LOOKS, type DashboardPlace } from './place-look.js';

/** Places by what most calls for attention, as a drawing and as a table that says the same. */
export function PlacesPanel({ view }: { readonly view: DashboardView }) {
  const { t } = useTranslation();
  const { places } = view;
  const withReports = places.some(({ completeness }) => completeness !== null);
  const percent = usePercent();
  const heads = [
    t('dashboard.places.place'),
    t('dashboard.places.need'),
    t('dashboard.places.mentoring'),
    t('dashboard.places.pairs'),
    t('dashboard.places.overdue'),
    ...(withReports ? [t('dashboard.places.completeness')] : []),
  ];
  const rows = () => [
    heads,
    ...places.map(({ unit, needText, withMentoring, schools, pairs, overdue, completeness }) => [
      unit.title,
      needText,
      t('dashboard.places.of', { some: withMentoring, all: schools }),
      pairs,
      overdue,
      ...(withReports ? [percent(completeness)] : []),
    ]),
  ];
  return (
    <Panel
      flush
      title={t(`dashboard.places.${view.level === 'region' ? 'region' : 'municipality'}`)}
      note={t('dashboard.places.byNeed')}
      actions={
        <DownloadButton file={t('dashboard.places.file')} rows={rows} label={t('dashboard.places.download')}>
          {t('dashboard.download')}
        </DownloadButton>
      }
    >
      <PlacesMap places={places} />
      <Table className={listed.listed} verticalSpacing={8} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head, at) => (
              <Table.Th key={head} className={at > 1 ? listed.number : undefined}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map((place) => (
            <Line key={place.unit.id} place={place} withReports={withReports} />
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

function Line({ place, withReports }: { readonly place: DashboardPlace; readonly withReports: boolean }) {
  const { t } = useTranslation();
  const percent = usePercent();
  return (
    <Table.Tr>
      <Table.Td data-head>
        <LinkAnchor to="/monitoring" search={{ of: place.unit.id }} fw={580}>
          {place.unit.title}
        </LinkAnchor>
      </Table.Td>
      <Table.Td data-label={t('dashboard.places.need')}>
        {place.needText || (
          <span className={classes.quiet}>
            {t(place.schools === 0 ? 'dashboard.places.nobody' : 'dashboard.places.calm')}
          </span>
        )}
      </Table.Td>
      <Table.Td
        data-label={t('dashboard.places.mentoring')}
        data-empty={place.schools === 0 || undefined}
        className={listed.number}
      >
        {place.schools > 0 && t('dashboard.places.of', { some: place.withMentoring, all: place.schools })}
      </Table.Td>
      <Table.Td data-label={t('dashboard.places.pairs')} className={listed.number}>
        {place.pairs}
      </Table.Td>
      <Table.Td data-label={t('dashboard.places.overdue')} className={listed.number}>
        {place.overdue > 0 ? <span className={classes.late}>{place.overdue}</span> : 0}
      </Table.Td>
      {withReports && (
        <Table.Td data-label={t('dashboard.places.completeness')} className={listed.number}>
          {percent(place.completeness)}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function PlacesMap({ places }: { readonly places: readonly DashboardPlace[] }) {
  const { t } = useTranslation();
  const placed = places.filter(({ tile }) => tile);
  if (placed.length < 2) return null;
  return (
    <div className={classes.map}>
      <TileGrid
        label={t('dashboard.places.map')}
        tiles={placed.map((place) => {
          const look = lookOf(place);
          return {
            id: place.unit.id,
            column: place.tile!.column,
            row: place.tile!.row,
            tile: (
              <Tile
                look={TILE_LOOKS[look]}
                icon={LOOK_ICONS[look]}
                name={place.tile!.short}
                words={`${place.unit.title}: ${place.needText || t(place.schools === 0 ? 'dashboard.places.nobody' : 'dashboard.places.calm')}`}
                link={(common, face) => (
                  <TileLink to="/monitoring" search={{ of: place.unit.id }} {...common}>
                    {face}
                  </TileLink>
                )}
              />
            ),
          };
        })}
      />
      <ul className={classes.legend}>
        {LOOKS.map((look) => {
          const count = placed.filter((place) => lookOf(place) === look).length;
          const Icon = LOOK_ICONS[look];
          return count === 0 ? null : (
            <li key={look} data-look={look}>
              <Icon size={16} stroke={1.75} aria-hidden />
              {t(`dashboard.places.look.${look}`)} <b>{count}</b>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** «64 %»; nobody asked is not nought. */
function usePercent(): (value: number | null) => string {
  const language = useLanguage();
  return (value) =>
    value === null
      ? '—'
      : `${numberFormat(language, { maximumFractionDigits: 0 }).format(value)}${language === 'ru' ? '\u00a0' : ''}%`;
}
