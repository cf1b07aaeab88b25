import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

export interface PageProps {
  /** Name of the browser's tab. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
  /** The board takes the whole height and scrolls inside. */
  readonly fill?: boolean;
  readonly narrow?: boolean;
}

/** A screen inside the frame: its edges and the name of the tab. */
export function Page({ title, children, fill = false, narrow = false }: PageProps) {
  useEffect(() => {
    if (title) document.title = `${title} · Тандем`;
  }, [title]);
  return (
    <div className={classes.page} data-fill={fill || undefined} data-narrow={narrow || undefined}>
      {children}
    </div>
  );
}
