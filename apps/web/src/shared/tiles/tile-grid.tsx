import type { ReactNode } from 'react';
import classes from './tiles.module.css';

export interface PlacedTile {
  readonly id: string;
  readonly column: number;
  readonly row: number;
  readonly tile: ReactNode;
}

/**
 * Municipalities as tiles about where they lie: small ones are seen as well as large ones, which no true map of such a
 * region gives. A table beside it says the same.
 */
export function TileGrid({
  label,
  tiles,
}: {
  readonly label: string;
  readonly tiles: readonly PlacedTile[];
}) {
  if (tiles.length < 2) return null;
  return (
    <div className={classes.map} role="list" aria-label={label}>
      {tiles.map(({ id, column, row, tile }) => (
        <div key={id} role="listitem" style={{ gridColumn: column, gridRow: row }}>
          {tile}
        </div>
      ))}
    </div>
  );
}
