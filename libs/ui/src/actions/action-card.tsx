import type { MouseEventHandler, ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconChevronRight, IconLock } from '@tabler/icons-react';
import classes from './action-card.module.css';

export interface ActionCardProps {
  /** Bold verb: «Записать встречу 5.» */
  readonly verb: string;
  /** What will come of it: «Пара останется в работе, Сафину придёт форма отзыва.» */
  readonly consequence?: ReactNode;
  readonly tone?: 'primary' | 'plain' | 'danger';
  readonly icon?: ReactNode;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly busy?: boolean;
  /** Takes the focus when the dialog around it opens. */
  readonly first?: boolean;
  /** Why it cannot be done now. The card becomes a dashed box with a lock, and stays readable. */
  readonly refused?: ReactNode;
}

/** A next step as a sentence: a verb and its consequence; or a refusal with its reason. */
export function ActionCard({
  verb,
  consequence,
  tone = 'plain',
  icon,
  onClick,
  busy = false,
  first = false,
  refused,
}: ActionCardProps) {
  if (refused !== undefined) {
    return (
      <div className={classes.card} data-tone="refused">
        <span className={classes.icon}>
          <IconLock size={18} stroke={1.75} aria-hidden />
        </span>
        <span className={classes.text}>
          <b className={classes.verb}>{verb}</b> {refused}
        </span>
      </div>
    );
  }
  return (
    <UnstyledButton
      className={classes.card}
      data-tone={tone}
      onClick={onClick}
      disabled={busy}
      aria-busy={busy}
      data-autofocus={first || undefined}
    >
      <span className={classes.icon}>{icon ?? <IconArrowRight size={18} stroke={1.75} aria-hidden />}</span>
      <span className={classes.text}>
        <b className={classes.verb}>{verb}</b> {consequence}
      </span>
      <IconChevronRight className={classes.go} size={18} stroke={1.75} aria-hidden />
    </UnstyledButton>
  );
}
