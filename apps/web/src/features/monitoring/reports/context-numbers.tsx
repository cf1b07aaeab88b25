import { TextInput, UnstyledButton } from '@mantine/core';
import { CONTEXT_FIELDS, readNumber } from '@tandem/monitoring-core';
import type { ReportIssueView } from '@tandem/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import type { ReportContextInput } from './draft/report-draft.js';
import classes from './report.module.css';
import { useReportScreen } from './report-screen.js';
import { typedValue } from './rows/shown-row.js';

type Field = (typeof CONTEXT_FIELDS)[number];

export interface ContextNumbersProps {
  readonly entered: ReportContextInput;
  readonly issues: readonly ReportIssueView[];
}

/** Numbers of the place that the rows are read against: as the system counts them, unless a person says otherwise. */
export function ContextNumbers({ entered, issues }: ContextNumbersProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.context} aria-label={t('report.context.title')}>
      <h2 className={classes.heading}>{t('report.context.title')}</h2>
      <div className={classes.numbers}>
        {CONTEXT_FIELDS.map((field) => (
          <ContextNumber
            key={field}
            field={field}
            entered={entered[field]}
            issue={issues.find(({ at }) => at['context'] === field)}
          />
        ))}
      </div>
    </section>
  );
}

interface ContextNumberProps {
  readonly field: Field;
  readonly entered: number | string | undefined;
  readonly issue: ReportIssueView | undefined;
}

function ContextNumber({ field, entered, issue }: ContextNumberProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { view, write } = useReportScreen();
  const [typed, setTyped] = useState<string>();
  const live = view.context.live[field];
  const text = String(entered ?? live ?? '');
  const label = t(`report.context.${field}`);
  if (!write)
    return (
      <div className={classes.number}>
        <small>{label}</small>
        <b>{text === '' ? t('report.noFact') : text}</b>
      </div>
    );
  const set = (value: number | string | undefined) =>
    write(label, (draft) => {
      const { [field]: _, ...others } = draft.context;
      return { ...draft, context: value === undefined ? others : { ...others, [field]: value } };
    });
  const end = () => {
    if (typed !== undefined && typed.trim() !== text) {
      const value = typedValue(typed);
      set(value === live ? undefined : value);
    }
    setTyped(undefined);
  };
  const read = readNumber(entered);
  const wrong = read && !read.ok ? t(`report.problems.${read.code}.any`) : undefined;
  const differs = entered !== undefined && live !== undefined && entered !== live;
  return (
    <div className={classes.number}>
      <TextInput
        label={label}
        data-place={`context/${field}`}
        inputMode="numeric"
        maxLength={40}
        value={typed ?? text}
        error={wrong ?? (issue && textOf(issue.text, language))}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={end}
        onKeyDown={(event) => {
          if (event.key === 'Enter') end();
          if (event.key === 'Escape') setTyped(undefined);
        }}
      />
      {live !== undefined && (
        <small data-differs={differs || undefined}>
          {differs ? t('report.live.differs', { reckoned: live }) : t('report.live.same')}
          {differs && (
            <UnstyledButton className={classes.link} onClick={() => set(undefined)}>
              {t('report.live.again')}
              <span className="td-unseen">: {label}</span>
            </UnstyledButton>
          )}
        </small>
      )}
    </div>
  );
}
