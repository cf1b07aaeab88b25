import { UnstyledButton } from '@mantine/core';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { CheckText } from '../../../shared/checks/check-text.js';
import checks from '../../../shared/checks/checks.module.css';
import { SidePanel } from '../../../shared/pieces/side-panel.js';
import type { PlanIssueView } from '../grid/row-issues.js';
import classes from './checks-panel.module.css';

export interface ChecksPanelProps {
  readonly plan: RoadmapPlan;
  readonly issues: readonly PlanIssueView[];
  readonly onRow: (measure: string) => void;
  readonly onClose: () => void;
}

/** Everything that the checks found, errors first; each leads to its row and says where it comes from. */
export function ChecksPanel({ plan, issues, onRow, onClose }: ChecksPanelProps) {
  const { t } = useTranslation();
  const kinds = (['error', 'warning'] as const)
    .map((kind) => [kind, issues.filter(({ severity }) => severity === kind)] as const)
    .filter(([, found]) => found.length > 0);
  return (
    <SidePanel title={t('plan.checks.title')} label={t('plan.checks.title')} onClose={onClose}>
      <p className={classes.hint}>{t('plan.checks.hint')}</p>
      {kinds.map(([kind, found]) => (
        <section key={kind}>
          <h3 className={checks.kind}>
            {t(kind === 'error' ? 'plan.checks.errors' : 'plan.checks.warnings', { count: found.length })}
          </h3>
          <ul className={checks.list}>
            {found.map((issue, index) => (
              <li key={index}>
                <IssueLine issue={issue} plan={plan} onRow={onRow} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SidePanel>
  );
}

function IssueLine({
  issue,
  plan,
  onRow,
}: Pick<ChecksPanelProps, 'plan' | 'onRow'> & { readonly issue: PlanIssueView }) {
  const { measure } = issue.at;
  const row = plan.measures.find(({ id }) => id === measure);
  const body = (
    <>
      {row && (
        <small className={checks.about}>
          {row.label} {row.title}
        </small>
      )}
      <CheckText issue={issue} withSource />
    </>
  );
  if (!row) return <div className={checks.issue}>{body}</div>;
  return (
    <UnstyledButton className={checks.issue} data-goes onClick={() => onRow(row.id)}>
      {body}
    </UnstyledButton>
  );
}
