import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import type { PlanIssueView } from '../grid/row-issues.js';
import classes from './checks-panel.module.css';
import { SidePanel } from '../../../shared/pieces/side-panel.js';

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
          <h3 className={classes.kind}>
            {t(kind === 'error' ? 'plan.checks.errors' : 'plan.checks.warnings', { count: found.length })}
          </h3>
          <ul className={classes.list}>
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
        <small className={classes.row}>
          {row.label} {row.title}
        </small>
      )}
      <IssueText issue={issue} />
    </>
  );
  if (!row) return <div className={classes.issue}>{body}</div>;
  return (
    <UnstyledButton className={classes.issue} data-goes onClick={() => onRow(row.id)}>
      {body}
    </UnstyledButton>
  );
}

/** What is wrong, how it is mended, and which paragraph asks for it. */
export function IssueText({ issue }: { readonly issue: PlanIssueView }) {
  const language = useLanguage();
  const Icon = issue.severity === 'error' ? IconExclamationCircle : IconAlertTriangle;
  return (
    <span className={classes.text} data-severity={issue.severity}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>
        {textOf(issue.text, language)}
        {issue.mend && <span className={classes.mend}> {textOf(issue.mend, language)}</span>}
        {issue.source && <small>{issue.source}</small>}
      </span>
    </span>
  );
}
