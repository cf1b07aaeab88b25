import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReportIssueView } from '@tandem/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { CheckText } from '../../../../shared/checks/check-text.js';
import checks from '../../../../shared/checks/checks.module.css';
import { placeOf } from '../go-to-place.js';
import { issueGroups } from './issue-groups.js';
import { useReportScreen, type ReportScreen } from '../report-screen.js';
import classes from './side.module.css';

const KINDS = ['error', 'warning'] as const;

/** Everything that the checks found, errors first; each leads to its place and says where it comes from. */
export function ChecksTab({ issues }: { readonly issues: readonly ReportIssueView[] }) {
  const { t } = useTranslation();
  if (issues.length === 0)
    return (
      <p className={classes.calm}>
        <IconCircleCheck size={16} stroke={1.75} aria-hidden /> {t('report.checks.none')}
      </p>
    );
  return (
    <>
      <p className={classes.hint}>{t('report.checks.hint')}</p>
      {KINDS.map((kind) => {
        const found = issues.filter(({ severity }) => severity === kind);
        return found.length === 0 ? null : (
          <section key={kind}>
            <h3 className={checks.kind}>{t(`report.checks.${kind}`, { count: found.length })}</h3>
            <ul className={checks.list}>
              {issueGroups(found).map(({ key, issues: own }) => (
                <li key={key}>
                  <About issue={own[0]!} />
                  {own.map((issue) => (
                    <IssueLink key={`${issue.code} ${placeOf(issue) ?? ''}`} issue={issue} />
                  ))}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** One finding as a way to its place. */
export function IssueLink({
  issue,
  onGone,
}: {
  readonly issue: ReportIssueView;
  readonly onGone?: () => void;
}) {
  const { goTo } = useReportScreen();
  const place = placeOf(issue);
  const body = <CheckText issue={issue} />;
  if (place === undefined) return <div className={checks.issue}>{body}</div>;
  return (
    <UnstyledButton
      className={checks.issue}
      data-goes
      onClick={() => {
        onGone?.();
        goTo(place);
      }}
    >
      {body}
    </UnstyledButton>
  );
}

/** The row, the number or the text that it is about. */
export function About({ issue }: { readonly issue: ReportIssueView }) {
  const { t } = useTranslation();
  const { view } = useReportScreen();
  const about = aboutOf(issue, view, t);
  return about ? <small className={checks.about}>{about}</small> : null;
}

function aboutOf({ at }: ReportIssueView, view: ReportScreen['view'], t: TFunction): string | undefined {
  if (at['context'] !== undefined) return t(`report.context.${at['context']}`);
  if (at['text'] !== undefined) return t(`report.texts.${at['text']}`);
  const row = view.rows.find(({ measure }) => measure === at['row']);
  return row && `${row.label} ${row.title}`;
}
