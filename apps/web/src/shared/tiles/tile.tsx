import type { ComponentType, ReactNode } from 'react';
import classes from './tiles.module.css';

export interface TileFace {
  /** Which of the looks: a colour beside an icon and words, never alone. */
  readonly look: string;
  readonly icon: ComponentType<{
    readonly size?: number;
    readonly stroke?: number;
    readonly 'aria-hidden'?: boolean;
  }>;
  /** What is written on it, and what it says to those who do not see it. */
  readonly name: string;
  readonly words: string;
  /** Not among those that are looked for. */
  readonly dim?: boolean;
  /** Lies in a row of its own, with its whole name. */
  readonly wide?: boolean;
}

export interface TileProps extends TileFace {
  /** Makes a link of it; without one it is a picture. */
  readonly link?: (common: TileCommon, face: ReactNode) => ReactNode;
}

export interface TileCommon {
  readonly className: string;
  readonly title: string;
  readonly 'aria-label': string;
  readonly 'data-look': string;
  readonly 'data-dim': true | undefined;
  readonly 'data-wide': true | undefined;
}

/** A place of the drawing. */
export function Tile({ look, icon: Icon, name, words, dim = false, wide = false, link }: TileProps) {
  const face = (
    <>
      <Icon size={16} stroke={1.75} aria-hidden />
      <b>{name}</b>
    </>
  );
  const common: TileCommon = {
    className: classes.tile ?? '',
    'data-look': look,
    'data-dim': dim || undefined,
    'data-wide': wide || undefined,
    title: words,
    // Who speaks to the screen says what is written on the tile.
    'aria-label': wide ? words : `${name}, ${words}`,
  };
  if (link) return link(common, face);
  return (
    <span role="img" {...common}>
      {face}
    </span>
  );
}
