import classes from './people.module.css';
import { initialsOf } from './initials.js';

export interface PersonAvatarProps {
  /** Фамилия Имя Отчество, or any name. */
  readonly name: string;
  /** A mentor is a solid disc, a mentee an outlined one, others are grey. */
  readonly role?: 'mentor' | 'mentee' | 'other';
  readonly size?: number;
  /** The name stands beside it, so that it must not be said twice. */
  readonly decorative?: boolean;
}

/** Initials in a disc. */
export function PersonAvatar({ name, role = 'other', size = 28, decorative = false }: PersonAvatarProps) {
  const rem = `${size / 16}rem`;
  return (
    <span
      className={classes.avatar}
      data-role={role}
      style={{ width: rem, height: rem, fontSize: `${(size / 16) * 0.38}rem` }}
      title={name}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {initialsOf(name)}
    </span>
  );
}

/** The two of a pair, overlapping. */
export function PairAvatars({
  mentor,
  mentee,
  size = 40,
}: {
  readonly mentor: string;
  readonly mentee: string;
  readonly size?: number;
}) {
  return (
    <span className={classes.pairAvatars}>
      <PersonAvatar name={mentor} role="mentor" size={size} />
      <PersonAvatar name={mentee} role="mentee" size={size} />
    </span>
  );
}
