import { UnstyledButton } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LOOK_ICONS, lookOf, type Place, type PlaceLook } from './place-look.js';
import classes from './region.module.css';

const TileLink = createLink(UnstyledButton<'a'>);

export interface TileMapProps {
  readonly places: readonly Place[];
  readonly only: PlaceLook | undefined;
}

/**
 * Municipalities as tiles about where they lie: small ones are seen as well as large ones, which no true map of such a
 * region gives. The table below says the same.
 */
export function TileMap({ places, only }: TileMapProps) {
  const { t } = useTranslation();
  const placed = places.filter((place) => place.tile);
  if (placed.length < 2) return null;
  return (
    <div className={classes.map} role="list" aria-label={t('roadmaps.region.map')}>
      {placed.map((place) => (
        <div
          key={place.unit.id}
          role="listitem"
          style={{ gridColumn: place.tile!.column, gridRow: place.tile!.row }}
        >
          <Tile place={place} dim={only !== undefined && lookOf(place) !== only} />
        </div>
      ))}
    </div>
  );
}

function Tile({ place, dim }: { readonly place: Place; readonly dim: boolean }) {
  const { t } = useTranslation();
  const look = lookOf(place);
  const Icon = LOOK_ICONS[look];
  const words = `${place.unit.title}: ${place.stateTitle || t(`roadmaps.region.look.${look}`)}`;
  const face = (
    <>
      <Icon size={16} stroke={1.75} aria-hidden />
      <b>{place.tile!.short}</b>
    </>
  );
  const common = {
    className: classes.tile,
    'data-look': look,
    'data-dim': dim || undefined,
    title: words,
    'aria-label': words,
  };
  return place.roadmap ? (
    <TileLink to="/roadmaps/$roadmapId" params={{ roadmapId: place.roadmap }} {...common}>
      {face}
    </TileLink>
  ) : (
    <span role="img" {...common}>
      {face}
    </span>
  );
}
