import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconCheck,
  IconDots,
  IconHandStop,
  IconLock,
  IconSend,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { AvailableEventView } from '@tandem/contracts';
import type { TFunction } from 'i18next';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LockedMove } from '../../../../shared/cases/locked-move.js';
import type { Decisions } from './decisions.js';
import classes from './foot.module.css';

export interface DecisionButtonsProps extends Decisions {
  /** Remarks that go with a return. */
  readonly written: number;
  readonly onDecide: (event: AvailableEventView) => void;
}

/** The decisions as buttons, the locked ones with their reasons; on a phone one button and a menu of the rest. */
export function DecisionButtons(props: DecisionButtonsProps) {
  const phone = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  return phone ? <OneAndMenu {...props} /> : <AllButtons {...props} />;
}

function AllButtons({ offered, locked, primary, written, onDecide }: DecisionButtonsProps) {
  const { t } = useTranslation();
  const reasons = useId();
  return (
    <>
      <div className={classes.buttons}>
        {locked.map((event, index) => (
          <Locked key={event.type} event={event} describedBy={`${reasons}-${index}`} />
        ))}
        {offered.map((event) => (
          <Offered
            key={event.type}
            event={event}
            written={written}
            filled={event.type === primary}
            onDecide={onDecide}
          />
        ))}
      </div>
      {locked.length > 0 && (
        <ul className={classes.reasons}>
          {locked.map((event, index) => (
            <li key={event.type} id={`${reasons}-${index}`}>
              {t('roadmapReview.lockedBecause', {
                title: event.title,
                reason: event.reason ?? t('roadmapReview.notNow'),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function OneAndMenu({ offered, locked, primary, written, onDecide }: DecisionButtonsProps) {
  const { t } = useTranslation();
  const first = offered.find(({ type }) => type === primary);
  const others = offered.filter((event) => event !== first);
  return (
    <div className={classes.buttons}>
      {first && <Offered event={first} written={written} filled onDecide={onDecide} />}
      {others.length + locked.length > 0 && (
        <Menu position="top-end" width={300}>
          <Menu.Target>
            {first ? (
              <ActionIcon variant="default" size={44} aria-label={t('roadmapReview.otherDecisions')}>
                <IconDots size={20} stroke={1.75} aria-hidden />
              </ActionIcon>
            ) : (
              <Button variant="default">{t('roadmapReview.otherDecisions')}</Button>
            )}
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((event) => (
              <Menu.Item
                key={event.type}
                leftSection={<EventIcon type={event.type} />}
                onClick={() => onDecide(event)}
              >
                {titleOf(event, written, t)}
              </Menu.Item>
            ))}
            {locked.map((event) => (
              <LockedMove key={event.type} event={event} notNow={t('roadmapReview.notNow')} />
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

interface OfferedProps extends Pick<DecisionButtonsProps, 'written' | 'onDecide'> {
  readonly event: AvailableEventView;
  readonly filled: boolean;
}

function Offered({ event, written, filled, onDecide }: OfferedProps) {
  const { t } = useTranslation();
  return (
    <Button
      variant={filled ? 'filled' : 'default'}
      leftSection={<EventIcon type={event.type} />}
      onClick={() => onDecide(event)}
    >
      {titleOf(event, written, t)}
    </Button>
  );
}

/** A locked button can be reached and says why; pressing it does nothing. */
function Locked({
  event,
  describedBy,
}: {
  readonly event: AvailableEventView;
  readonly describedBy: string;
}) {
  return (
    <Tooltip label={event.reason} disabled={!event.reason} multiline maw={320}>
      <Button
        variant="default"
        data-disabled
        aria-disabled
        aria-describedby={describedBy}
        leftSection={<IconLock size={15} stroke={1.75} aria-hidden />}
        onClick={(pressed) => pressed.preventDefault()}
      >
        {event.title}
      </Button>
    </Tooltip>
  );
}

/** «Вернуть с замечаниями (2)». */
const titleOf = (event: AvailableEventView, written: number, t: TFunction): string =>
  event.type === 'ROADMAP.RETURN' && written > 0
    ? t('common.withCount', { title: event.title, count: written })
    : event.title;

const ICONS: Readonly<Record<string, typeof IconCheck>> = {
  'ROADMAP.RETURN': IconArrowBackUp,
  'ROADMAP.TAKE': IconHandStop,
  'ROADMAP.SUBMIT': IconSend,
  'GROUP.CALL': IconUsersGroup,
  'GROUP.VOTE': IconUsersGroup,
  'GROUP.DISSOLVE': IconUsersGroup,
};

function EventIcon({ type }: { readonly type: string }) {
  const Icon = ICONS[type] ?? IconCheck;
  return <Icon size={15} stroke={1.75} aria-hidden />;
}
