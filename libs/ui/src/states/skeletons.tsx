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

/** A form that is on its way: labels and controls on their sheet. */
export function FormSkeleton({ count = 5 }: SkeletonProps) {
  return (
    <div className={classes.sheet} {...useBusy()}>
      <Skeleton height="1rem" width="12rem" />
      {counted(count).map((index) => (
        <div key={index} className={classes.field}>
          <Skeleton height="0.75rem" width={`${9 + (index % 3) * 3}rem`} />
          <Skeleton height={index % 4 === 3 ? '4.5rem' : '1.875rem'} />
        </div>
      ))}
    </div>
  );
}

/** The page of a case that is on its way: its name, its road, its three columns. */
export function CaseSkeleton() {
  return (
    <div className={classes.case} {...useBusy()}>
      <div className={classes.row} data-plain>
        <Skeleton height="2.5rem" width="2.5rem" circle />
        <div className={classes.rowText}>
          <Skeleton height="1.125rem" width="18rem" maw="100%" />
          <Skeleton height="0.75rem" width="24rem" maw="100%" />
        </div>
      </div>
      <div className={classes.card}>
        <Skeleton height="1.5rem" />
        <Skeleton height="0.75rem" width="40%" />
      </div>
      <div className={classes.columns}>
        {[2, 3, 3].map((count, index) => (
          <CardColumn key={index} count={count} />
        ))}
      </div>
    </div>
  );
}

const CardColumn = ({ count }: { readonly count: number }) => (
  <div className={classes.cards}>
    {counted(count).map((index) => (
      <div key={index} className={classes.card}>
        <Skeleton height="0.875rem" width="45%" />
        <Skeleton height="0.75rem" width="90%" />
        <Skeleton height="0.75rem" width="75%" />
        <Skeleton height="0.75rem" width="60%" />
      </div>
    ))}
  </div>
);
