import { UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LOOK_ICONS, lookOf, type Place } from './place-look.js';
import classes from './region.module.css';

// Without the element named it is a <button>, whatever address it is given.
const AnchorTile = (
  props: UnstyledButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof UnstyledButtonProps>,
) => <UnstyledButton component="a" {...props} />;
const TileLink = createLink(AnchorTile);

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
  const Icon = LOOK_ICONS[look];
  const words = `${place.unit.title}: ${place.stateTitle || t(`roadmaps.region.look.${look}`)}`;
  const face = (
    <>
      <Icon size={16} stroke={1.75} aria-hidden />
      <b>{children}</b>
    </>
  );
  const common = {
    className: classes.tile,
    'data-look': look,
    'data-dim': dim || undefined,
    'data-wide': wide || undefined,
    title: words,
    // Who speaks to the screen says what is written on the tile.
    'aria-label': children === place.unit.title ? words : `${children}, ${words}`,
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
