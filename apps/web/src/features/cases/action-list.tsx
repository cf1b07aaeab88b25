import { Stack, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowRight,
  IconArrowsExchange,
  IconCalendarPlus,
  IconCheck,
  IconDoorExit,
  IconFileText,
  IconFlag,
  IconMessage2,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { AvailableEventView, CaseView } from '@tandem/contracts';
import { ActionCard } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../shared/words/use-words.js';
import classes from './cases.module.css';
import { groupActions, type CaseAction } from './group-actions.js';

export interface ActionListProps {
  readonly view: Pick<CaseView, 'availableEvents' | 'tasks' | 'status' | 'waitsFor'>;
  readonly onDo: (event: AvailableEventView) => void;
}

/** «Что можно сделать» as sentences: what this person may, what not yet and why, and what others do. */
export function ActionList({ view, onDo }: ActionListProps) {
  const { t } = useTranslation();
  const { allowed, refused, others } = groupActions(view.availableEvents, view.tasks);
  if (view.status !== 'open') return <p className={classes.quiet}>{t(`cases.closed.${view.status}`)}</p>;
  return (
    <Stack gap="xs">
      {allowed.length === 0 && <p className={classes.quiet}>{view.waitsFor ?? t('cases.nothingForYou')}</p>}
      {allowed.map((action, index) => (
        <ActionCard
          key={action.key}
          verb={`${action.title}.`}
          consequence={consequenceOf(action, t('cases.or'))}
          tone={action.tone === 'primary' && index > 0 ? 'plain' : action.tone}
          icon={<ActionIcon action={action} />}
          onClick={() => onDo(action.event)}
        />
      ))}
      {refused.map((event) => (
        <ActionCard key={event.type} verb={`${event.title}:`} refused={event.reason ?? t('cases.notNow')} />
      ))}
      {others.length > 0 && <OthersSteps events={others} />}
    </Stack>
  );
}

const consequenceOf = ({ hint, outcomes }: CaseAction, or: string): string => {
  if (outcomes.length === 0) return hint ?? '';
  const [first = '', ...rest] = outcomes;
  return [first, ...rest.map((one) => one.charAt(0).toLocaleLowerCase() + one.slice(1))].join(` ${or} `);
};

/** By the verb of the step: what is the same in every workflow looks the same. */
const ICONS: readonly (readonly [RegExp, typeof IconFileText])[] = [
  [/^MEETING\.LOG/, IconCalendarPlus],
  [/PAUSE/, IconPlayerPause],
  [/RESUME|REOPEN/, IconPlayerPlay],
  [/RETURN/, IconArrowBackUp],
  [/APPROVE|AGREE|CONFIRM|SIGN|ACK|REVIEWED/, IconCheck],
  [/COMPLETE|CLOSE|CONCLUDE/, IconFlag],
  [/REPLACE/, IconArrowsExchange],
  [/LEAVER|WITHDRAW|CANCEL|REFUSE|REJECT/, IconDoorExit],
  [/DISPUTE/, IconMessage2],
];

function ActionIcon({ action }: { readonly action: CaseAction }) {
  const own = ICONS.find(([verb]) => verb.test(action.event.type))?.[1];
  const Icon = own ?? (action.event.form ? IconFileText : IconArrowRight);
  return <Icon size={18} stroke={1.75} aria-hidden />;
}

/** Folded until asked: whose step is what. */
function OthersSteps({ events }: { readonly events: readonly AvailableEventView[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div data-screen-only>
      <UnstyledButton className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('cases.others', { count: events.length })}
      </UnstyledButton>
      {open && (
        <ul className={classes.others}>
          {events.map((event) => (
            <li key={event.type}>
              {event.title}{' '}
              <span>{event.roles.map((role) => words.role(role).toLocaleLowerCase()).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
