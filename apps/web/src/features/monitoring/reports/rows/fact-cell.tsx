import { amountWords } from '@tandem/monitoring-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { useReportScreen } from '../report-screen.js';
import classes from './facts.module.css';
import { LiveLine } from './live-line.js';
import { NumberCell } from './number-cell.js';
import { PresenceCell } from './presence-cell.js';
import { sayMeasured } from './say-measured.js';
import { fieldText, percentOf, type ShownRow } from './shown-row.js';
import { numberChange, writeRow, type NumberName, type RowChange } from './write-row.js';

/** The fact of a row by its kind: two numbers of a share with its per cent, how many, yes or no. */
export function FactCell({ shown }: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { write } = useReportScreen();
  return (
    <div className={classes.fact}>
      {write ? (
        <FactFields shown={shown} />
      ) : (
        <span className={classes.read}>
          {shown.fact ? (
            sayMeasured(shown.fact, language, t)
          ) : (
            <i className={classes.nothing}>
              {t(shown.status === 'notApplicable' ? 'report.notApplicable' : 'report.noFact')}
            </i>
          )}
        </span>
      )}
      <LiveLine shown={shown} />
    </div>
  );
}

function FactFields({ shown }: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { write } = useReportScreen();
  const wrongId = useId();
  const { row, fact, from } = shown;
  const change = (made: RowChange) =>
    write?.(t('report.deeds.fact', { label: row.label }), writeRow(row.measure, made));
  if (row.unit === 'presence')
    return (
      <PresenceCell
        place={`row/${row.measure}/present`}
        label={t('report.fields.present', { title: row.title })}
        present={fact?.kind === 'presence' ? fact.present : undefined}
        live={from === 'live'}
        onPresent={(present) => change({ present })}
      />
    );
  const number = (field: NumberName) => (
    <NumberCell
      place={`row/${row.measure}/${field}`}
      label={t(`report.fields.${field}`, { title: row.title })}
      text={fieldText(shown, field)}
      live={from === 'live'}
      wrong={shown.problems.some((problem) => problem.field === field)}
      describedBy={shown.problems.length > 0 ? wrongId : undefined}
      onText={(text) => change(numberChange(shown, field, text))}
    />
  );
  const percent = percentOf(fact);
  return (
    <>
      <span className={classes.fields}>
        {row.unit === 'count' ? (
          number('count')
        ) : (
          <>
            {number('numerator')}
            <span className={classes.of}>{t('report.ofWord')}</span>
            {number('denominator')}
            <b className={classes.percent}>
              {percent === null ? '' : amountWords(percent, 'percent', language, row.plan?.value)}
            </b>
          </>
        )}
      </span>
      {shown.problems.length > 0 && (
        <span id={wrongId} className={classes.wrong}>
          {shown.problems
            .map(({ field, code }) => t(`report.problems.${code}.${fieldWord(field, code)}`))
            .join(' ')}
        </span>
      )}
    </>
  );
}

/** Only of a missing half it matters which one it is. */
const fieldWord = (field: NumberName, code: string): string => (code === 'otherHalfMissing' ? field : 'any');
