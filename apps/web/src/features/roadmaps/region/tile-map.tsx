import { useTranslation } from 'react-i18next';
import { lookOf, type Place, type PlaceLook } from './place-look.js';
import classes from './region.module.css';
import { Tile } from './tile.js';

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
          <Tile place={place} dim={only !== undefined && lookOf(place) !== only}>
            {place.tile!.short}
          </Tile>
        </div>
      ))}
    </div>
  );
}
