import { useTranslation } from 'react-i18next';
import { ChecksBadge } from '../../../shared/checks/checks-badge.js';
import type { PlanIssueView } from '../grid/row-issues.js';

export interface ChecksStripProps {
  readonly issues: readonly PlanIssueView[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** What the checks of a plan found; pressing it shows or hides their list. */
export function ChecksStrip({ issues, open, onOpen }: ChecksStripProps) {
  const { t } = useTranslation();
  return (
    <ChecksBadge
      issues={issues}
      words={{
        errors: (count) => t('plan.checks.errors', { count }),
        warnings: (count) => t('plan.checks.warnings', { count }),
        none: t('plan.checks.none'),
      }}
      open={open}
      onPress={() => onOpen(!open)}
    />
  );
}
