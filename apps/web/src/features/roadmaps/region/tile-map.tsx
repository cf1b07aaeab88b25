import { useTranslation } from 'react-i18next';
import { TileGrid } from '../../../shared/tiles/tile-grid.js';
import { lookOf, type Place, type PlaceLook } from './place-look.js';
import { Tile } from './tile.js';

export interface TileMapProps {
  readonly places: readonly Place[];
  readonly only: PlaceLook | undefined;
}

/** The drawing of the region; the table below says the same. */
export function TileMap({ places, only }: TileMapProps) {
  const { t } = useTranslation();
  return (
    <TileGrid
      label={t('roadmaps.region.map')}
      tiles={places.flatMap((place) => {
        if (!place.tile) return [];
        const dim = only !== undefined && lookOf(place) !== only;
        return [
          {
            id: place.unit.id,
            column: place.tile.column,
            row: place.tile.row,
            tile: (
              <Tile place={place} dim={dim}>
                {place.tile.short}
              </Tile>
            ),
          },
        ];
      })}
    />
  );
}
