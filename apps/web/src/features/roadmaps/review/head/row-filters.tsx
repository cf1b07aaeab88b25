import { useTranslation } from 'react-i18next';
import { announce } from '../../../../shared/pieces/announcer.js';
import { ROW_FILTERS, type RowFilter } from '../rows/filter-rows.js';
import classes from './head.module.css';

export interface RowFiltersProps {
  readonly counts: Readonly<Record<RowFilter, number>>;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

/** What rows are shown; each filter says how many it leaves. */
export function RowFilters({ counts, filter, onFilter }: RowFiltersProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.filters} role="group" aria-label={t('roadmapReview.which')} data-screen-only>
      {ROW_FILTERS.filter((one) => one === 'all' || one === filter || counts[one] > 0).map((one) => (
        <button
          key={one}
          type="button"
          className={classes.filter}
          aria-pressed={one === filter}
          onClick={() => {
            onFilter(one);
            announce(t('roadmapReview.rows', { count: counts[one] }));
          }}
        >
          {t(`roadmapReview.filter.${one}`)} <span>{counts[one]}</span>
        </button>
      ))}
    </div>
  );
}
