import { useTranslation } from 'react-i18next';
import { TileLink } from '../../../shared/tiles/tile-link.js';
import { Tile as SharedTile } from '../../../shared/tiles/tile.js';
import { LOOK_ICONS, lookOf, type Place } from './place-look.js';

export interface TileProps {
  readonly place: Place;
  /** Not among those that are looked for. */
  readonly dim: boolean;
  /** Lies in a row of its own, with its whole name. */
  readonly wide?: boolean;
  readonly children: string;
}

/** A place of the drawing: what stands there in a colour, an icon and words for those who see neither. */
export function Tile({ place, dim, wide = false, children }: TileProps) {
  const { t } = useTranslation();
  const look = lookOf(place);
  const { roadmap } = place;
  return (
    <SharedTile
      look={look}
      icon={LOOK_ICONS[look]}
      name={children}
      words={`${place.unit.title}: ${place.stateTitle || t(`roadmaps.region.look.${look}`)}`}
      dim={dim}
      wide={wide}
      {...(roadmap && {
        link: (common, face) => (
          <TileLink to="/roadmaps/$roadmapId" params={{ roadmapId: roadmap }} {...common}>
            {face}
          </TileLink>
        ),
      })}
    />
  );
}
