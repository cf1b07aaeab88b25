import { UnstyledButton } from '@mantine/core';
import { planIssueView, type AvailableEventView, type RoadmapView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CheckText } from '../../../shared/checks/check-text.js';
import checks from '../../../shared/checks/checks.module.css';
import { isProblem } from '../../../shared/http/problem.js';
import { failureWords } from '../../../shared/http/words.js';
import { Confirm } from '../../../shared/pieces/confirm.js';
import { tellDone } from '../../../shared/pieces/tell.js';
import type { PlanIssueView } from '../grid/row-issues.js';
import { useDecideRoadmap } from '../review/api/decide.js';

export interface SubmitDialogProps {
  readonly view: RoadmapView;
  readonly event: AvailableEventView;
  readonly onRow: (measure: string) => void;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** Before the plan goes up: who gets it, what the checks say. What stops it is told row by row. */
export function SubmitDialog({ view, event, onRow, onSent, onClose }: SubmitDialogProps) {
  const { t } = useTranslation();
  const decide = useDecideRoadmap(view.id, view.revision);
  const errors = errorsOf(decide.error);
  const warnings = view.issues.filter(({ severity }) => severity === 'warning').length;
  return (
    <Confirm
      title={event.title}
      text={
        <>
          {event.hint}
          {warnings > 0 && (
            <p style={{ margin: '0.5rem 0 0' }}>{t('plan.submit.warnings', { count: warnings })}</p>
          )}
        </>
      }
      verb={event.title}
      comment={event.comment}
      busy={decide.isPending}
      problem={
        errors.length > 0 ? (
          <>
            {t('plan.submit.errors', { count: errors.length })}
            <ul className={checks.list}>
              {errors.map((issue, index) => (
                <li key={index}>
                  <ErrorLine issue={issue} onRow={onRow} />
                </li>
              ))}
            </ul>
          </>
        ) : (
          failureWords(decide.error, t)
        )
      }
      onConfirm={(comment) =>
        decide.mutate(
          { type: event.type, comment },
          {
            onSuccess: () => {
              tellDone(t('cases.done', { title: event.title }));
              onSent();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}

function ErrorLine({
  issue,
  onRow,
}: {
  readonly issue: PlanIssueView;
  readonly onRow: (measure: string) => void;
}) {
  const { measure } = issue.at;
  if (measure === undefined) return <CheckText issue={issue} withSource />;
  return (
    <UnstyledButton className={checks.issue} data-goes onClick={() => onRow(measure)}>
      <CheckText issue={issue} withSource />
    </UnstyledButton>
  );
}

const told = z.array(planIssueView);

const errorsOf = (error: unknown): readonly PlanIssueView[] => {
  const issues = isProblem(error) ? told.safeParse(error.problem.issues) : undefined;
  return issues?.success ? issues.data.filter(({ severity }) => severity === 'error') : [];
};
