import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import { textOf } from '../format/text.js';
import { useLanguage } from '../format/use-language.js';
import classes from './checks.module.css';

type Words = Parameters<typeof textOf>[0];

export interface CheckTextProps {
  readonly issue: {
    readonly severity: 'error' | 'warning';
    readonly text: Words;
    readonly mend?: Words;
    readonly source?: string | undefined;
  };
  /** The paragraph that asks for it stands below, and not in a hint alone. */
  readonly withSource?: boolean;
}

/** What is wrong, how it is mended, and which paragraph asks for it. */
export function CheckText({ issue, withSource = false }: CheckTextProps) {
  const language = useLanguage();
  const { severity, text, mend, source } = issue;
  const Icon = severity === 'error' ? IconExclamationCircle : IconAlertTriangle;
  return (
    <span className={classes.text} data-severity={severity} title={withSource ? undefined : source}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>
        {textOf(text, language)}
        {Boolean(mend) && <span className={classes.mend}> {textOf(mend, language)}</span>}
        {withSource && source && <small>{source}</small>}
      </span>
    </span>
  );
}
