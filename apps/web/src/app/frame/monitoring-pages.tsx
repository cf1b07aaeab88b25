import {
  IconBulb,
  IconCalendarStats,
  IconChartHistogram,
  IconLayoutDashboard,
  IconMessageQuestion,
} from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../shared/session/use-session.js';
import classes from './monitoring-pages.module.css';

/** Pages of the section, in the order of work: what stands, what is gathered, what is measured, what is advised upon it, what people say. */
const PAGES = [
  { to: '/monitoring', icon: IconLayoutDashboard, label: 'frame.monitoringPages.summary', exact: true },
  {
    to: '/monitoring/campaigns',
    icon: IconCalendarStats,
    label: 'frame.monitoringPages.campaigns',
    exact: false,
  },
  {
    to: '/monitoring/indicators',
    icon: IconChartHistogram,
    label: 'frame.monitoringPages.indicators',
    exact: false,
  },
  {
    to: '/monitoring/recommendations',
    icon: IconBulb,
    label: 'frame.monitoringPages.recommendations',
    exact: false,
  },
  {
    to: '/monitoring/surveys',
    icon: IconMessageQuestion,
    label: 'frame.monitoringPages.surveys',
    exact: false,
  },
] as const;

/** The menu of monitoring: a line under the top bar, the same on all its pages. */
export default function MonitoringPages() {
  const { t } = useTranslation();
  const sees = usePermission('monitoring.see');
  const menu = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // A phone shows three of the five: the one that one is on is among them.
  useEffect(() => {
    const here = menu.current?.querySelector<HTMLElement>('[data-status="active"]');
    if (menu.current && here)
      menu.current.scrollLeft = here.offsetLeft - (menu.current.clientWidth - here.offsetWidth) / 2;
  }, [path, sees]);
  if (!sees) return null;
  return (
    <nav ref={menu} className={classes.pages} aria-label={t('frame.monitoringPages.label')} data-screen-only>
      {PAGES.map(({ to, icon: Icon, label, exact }) => (
        <Link
          key={to}
          to={to}
          search={{}}
          className={classes.page}
          activeOptions={{ exact, includeSearch: false }}
        >
          <Icon size={17} stroke={1.75} aria-hidden />
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
