import { ListSkeleton } from '@tandem/ui';
import classes from './frame.module.css';

/** The frame before it is known who sits in front of it. */
export function FrameSkeleton() {
  return (
    <div className={classes.frame}>
      <div className={classes.rail} />
      <div className={classes.top} />
      <main className={classes.main} style={{ padding: '1rem' }}>
        <ListSkeleton />
      </main>
    </div>
  );
}
