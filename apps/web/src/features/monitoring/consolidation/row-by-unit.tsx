import type { ConsolidationView, RowByUnitView, UnitRef } from '@tandem/contracts';
import { amountWords } from '@tandem/monitoring-core';
import { ListSkeleton } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import listed from '../../../shared/tables/listed.module.css';
import { rowByUnitQuery } from '../api/consolidation.js';
import { ReportLink } from '../pieces/report-link.js';
import type { TotalProps } from './consolidation-page.js';
import classes from './consolidation.module.css';
import { useMeasuredWords } from './measured-words.js';
import { VerdictChip } from './verdict-chip.js';

type Unit = RowByUnitView['units'][number];

/** Those who fall short first: recommendations are addressed to them. */
const RANK: Readonly<Record<string, number>> = {
  short: 0,
  refused: 0,
  noData: 1,
  withinTolerance: 2,
  met: 3,
};
const rank = ({ verdict }: Unit) => RANK[verdict] ?? 3;
const byNeed = (one: Unit, other: Unit) =>
  rank(one) - rank(other) ||
  (one.percent ?? 0) - (other.percent ?? 0) ||
  one.unit.title.localeCompare(other.unit.title, 'ru');

/** Told nothing: named together, and never as nought. */
const isSilent = ({ verdict, measured }: Unit): boolean => verdict === 'noData' && measured === null;

export interface RowByUnitProps extends TotalProps {
  readonly row: ConsolidationView['rows'][number];
}

/** One row, unit by unit side by side, with what each said about it, and who has no such row at all. */
export function RowByUnit({ row, total }: RowByUnitProps) {
  const { t } = useTranslation();
  const query = useQuery(rowByUnitQuery(total, row.measure));
  return (
    <div className={classes.byUnit}>
      <Loaded query={query} skeleton={<ListSkeleton count={3} />}>
        {({ units, plan }) => {
          const told = units.filter((unit) => !isSilent(unit));
          const silent = units.filter(isSilent).map(({ unit }) => unit);
          return (
            <>
              {told.length === 0 ? (
                <p className={classes.quiet}>{t('campaigns.total.noUnits')}</p>
              ) : (
                <table className={`${listed.stacked} ${classes.units}`}>
                  <caption className="td-unseen">
                    {t('campaigns.total.rowOpen', { title: row.title })}
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('campaigns.total.unit')}</th>
                      <th scope="col">{t('campaigns.total.value')}</th>
                      <th scope="col">{t('campaigns.total.heads.deviation')}</th>
                      <th scope="col">{t('campaigns.total.comment')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {told.toSorted(byNeed).map((unit) => (
                      <UnitLine key={unit.unit.id} unit={unit} plan={plan} kind={row.unit} />
                    ))}
                  </tbody>
                </table>
              )}
              <Named title={t('campaigns.total.silent')} units={silent} />
            </>
          );
        }}
      </Loaded>
      <Named title={t('campaigns.total.withoutRow')} units={row.withoutRow} />
      <Named title={t('campaigns.total.exempt')} units={row.exempt} />
    </div>
  );
}

interface UnitLineProps {
  readonly unit: Unit;
  readonly plan: number | null;
  readonly kind: RowByUnitProps['row']['unit'];
}

function UnitLine({ unit, plan, kind }: UnitLineProps) {
  const language = useLanguage();
  const words = useMeasuredWords();
  const { measured, percent } = unit;
  // A unit with several rows for this one has no value of one kind: what they come to is told.
  const { amount, made } =
    measured === null && percent !== null
      ? { amount: amountWords(percent, kind, language, plan ?? undefined), made: undefined }
      : words(measured, plan);
  return (
    <tr>
      <th scope="row">
        {unit.report ? <ReportLink report={unit.report}>{unit.unit.title}</ReportLink> : unit.unit.title}
      </th>
      <td>
        <b>{amount}</b> {made && <small>{made}</small>}
        {kind !== 'count' && percent !== null && <Meter percent={percent} />}
      </td>
      <td>
        <VerdictChip verdict={unit.verdict} />
      </td>
      <td>{unit.comment}</td>
    </tr>
  );
}

/** A share as a short line: places are compared at a glance. What is above the whole fills it. */
function Meter({ percent }: { readonly percent: number }) {
  return (
    <span className={classes.meter} aria-hidden>
      <span style={{ inlineSize: `${Math.min(100, Math.max(0, percent))}%` }} />
    </span>
  );
}

function Named({ title, units }: { readonly title: string; readonly units: readonly UnitRef[] }) {
  if (units.length === 0) return null;
  return (
    <p className={classes.named}>
      <b>
        {title} ({units.length}):
      </b>{' '}
      {units
        .map((unit) => unit.title)
        .toSorted((one, other) => one.localeCompare(other, 'ru', { numeric: true }))
        .join(', ')}
    </p>
  );
}
