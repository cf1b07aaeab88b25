import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { AvailableEventView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import classes from './case-moves.module.css';
import { LockedMove } from './locked-move.js';
import { movesOf } from './moves-of.js';

export interface CaseMovesProps {
  readonly events: readonly AvailableEventView[];
  readonly onDo: (event: AvailableEventView) => void;
}

/** One primary step and a menu of the others; what cannot be done yet stands there with its reason. */
export function CaseMoves({ events, onDo }: CaseMovesProps) {
  const { t } = useTranslation();
  const { primary, others: rest, refused } = movesOf(events);
  // One step alone needs no menu.
  const lone = !primary && rest.length === 1 && refused.length === 0 ? rest[0] : undefined;
  const others = lone ? [] : rest;
  return (
    <>
      {others.length + refused.length > 0 && (
        <Menu position="bottom-end" width={320}>
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t('cases.more')}>
              <IconDots size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((event) => (
              <Menu.Item
                key={event.type}
                {...(event.tone === 'danger' ? { color: 'red' } : {})}
                onClick={() => onDo(event)}
              >
                <span className={classes.move}>
                  {event.title}
                  {event.hint && <small>{event.hint}</small>}
                </span>
              </Menu.Item>
            ))}
            {refused.map((event) => (
              <LockedMove key={event.type} event={event} notNow={t('cases.notNow')} />
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {lone && (
        <Button variant="default" onClick={() => onDo(lone)}>
          {lone.title}
        </Button>
      )}
      {primary && <Button onClick={() => onDo(primary)}>{primary.title}</Button>}
    </>
  );
}
