import { IconChevronDown } from '@tabler/icons-react';
import { PersonAvatar } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session/use-session.js';
import { useWords } from '../../shared/words/use-words.js';
import classes from './top-bar.module.css';

/** The role in which the person acts at the chosen unit. */
export function useOwnRole() {
  const { memberships, unit } = useSession();
  const words = useWords();
  const membership = memberships.find((one) => one.unit.id === unit?.id) ?? memberships[0];
  return { membership, role: membership && words.role(membership.role) };
}

/** Initials, name and role: what the button of the person's menu looks like. */
export function PersonFace() {
  const { t } = useTranslation();
  const { person } = useSession();
  const { membership, role } = useOwnRole();
  const second = membership?.actingFor
    ? t('frame.actingFor', { role, name: membership.actingFor.name })
    : role;
  return (
    <>
      <PersonAvatar name={person.name} decorative />
      <span className={classes.two}>
        <span className={classes.first}>{familyAndName(person.name)}</span>
        <span className={classes.second} title={second}>
          {second}
        </span>
      </span>
      <IconChevronDown size={16} stroke={1.75} aria-hidden />
    </>
  );
}

const familyAndName = (name: string) => name.split(/\s+/u).slice(0, 2).join(' ');
