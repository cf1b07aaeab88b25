import { useIsFetching } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveChanges } from '../../shared/live/use-live-changes.js';
import { Announcer } from '../../shared/pieces/announcer.js';
import { useSearchAsked } from '../../shared/search/open-search.js';
import classes from './frame.module.css';
import { ConnectionNote } from './connection-note.js';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';

const MonitoringPages = lazy(() => import('./monitoring-pages.js'));
const SearchEverywhere = lazy(() => import('../../features/search/search-everywhere.js'));

const IN_MONITORING = /^\/monitoring(\/|$)/u;

/** Rail, top bar and the screen between them. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const connected = useLiveChanges();
  const searched = useSearchAsked() > 0;
  const main = useRef<HTMLElement>(null);
  const monitoring = useRouterState({ select: (state) => IN_MONITORING.test(state.location.pathname) });
  useHeadingFocus(main);
  return (
    <div className={classes.frame}>
      <a
        className={classes.skip}
        data-screen-only
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('frame.skip')}
      </a>
      <TopBar />
      <Rail />
      <LoadingLine />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <ConnectionNote connected={connected} />
        <Suspense>{monitoring && <MonitoringPages />}</Suspense>
        {children}
      </main>
      <Announcer />
      <Suspense>{searched && <SearchEverywhere />}</Suspense>
    </div>
  );
}

/** A thin line under the top bar while something is on its way. */
function LoadingLine() {
  const { t } = useTranslation();
  const loading = useIsFetching({ predicate: (query) => query.state.data === undefined }) > 0;
  return (
    <div
      className={classes.line}
      data-loading={loading || undefined}
      {...(loading ? { role: 'progressbar', 'aria-label': t('frame.loading') } : {})}
    />
  );
}

/** After a navigation the focus goes to the title of the new screen: a screen reader says where one is. */
function useHeadingFocus(main: { readonly current: HTMLElement | null }) {
  const pathname = useRouterState({
    select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname,
  });
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    let tries = 0;
    const timer = setInterval(() => {
      const heading = main.current?.querySelector('h1');
      if (heading) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
      // The title may come with the data; after three seconds the person is somewhere else anyway.
      if (heading || ++tries > 30) clearInterval(timer);
    }, 100);
    return () => clearInterval(timer);
  }, [pathname, main]);
}
