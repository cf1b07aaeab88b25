import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NotificationBell } from '../../features/notifications/notification-bell.js';
import { openSearch } from '../../shared/search/open-search.js';
import { LanguageSwitch } from './language-switch.js';
import { PersonMenu } from './person-menu.js';
import { SchemeMenu } from './scheme-menu.js';
import classes from './top-bar.module.css';
import { UnitSwitch } from './unit-switch.js';

/** Which unit, the search over everything, language, eyes, news, person. */
export function TopBar() {
  const { t } = useTranslation();
  useHotkeys([['mod+K', openSearch]], []);
  return (
    <header className={classes.top} data-screen-only>
      <UnitSwitch />
      <UnstyledButton className={classes.search} onClick={openSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className={classes.searchText}>{t('frame.search')}</span>
        <kbd className={classes.key}>Ctrl K</kbd>
      </UnstyledButton>
      <ActionIcon
        className={classes.searchSmall}
        size={36}
        onClick={openSearch}
        aria-label={t('frame.search')}
      >
        <IconSearch size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
      <div className={classes.right}>
        <span className={classes.language}>
          <LanguageSwitch />
        </span>
        <SchemeMenu />
        <NotificationBell />
        <PersonMenu />
      </div>
    </header>
  );
}
