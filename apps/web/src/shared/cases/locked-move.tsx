import { Menu } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { AvailableEventView } from '@tandem/contracts';
import classes from './case-moves.module.css';

export interface LockedMoveProps {
  readonly event: AvailableEventView;
  /** Said where the workflow gives no reason of its own. */
  readonly notNow: string;
}

/** A step in a menu that cannot be done yet, with its reason. */
export function LockedMove({ event, notNow }: LockedMoveProps) {
  return (
    <Menu.Item disabled leftSection={<IconLock size={16} stroke={1.75} aria-hidden />}>
      <span className={classes.move}>
        {event.title}
        <small>{event.reason ?? notNow}</small>
      </span>
    </Menu.Item>
  );
}
