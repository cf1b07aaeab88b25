import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconDevices, IconLanguage, IconLogout, IconLogout2 } from '@tabler/icons-react';
import { PersonAvatar } from '@tandem/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../features/session/api/sign-out.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { changeLanguage } from '../../shared/i18n/i18n.js';
import { useSession } from '../../shared/session/use-session.js';
import { useWords } from '../../shared/words/use-words.js';
import classes from './top-bar.module.css';

/** Who is signed in, and in which role at the chosen unit; own sessions; the way out. */
export function PersonMenu() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { person, memberships, unit } = useSession();
  const here = useSignOut('/session');
  const everywhere = useSignOut('/session/all');
  const membership = memberships.find((one) => one.unit.id === unit?.id) ?? memberships[0];
  const words = useWords();
  const role = membership && words.role(membership.role);
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <span className="td-unseen">{t('frame.person', { name: person.name })}</span>
          <PersonAvatar name={person.name} decorative />
          <span className={classes.two}>
            <span className={classes.first}>{familyAndName(person.name)}</span>
            <span className={classes.second}>
              {membership?.actingFor ? t('frame.actingFor', { role, name: membership.actingFor.name }) : role}
            </span>
          </span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name}
          {role && ` · ${role}`}
        </Menu.Label>
        <Menu.Item
          component={Link}
          to="/sessions"
          leftSection={<IconDevices size={18} stroke={1.75} aria-hidden />}
        >
          {t('frame.sessions')}
        </Menu.Item>
        <Menu.Item
          onClick={() => void changeLanguage(other)}
          leftSection={<IconLanguage size={18} stroke={1.75} aria-hidden />}
          lang={other}
        >
          {t('frame.otherLanguage')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          onClick={() => here.mutate()}
          leftSection={<IconLogout size={18} stroke={1.75} aria-hidden />}
        >
          {t('frame.signOut')}
        </Menu.Item>
        <Menu.Item
          onClick={() => everywhere.mutate()}
          leftSection={<IconLogout2 size={18} stroke={1.75} aria-hidden />}
        >
          {t('frame.signOutEverywhere')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const familyAndName = (name: string) => name.split(/\s+/u).slice(0, 2).join(' ');
