import { Drawer, Select } from '@mantine/core';
import type { IndicatorByUnitView, IndicatorSeriesView, UnitRef } from '@tandem/contracts';
import { EmptyState, ListSkeleton } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../../../shared/pieces/download-button.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { useFocusBack } from '../../../shared/pieces/use-focus-back.js';
import { indicatorByUnitQuery } from './indicators-api.js';
import classes from './indicators.module.css';
import { useValueWords } from './value-words.js';
import { Verdict } from './verdict.js';

export interface ByUnitDrawerProps {
  readonly series: IndicatorSeriesView;
  readonly unit: UnitRef;
  readonly year: number;
  readonly onClose: () => void;
}

type Line = IndicatorByUnitView['units'][number];

/** Those who fall short first, then those who said nothing. */
const RANK: Readonly<Record<string, number>> = {
  short: 0,
  refused: 0,
  noData: 1,
  withinTolerance: 2,
  met: 3,
};
const rank = ({ point }: Line) => RANK[point.verdict] ?? 4;
const byNeed = (one: Line, other: Line) =>
  rank(one) - rank(other) ||
  (one.point.value ?? 0) - (other.point.value ?? 0) ||
  one.unit.title.localeCompare(other.unit.title, 'ru', { numeric: true });

/** One indicator over the units right below, in a year: who stands where, down to those who may be looked at. */
export function ByUnitDrawer({ series, unit, year: first, onClose }: ByUnitDrawerProps) {
  const { t } = useTranslation();
  useFocusBack();
  const { passport, points } = series;
  const known = points.map((point) => point.year);
  const [year, setYear] = useState(known.includes(first) ? first : (known[0] ?? first));
  const query = useQuery(indicatorByUnitQuery(passport.key, unit.id, year));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(44rem, 100%)"
      title={passport.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.drawer}>
        <Select
          label={t('indicators.year')}
          data={known.map(String)}
          value={String(year)}
          onChange={(value) => value && setYear(Number(value))}
          allowDeselect={false}
          w="8rem"
        />
        <Loaded query={query} skeleton={<ListSkeleton count={4} />}>
          {(view) => <Units view={view} onClose={onClose} />}
        </Loaded>
      </div>
    </Drawer>
  );
}

function Units({ view, onClose }: { readonly view: IndicatorByUnitView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const { passport, whole, units } = view;
  if (units.length === 0) return <EmptyState title={t('indicators.noUnits')} />;
  const ordered = units.toSorted(byNeed);
  const rows = () => [
    [t('indicators.unitHead'), t('indicators.fact'), t('indicators.madeOf'), t('indicators.sourceHead')],
    ...ordered.map(({ unit, point }) => [
      unit.title,
      words.fact(point, passport.unit),
      words.madeOf(point),
      words.source(point),
    ]),
  ];
  return (
    <>
      <p className={classes.whole}>
        {t('indicators.whole')}: <b>{words.fact(whole, passport.unit)}</b>{' '}
        <span className={classes.quiet}>{words.madeOf(whole)}</span>
        {view.target !== null && (
          <span className={classes.quiet}>
            {' '}
            ·{' '}
            {t('indicators.targetOf', { year: view.year, target: words.amount(view.target, passport.unit) })}
          </span>
        )}
      </p>
      <table className={classes.table}>
        <caption className="td-unseen">{t('indicators.byUnitLabel', { title: passport.title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicators.unitHead')}</th>
            <th scope="col">{t('indicators.fact')}</th>
            <th scope="col">{t('indicators.verdictHead')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ unit, point, mayOpen }) => (
            <tr key={unit.id}>
              <th scope="row">
                {mayOpen ? (
                  <LinkAnchor
                    to="/monitoring/indicators"
                    search={(before) => ({ ...before, of: unit.id, open: undefined })}
                    onClick={onClose}
                  >
                    {unit.title}
                  </LinkAnchor>
                ) : (
                  unit.title
                )}
              </th>
              <td data-none={point.none !== null || undefined}>
                {words.fact(point, passport.unit)}
                {words.madeOf(point) && <small>{words.madeOf(point)}</small>}
                {words.source(point) && <small>{words.source(point)}</small>}
              </td>
              <td>
                <Verdict point={point} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <DownloadButton
        file={`${passport.title} ${view.year}`}
        rows={rows}
        label={t('indicators.downloadLabel', { title: passport.title })}
      >
        {t('indicators.download')}
      </DownloadButton>
    </>
  );
}
