import type { IndicatorSeriesView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import classes from './indicators.module.css';
import { useValueWords } from './value-words.js';
import { Verdict } from './verdict.js';

/** The same as the chart, in words: each year, what it should be, what it is, and where that is known from. */
export function IndicatorTable({ series }: { readonly series: IndicatorSeriesView }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const { passport, points, base, final } = series;
  return (
    <table className={classes.table}>
      <caption className="td-unseen">{t('indicators.tableOf', { title: passport.title })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('indicators.year')}</th>
          <th scope="col">{t('indicators.target')}</th>
          <th scope="col">{t('indicators.fact')}</th>
          <th scope="col">{t('indicators.verdictHead')}</th>
        </tr>
      </thead>
      <tbody>
        {base !== null && (
          <tr>
            <th scope="row">{t('indicators.base')}</th>
            <td>{words.amount(base, passport.unit)}</td>
            <td />
            <td />
          </tr>
        )}
        {points.map((point) => {
          const made = words.madeOf(point);
          const source = words.source(point);
          return (
            <tr key={point.year}>
              <th scope="row">{point.year}</th>
              <td>
                {words.amount(point.target, passport.unit)}
                {point.carried && <small>{t('indicators.carried')}</small>}
              </td>
              <td data-none={point.none !== null || undefined}>
                {words.fact(point, passport.unit)}
                {made && <small>{made}</small>}
                {source && <small>{source}</small>}
              </td>
              <td>
                <Verdict point={point} />
              </td>
            </tr>
          );
        })}
        {final !== null && (
          <tr>
            <th scope="row">{t('indicators.final')}</th>
            <td>{words.amount(final, passport.unit)}</td>
            <td />
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}
