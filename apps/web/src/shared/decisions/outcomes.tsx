import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './outcomes.module.css';

export interface OutcomeView {
  readonly key: string;
  readonly refused: boolean;
  readonly title: ReactNode;
  /** What happens, or happened, in a word. */
  readonly words: string;
  /** What is as well to know before. */
  readonly warnings: readonly string[];
}

/** A step on several at once: what happens, or happened, to each of them. */
export function Outcomes({ items }: { readonly items: readonly OutcomeView[] }) {
  return (
    <ul className={classes.outcomes}>
      {items.map(({ key, refused, title, words, warnings }) => {
        const Icon = refused ? IconBan : IconCheck;
        return (
          <li key={key} data-outcome={refused ? 'refused' : 'done'}>
            <Icon size={18} stroke={1.75} aria-hidden />
            <div>
              {title}
              <span className={classes.outcome}>{words}</span>
              {warnings.map((warning, index) => (
                <span key={index} className={classes.warning}>
                  <IconAlertTriangle size={14} stroke={1.75} aria-hidden /> {warning}
                </span>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
