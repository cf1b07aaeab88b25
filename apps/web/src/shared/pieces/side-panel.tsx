import { ActionIcon, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from './use-focus-back.js';
import classes from './side-panel.module.css';

export interface SidePanelProps {
  readonly title: ReactNode;
  /** Name for those who do not see it. */
  readonly label: string;
  /** Beside the title: the rows before and after. */
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  /** Over the page also where there is room beside it: for a page that scrolls as a whole. */
  readonly over?: boolean;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** What stands beside the table: a row, what the checks found. On a narrow screen it comes over the table. */
export function SidePanel(props: SidePanelProps) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 68em)', false, { getInitialValueInEffect: false });
  const body = (
    <>
      <div className={classes.head}>
        <div className={classes.title}>{props.title}</div>
        {props.actions}
        <ActionIcon size={30} onClick={props.onClose} aria-label={t('common.close')}>
          <IconX size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      {/* Long texts are scrolled by keys too. */}
      <div className={classes.body} tabIndex={0} role="group" aria-label={props.label}>
        {props.children}
      </div>
      {props.foot && <div className={classes.foot}>{props.foot}</div>}
    </>
  );
  if (narrow || props.over) return <Over {...props}>{body}</Over>;
  return (
    <aside
      className={classes.docked}
      aria-label={props.label}
      data-screen-only
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && props.onClose()}
    >
      {body}
    </aside>
  );
}

function Over({ label, onClose, children }: SidePanelProps) {
  useFocusBack();
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size="min(26rem, 100%)"
      padding={0}
      classNames={{ body: classes.over ?? '' }}
    >
      <Drawer.Overlay />
      {/* The name stands on the dialog itself: there is no title of a drawer here. */}
      <Drawer.Content aria-label={label}>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
