import { useId, type ReactNode } from 'react';
import { IconSettings } from '@tabler/icons-react';
import { PersonAvatar, type PersonAvatarProps } from '../people/person-avatar.js';
import classes from './history-day.module.css';

export interface HistorySentence {
  readonly key: string | number;
  /** Who did it; without a name the system did. */
  readonly actor?: { readonly name: string; readonly role?: PersonAvatarProps['role'] } | undefined;
  /** The whole as a sentence: «Орлова И. В. записала встречу 4…». */
  readonly sentence: ReactNode;
  readonly comment?: ReactNode;
  readonly time?: string | undefined;
}

export interface HistoryDayProps {
  /** «19 ноября, четверг». */
  readonly day: string;
  readonly entries: readonly HistorySentence[];
}

/** One day of the history: sentences in order, with who did them. */
export function HistoryDay({ day, entries }: HistoryDayProps) {
  const id = useId();
  return (
    <section className={classes.day} aria-labelledby={id}>
      <h3 className={classes.title} id={id}>
        {day}
      </h3>
      <ol className={classes.list}>
        {entries.map(({ key, actor, sentence, comment, time }) => (
          <li key={key} className={classes.entry}>
            <span className={classes.mark}>
              {actor ? (
                <PersonAvatar name={actor.name} role={actor.role ?? 'other'} size={28} decorative />
              ) : (
                <span className={classes.system}>
                  <IconSettings size={16} stroke={1.75} aria-hidden />
                </span>
              )}
            </span>
            <div className={classes.text}>
              <div>{sentence}</div>
              {comment !== undefined && <blockquote className={classes.comment}>{comment}</blockquote>}
              {time !== undefined && <div className={classes.time}>{time}</div>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
