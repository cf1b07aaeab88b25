import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import type { ReportIssueView } from '@tandem/contracts';
import { textOf } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import classes from './rows.module.css';

/** What is wrong and how it is mended, told at its place. */
export function IssueLines({ issues }: { readonly issues: readonly ReportIssueView[] }) {
  const language = useLanguage();
  if (issues.length === 0) return null;
  return (
    <ul className={classes.issues} data-screen-only>
      {issues.map(({ code, severity, text, mend, at }) => {
        const Icon = severity === 'error' ? IconExclamationCircle : IconAlertTriangle;
        return (
          <li key={`${code}${at['field'] ?? ''}${at['event'] ?? ''}`} data-severity={severity}>
            <Icon size={15} stroke={1.75} aria-hidden />
            <span>
              {textOf(text, language)} {mend && textOf(mend, language)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
