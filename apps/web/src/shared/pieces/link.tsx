import { Anchor, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

// A Mantine button is a <button> whatever address it is given: it would neither be read out nor opened as a link.
const AnchorLikeButton = (props: ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>) => (
  <Button component="a" {...props} />
);

/** Mantine's link and button as links of the router: they open in place, and in a new tab when asked so. */
export const LinkAnchor = createLink(Anchor<'a'>);
export const LinkButton = createLink(AnchorLikeButton);
