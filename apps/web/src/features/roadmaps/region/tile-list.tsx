import { useTranslation } from 'react-i18next';
import { byNeed, lookOf, type Place, type PlaceLook } from './place-look.js';
import classes from './region.module.css';
import { Tile } from './tile.js';

/** Institutions under the region lie nowhere on the drawing: they answer to the region past the municipalities (`000…`, clause 5). */
export function TileList({
  places,
  only,
}: {
  readonly places: readonly Place[];
  readonly only: PlaceLook | undefined;
}) {
  const { t } = useTranslation();
  if (places.length === 0) return null;
  return (
    <div className={classes.list}>
      <h2 className={classes.listHead}>{t('roadmaps.region.regionFounded', { count: places.length })}</h2>
      <ul>
        {[...places].sort(byNeed).map((place) => (
          <li key={place.unit.id}>
            <Tile place={place} dim={only !== undefined && lookOf(place) !== only} wide>
              {place.unit.title}
            </Tile>
          </li>
        ))}
      </ul>
    </div>
  );
}
