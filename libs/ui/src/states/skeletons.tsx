import { Skeleton } from '@mantine/core';
import { useUiLanguage } from '../theme/tandem-provider.js';
import classes from './states.module.css';

const counted = (count: number) => Array.from({ length: count }, (_, index) => index);
const useBusy = () => ({
  role: 'status',
  'aria-busy': true,
  'aria-label': useUiLanguage() === 'ru' ? 'Загружается' : 'Loading',
});

export interface SkeletonProps {
  readonly count?: number;
}

/** Rows of a list that is on its way. */
export function ListSkeleton({ count = 6 }: SkeletonProps) {
  return (
    <div className={classes.rows} {...useBusy()}>
      {counted(count).map((index) => (
        <div key={index} className={classes.row}>
          <Skeleton height="1.75rem" width="1.75rem" circle />
          <div className={classes.rowText}>
            <Skeleton height="0.75rem" width={`${68 - (index % 3) * 12}%`} />
            <Skeleton height="0.625rem" width={`${42 - (index % 2) * 10}%`} />
          </div>
          <Skeleton height="0.75rem" width="4.5rem" />
        </div>
      ))}
    </div>
  );
}

/** Cards of a column that is on its way. */
export function CardSkeleton({ count = 3 }: SkeletonProps) {
  return (
    <div className={classes.cards} {...useBusy()}>
      {counted(count).map((index) => (
        <div key={index} className={classes.card}>
          <Skeleton height="0.625rem" width="35%" />
          <Skeleton height="0.875rem" width="75%" />
          <Skeleton height="0.75rem" width="90%" />
          <Skeleton height="0.625rem" width="40%" />
        </div>
      ))}
    </div>
  );
}
