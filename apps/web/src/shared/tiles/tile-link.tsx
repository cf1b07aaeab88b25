import { UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

// Without the element named it is a <button>, whatever address it is given.
const AnchorTile = (
  props: UnstyledButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof UnstyledButtonProps>,
) => <UnstyledButton component="a" {...props} />;

/** A tile that leads somewhere, as a link of the router. */
export const TileLink = createLink(AnchorTile);
