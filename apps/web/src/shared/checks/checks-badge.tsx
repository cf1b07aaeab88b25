import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle } from '@tabler/icons-react';
import classes from './checks.module.css';

const ICONS = { error: IconExclamationCircle, warning: IconAlertTriangle, none: IconCircleCheck };

export interface ChecksBadgeProps {
  readonly issues: readonly { readonly severity: 'error' | 'warning' }[];
  /** «3 ошибки», «12 предупреждений», «Замечаний нет». */
  readonly words: {
    readonly errors: (count: number) => string;
    readonly warnings: (count: number) => string;
    readonly none: string;
  };
  /** Whether what they found stands in sight, where it is shown and hidden. */
  readonly open?: boolean | undefined;
  readonly onPress: () => void;
}

/** «3 ошибки · 12 предупреждений»: what the checks found, and the way to it. */
export function ChecksBadge({ issues, words, open, onPress }: ChecksBadgeProps) {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const severity = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'none';
  const Icon = ICONS[severity];
  const icon = <Icon size={16} stroke={1.75} aria-hidden />;
  if (severity === 'none')
    return (
      <span className={classes.checks} data-severity="none">
        {icon} {words.none}
      </span>
    );
  return (
    <UnstyledButton
      className={classes.checks}
      data-severity={severity}
      aria-expanded={open}
      data-screen-only
      onClick={onPress}
    >
      {icon}
      {[errors > 0 && words.errors(errors), warnings > 0 && words.warnings(warnings)]
        .filter(Boolean)
        .join(' · ')}
    </UnstyledButton>
  );
}
