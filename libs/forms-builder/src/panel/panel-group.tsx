import { useId, type ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelGroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A group of properties under its name. */
export function PanelGroup({ title, children }: PanelGroupProps) {
  const id = useId();
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h3 id={id} className={classes.groupTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}
