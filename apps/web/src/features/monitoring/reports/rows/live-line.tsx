import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconSparkles } from '@tabler/icons-react';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { useReportScreen } from '../report-screen.js';
import classes from './facts.module.css';
import { sayMeasured } from './say-measured.js';
import type { ShownRow } from './shown-row.js';
import { LIVE_AGAIN, writeRow } from './write-row.js';

/** What the system reckons for the row and of which cases; where a person typed something else, both are seen. */
export function LiveLine({ shown }: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { write, onCases } = useReportScreen();
  const { row, differs } = shown;
  if (!row.live) return <MadeOf row={row} />;
  const { measured, cases, figure, asOf } = row.live;
  const reckoned = sayMeasured(measured, language, t);
  return (
    <>
      <span className={classes.live} data-differs={differs || undefined}>
        <span title={t('report.live.by', { figure, date: formatDate(asOf, language) })}>
          {differs ? (
            <IconPencil size={13} stroke={1.75} aria-hidden />
          ) : (
            <IconSparkles size={13} stroke={1.75} aria-hidden />
          )}{' '}
          {differs ? t('report.live.differs', { reckoned }) : t('report.live.same')}
        </span>
        {cases > 0 && !row.madeOf && (
          <UnstyledButton className={classes.link} onClick={() => onCases(row.measure)}>
            {t('report.live.cases', { count: cases })}
            <span className="td-unseen">: {row.title}</span>
          </UnstyledButton>
        )}
        {differs && write && (
          <UnstyledButton
            className={classes.link}
            onClick={() =>
              write(t('report.deeds.liveAgain', { label: row.label }), writeRow(row.measure, LIVE_AGAIN))
            }
          >
            <IconArrowBackUp size={14} stroke={1.75} aria-hidden />
            {t('report.live.again')}
            <span className="td-unseen">: {row.title}</span>
          </UnstyledButton>
        )}
      </span>
      <MadeOf row={row} />
    </>
  );
}

/** Of how many reports of the level below a number is made; leads to them. */
function MadeOf({ row: { measure, title, madeOf } }: Pick<ShownRow, 'row'>) {
  const { t } = useTranslation();
  const { onCases } = useReportScreen();
  if (!madeOf) return null;
  const words = t('report.madeOf', { count: madeOf.reports, of: madeOf.of });
  return (
    <span className={classes.live}>
      {madeOf.reports > 0 ? (
        <UnstyledButton className={classes.link} onClick={() => onCases(measure)}>
          {words}
          <span className="td-unseen">: {title}</span>
        </UnstyledButton>
      ) : (
        words
      )}
    </span>
  );
}
