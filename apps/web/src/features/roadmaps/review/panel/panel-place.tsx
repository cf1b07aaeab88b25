import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useFocusBack } from '../../../../shared/pieces/use-focus-back.js';
import classes from './panel.module.css';

/** Room for a margin column beside the table. */
export const useMargin = (): boolean =>
  useMediaQuery('(min-width: 75em)', false, { getInitialValueInEffect: false });

export interface PanelPlaceProps {
  readonly margin: boolean;
  /** Read by those who do not see it. */
  readonly title: string;
  /** Over the page it is open or not; in the margin it always stands. */
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where the thread stands: a margin column, a drawer on a tablet, the whole page on a phone. */
export function PanelPlace({ margin, title, opened, onClose, children }: PanelPlaceProps) {
  if (margin)
    return (
      <aside className={classes.margin} aria-label={title} data-screen-only>
        {children}
      </aside>
    );
  return opened ? (
    <Over title={title} onClose={onClose}>
      {children}
    </Over>
  ) : null;
}

function Over({ title, onClose, children }: Pick<PanelPlaceProps, 'title' | 'onClose' | 'children'>) {
  const phone = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  useFocusBack();
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={phone ? '100%' : '24rem'}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={title}>
        <Drawer.Body p={0}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
