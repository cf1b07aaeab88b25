import { Button } from '@mantine/core';
import type { IndicatorSeriesView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { IconChevronDown, IconListDetails, IconPencilPlus } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../../../shared/pieces/download-button.js';
import { IndicatorTable } from './indicator-table.js';
import classes from './indicators.module.css';
import { useValueWords, type Point } from './value-words.js';
import { Verdict } from './verdict.js';

const IndicatorChart = lazy(() => import('./indicator-chart.js'));

export interface IndicatorCardProps {
  readonly series: IndicatorSeriesView;
  readonly year: number;
  /** Units stand below, by which it can be looked at. */
  readonly wide: boolean;
  readonly onEnter: () => void;
  readonly onByUnit: () => void;
}

/** An indicator: where it stands now, its years drawn, the same as a table, and what can be done. */
export function IndicatorCard({ series, year, wide, onEnter, onByUnit }: IndicatorCardProps) {
  const { t } = useTranslation();
  const words = useValueWords();
  const [open, setOpen] = useState(false);
  const table = useId();
  const { passport, points } = series;
  const now = points.find((point) => point.year === year);
  const drawn = points.some(({ target, value }) => target !== null || value !== null);
  const top = passport.unit === 'count' || passport.mayExceedWhole ? undefined : 100;
  const rows = () => [
    [
      t('indicators.year'),
      t('indicators.target'),
      t('indicators.fact'),
      t('indicators.madeOf'),
      t('indicators.sourceHead'),
    ],
    ...points.map((point) => [
      point.year,
      words.amount(point.target, passport.unit),
      words.fact(point, passport.unit),
      words.madeOf(point),
      words.source(point),
    ]),
  ];
  return (
    <Panel title={passport.title}>
      <div className={classes.card}>
        {now && <Now point={now} series={series} />}
        {drawn && (
          <Suspense fallback={<div className={classes.chartPlace} />}>
            <IndicatorChart points={points} unit={passport.unit} top={top} />
          </Suspense>
        )}
        <div id={table} className={open ? undefined : classes.folded}>
          <IndicatorTable series={series} />
          {passport.remark && <p className={classes.remark}>{passport.remark}</p>}
        </div>
        <p className={classes.quiet}>
          {t(`indicators.from.${passport.from.kind}`)} · {passport.source}
        </p>
        <div className={classes.actions} data-screen-only>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={open}
            aria-controls={table}
            aria-label={t(open ? 'indicators.hideTableLabel' : 'indicators.tableLabel', {
              title: passport.title,
            })}
            leftSection={
              <IconChevronDown size={16} stroke={1.75} aria-hidden data-turned={open || undefined} />
            }
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'indicators.hideTable' : 'indicators.showTable')}
          </Button>
          <DownloadButton
            file={passport.title}
            rows={rows}
            label={t('indicators.downloadLabel', { title: passport.title })}
          >
            {t('indicators.download')}
          </DownloadButton>
          {wide && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconListDetails size={16} stroke={1.75} aria-hidden />}
              aria-label={t('indicators.byUnitLabel', { title: passport.title })}
              onClick={onByUnit}
            >
              {t('indicators.byUnit')}
            </Button>
          )}
          {series.mayEnter && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPencilPlus size={16} stroke={1.75} aria-hidden />}
              aria-label={t('indicators.enterLabel', { title: passport.title })}
              onClick={onEnter}
            >
              {t('indicators.enter')}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}

/** This year in a line: fact of target, and how that stands. */
function Now({ point, series }: { readonly point: Point; readonly series: IndicatorSeriesView }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const { unit, population } = series.passport;
  const made = words.madeOf(point);
  return (
    <div className={classes.now}>
      <span>
        <b className={point.none ? classes.none : classes.value}>{words.fact(point, unit)}</b>{' '}
        {made && <span className={classes.quiet}>{made} </span>}
        {population && (
          <span className={classes.quiet}>
            {made && '· '}
            {t('indicators.population', { population })}
          </span>
        )}
      </span>
      <span className={classes.aim}>
        {point.target !== null && (
          <span className={classes.quiet}>
            {t('indicators.targetOf', { year: point.year, target: words.amount(point.target, unit) })}
          </span>
        )}
        <Verdict point={point} />
      </span>
    </div>
  );
}
