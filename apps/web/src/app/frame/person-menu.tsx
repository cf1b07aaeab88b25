import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconDevices,
  IconLanguage,
  IconLogout,
  IconLogout2,
  IconMail,
  IconMailbox,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../features/session/api/sign-out.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { changeLanguage } from '../../shared/i18n/i18n.js';
import { useSession } from '../../shared/session/use-session.js';
import { PersonFace, useOwnRole } from './person-face.js';
import classes from './top-bar.module.css';

/** Who is signed in, and in which role at the chosen unit; own sessions; the way out. */
export default function PersonMenu() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { person, demo } = useSession();
  const { role } = useOwnRole();
  const here = useSignOut('/session');
  const everywhere = useSignOut('/session/all');
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <span className="td-unseen">{t('frame.person', { name: person.name })}</span>
          <PersonFace />
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
          component={Link}
          to="/settings/letters"
          leftSection={<IconMail size={18} stroke={1.75} aria-hidden />}
        >
          {t('frame.letters')}
        </Menu.Item>
        {demo && (
          <Menu.Item
            component={Link}
            to="/mailbox"
            leftSection={<IconMailbox size={18} stroke={1.75} aria-hidden />}
          >
            {t('frame.mailbox')}
          </Menu.Item>
        )}
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
