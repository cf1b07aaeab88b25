import type { ReactNode } from 'react';
import classes from './layout.module.css';

export interface PageTitleProps {
  readonly title: ReactNode;
  /** Beside the title: «2026/27 учебный год, сегодня 19 ноября». */
  readonly note?: ReactNode;
  /** Line under the title. */
  readonly subtitle?: ReactNode;
  /** Before the title: avatars of a pair, a mark. */
  readonly mark?: ReactNode;
  /** Above the title: breadcrumbs. */
  readonly above?: ReactNode;
  /** At the upper right; one of them primary. */
  readonly actions?: ReactNode;
}

/** Head of a screen: the only h1 of the page. */
export function PageTitle({ title, note, subtitle, mark, above, actions }: PageTitleProps) {
  return (
    <header className={classes.page}>
      {above !== undefined && <div className={classes.above}>{above}</div>}
      <div className={classes.pageRow}>
        {mark}
        <div className={classes.pageText}>
          <h1 className={classes.pageTitle}>
            {title}
            {note !== undefined && <span className={classes.pageNote}> {note}</span>}
          </h1>
          {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
    </header>
  );
}
