import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlanIssueView } from '../grid/row-issues.js';
import classes from './plan.module.css';

export interface ChecksStripProps {
  readonly issues: readonly PlanIssueView[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** «3 ошибки · 12 предупреждений»: what the checks found, and the way to it. */
export function ChecksStrip({ issues, open, onOpen }: ChecksStripProps) {
  const { t } = useTranslation();
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (issues.length === 0)
    return (
      <span className={classes.checks} data-severity="none">
        <IconCircleCheck size={16} stroke={1.75} aria-hidden /> {t('plan.checks.none')}
      </span>
    );
  return (
    <UnstyledButton
      className={classes.checks}
      data-severity={errors > 0 ? 'error' : 'warning'}
      aria-expanded={open}
      data-screen-only
      onClick={() => onOpen(!open)}
    >
      {errors > 0 ? (
        <IconExclamationCircle size={16} stroke={1.75} aria-hidden />
      ) : (
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      )}
      {[
        errors > 0 && t('plan.checks.errors', { count: errors }),
        warnings > 0 && t('plan.checks.warnings', { count: warnings }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </UnstyledButton>
  );
}
