import { useId, type ReactNode } from 'react';
import classes from './layout.module.css';

export interface PanelProps {
  readonly title?: ReactNode;
  /** Beside the title, lighter: «3 открыты, 11 закрыты». */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** `attention` is amber: whose turn it is. `flush` lets a table touch the edges. */
  readonly tone?: 'plain' | 'attention';
  readonly flush?: boolean;
  readonly level?: 2 | 3;
}

/** A surface with a hairline: title, actions, body. */
export function Panel({
  title,
  note,
  actions,
  children,
  tone = 'plain',
  flush = false,
  level = 2,
}: PanelProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      className={classes.panel}
      data-tone={tone}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {(title !== undefined || actions !== undefined) && (
        <header className={classes.panelHead}>
          <Heading className={classes.panelTitle} id={id}>
            {title}
            {note !== undefined && <span className={classes.note}> {note}</span>}
          </Heading>
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      <div className={flush ? classes.flush : classes.panelBody}>{children}</div>
    </section>
  );
}
