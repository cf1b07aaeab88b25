import { IconAlertTriangle, IconArrowDownRight, IconPencil } from '@tabler/icons-react';
import type { CoverageDifference, Measure } from '@tandem/roadmap-core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { markWords } from '../rows/mark-words.js';
import { partiesLine, targetLine } from '../rows/measure-words.js';
import type { PlanIssueView } from '../rows/review-rows.js';
import classes from './review-table.module.css';

export interface RowSideProps {
  readonly measure: Measure;
  /** The measure on the other side: words that it lacks are marked here. */
  readonly against?: Measure | undefined;
  readonly differences?: readonly CoverageDifference[];
  /** Where the other side promises another result: what this one asks for. */
  readonly withResult?: boolean;
}

/** One side of a row: number, words, term and parties, targets; what differs from the other side is marked. */
export function RowSide({ measure, against, differences = [], withResult = false }: RowSideProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const differs = (field: CoverageDifference['field']) =>
    against !== undefined && differences.some((one) => one.field === field);
  const target = targetLine(measure.indicator, t, language);
  return (
    <div className={classes.side}>
      <span className={classes.label}>{measure.label}</span>
      <div className={classes.words}>
        <div className={classes.title}>
          {differs('title') && against ? (
            <Marked text={measure.title} other={against.title} />
          ) : (
            measure.title
          )}
        </div>
        <div className={classes.under}>
          <Part text={measure.schedule.raw} marked={differs('schedule')} />
          <Part text={partiesLine(measure)} marked={differs('responsible')} />
        </div>
        {withResult && measure.result && (
          <div className={classes.result}>{t('roadmapReview.resultIs', { result: measure.result })}</div>
        )}
      </div>
      <div className={classes.target}>
        {target ? (
          <Part text={target} marked={differs('indicator')} />
        ) : (
          <span>{t('roadmapReview.noTarget')}</span>
        )}
      </div>
    </div>
  );
}

function Part({ text, marked }: { readonly text: string; readonly marked: boolean }) {
  if (!text) return null;
  return <span>{marked ? <mark className={classes.mark}>{text}</mark> : text}</span>;
}

/** Words of a text, those that the other side lacks marked. */
export function Marked({
  text,
  other,
  tone = 'changed',
}: {
  readonly text: string;
  readonly other: string;
  /** `proposed`: new words, teal; otherwise amber. */
  readonly tone?: 'changed' | 'proposed';
}) {
  return markWords(text, other).map(({ text: run, differs }, index) => (
    <Fragment key={index}>
      {differs ? (
        <mark className={classes.mark} data-tone={tone}>
          {run.trimEnd()}
        </mark>
      ) : (
        run
      )}
      {differs && run.slice(run.trimEnd().length)}
    </Fragment>
  ));
}

export interface RowNotesProps {
  readonly differences: readonly CoverageDifference[];
  readonly issues: readonly PlanIssueView[];
  /** More than these are read in the panel of the row. */
  readonly most?: number;
}

/** What differs and what the checks found, a line each. */
export function RowNotes({ differences, issues, most = 3 }: RowNotesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const notes = [
    ...differences.map((one) => ({
      text: textOf(one.text, language),
      Icon: one.weaker ? IconArrowDownRight : IconPencil,
      tone: 'soon',
    })),
    ...issues.map((one) => ({
      text: textOf(one.text, language),
      Icon: IconAlertTriangle,
      tone: one.severity === 'error' ? 'overdue' : 'soon',
    })),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {notes.slice(0, most).map(({ text, Icon, tone }, index) => (
        <li key={index} data-tone={tone}>
          <Icon size={13} stroke={1.9} aria-hidden />
          <span>{text}</span>
        </li>
      ))}
      {notes.length > most && (
        <li data-tone="quiet">{t('roadmapReview.moreNotes', { count: notes.length - most })}</li>
      )}
    </ul>
  );
}
