import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { PairMark } from '../people/pair-mark.js';
import { useUiLanguage } from '../theme/tandem-provider.js';
import classes from './states.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** How to begin, or why it is empty. */
  readonly text?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

/** What stands where a list is empty: says why and how to begin. */
export function EmptyState({ title, text, action, icon }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <span className={classes.icon}>{icon ?? <PairMark size={28} />}</span>
      <p className={classes.title}>{title}</p>
      {text !== undefined && <div className={classes.text}>{text}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  /** What happened: «Не удалось загрузить доску». */
  readonly title: string;
  /** What to do: «Проверьте связь и повторите». */
  readonly text?: ReactNode;
  readonly onRetry?: () => void;
  readonly retryLabel?: string;
  /** Number of the request, to be told to the support. */
  readonly code?: string | undefined;
}

/** A failure in words, with the way out. Announced to those who do not see it. */
export function ErrorState({ title, text, onRetry, retryLabel, code }: ErrorStateProps) {
  const russian = useUiLanguage() === 'ru';
  return (
    <div className={classes.state} role="alert" data-tone="error">
      <span className={classes.icon}>
        <IconAlertTriangle size={28} stroke={1.75} aria-hidden />
      </span>
      <p className={classes.title}>{title}</p>
      {text !== undefined && <div className={classes.text}>{text}</div>}
      {onRetry && (
        <div className={classes.action}>
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />}
            onClick={onRetry}
          >
            {retryLabel ?? (russian ? 'Повторить' : 'Try again')}
          </Button>
        </div>
      )}
      {code && (
        <p className={classes.code}>
          {russian ? 'Номер запроса для поддержки: ' : 'Request number for support: '}
          <code>{code}</code>
        </p>
      )}
    </div>
  );
}
