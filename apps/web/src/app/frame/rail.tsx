import { PairMark } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { afterIdle } from '../../shared/pieces/after-idle.js';
import { taskSummaryQuery } from '../../shared/tasks/get-summary.js';
import { useRailItems, type RailItem } from './rail-items.js';
import classes from './rail.module.css';

const RailRest = afterIdle(() => import('./rail-rest.js'));

/** The rail at the left; on a phone a bar of five at the bottom, the rest behind «Ещё». */
export function Rail() {
  const { t } = useTranslation();
  const items = useRailItems();
  const few = items.length <= 5 ? items : items.slice(0, 4);
  const rest = items.slice(few.length);
  return (
    <nav className={classes.rail} aria-label={t('frame.navigation')} data-screen-only>
      <Link to="/tasks" className={classes.logo} aria-label={t('frame.home')}>
        <PairMark size={22} />
      </Link>
      {items.map((item) => (
        <RailLink key={item.to} item={item} wideOnly={rest.includes(item)} />
      ))}
      {rest.length > 0 && (
        <Suspense>
          <RailRest items={rest} />
        </Suspense>
      )}
    </nav>
  );
}

function RailLink({ item, wideOnly }: { readonly item: RailItem; readonly wideOnly: boolean }) {
  const { t } = useTranslation();
  const Icon = item.icon;
  return (
    <Link
      to={item.to}
      className={classes.item}
      data-apart={item.apart || undefined}
      data-wide={wideOnly || undefined}
      activeOptions={{ includeSearch: false }}
    >
      <span className={classes.icon}>
        <Icon size={21} stroke={1.75} aria-hidden />
        {item.to === '/tasks' && <Badge />}
      </span>
      <span className={classes.label}>{t(item.label)}</span>
    </Link>
  );
}

/** What waits today and this week. */
function Badge() {
  const { t } = useTranslation();
  const { data } = useQuery(taskSummaryQuery);
  const count = data ? data.overdue + data.week : 0;
  if (count === 0) return null;
  return (
    <span className={classes.badge}>
      {count > 99 ? '99+' : count}
      <span className="td-unseen"> {t('frame.waiting')}</span>
    </span>
  );
}
