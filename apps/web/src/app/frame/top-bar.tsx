import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconBell, IconEye, IconSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { afterIdle } from '../../shared/pieces/after-idle.js';
import { openSearch } from '../../shared/search/open-search.js';
import { LanguageSwitch } from './language-switch.js';
import { PersonFace } from './person-face.js';
import classes from './top-bar.module.css';
import { UnitFace } from './unit-face.js';

// What opens on a press comes after the screen; until then it only looks the same.
const UnitSwitch = afterIdle(() => import('./unit-switch.js'));
const SchemeMenu = afterIdle(() => import('./scheme-menu.js'));
const NotificationBell = afterIdle(() => import('../../features/notifications/notification-bell.js'));
const PersonMenu = afterIdle(() => import('./person-menu.js'));

/** Which unit, the search over everything, language, eyes, news, person. */
export function TopBar() {
  const { t } = useTranslation();
  useHotkeys([['mod+K', openSearch]], []);
  return (
    <header className={classes.top} data-screen-only>
      <Suspense
        fallback={
          <span className={classes.unit} aria-hidden>
            <UnitFace />
          </span>
        }
      >
        <UnitSwitch />
      </Suspense>
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
        <Suspense fallback={<Still icon={IconEye} />}>
          <SchemeMenu />
        </Suspense>
        <Suspense fallback={<Still icon={IconBell} />}>
          <NotificationBell />
        </Suspense>
        <Suspense
          fallback={
            <span className={classes.person} aria-hidden>
              <PersonFace />
            </span>
          }
        >
          <PersonMenu />
        </Suspense>
      </div>
    </header>
  );
}

/** An icon in the room of its button, which is on its way. */
const Still = ({ icon: Icon }: { readonly icon: typeof IconEye }) => (
  <span className={classes.still} aria-hidden>
    <Icon size={18} stroke={1.75} />
  </span>
);
