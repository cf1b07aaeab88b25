import { targetOf } from '../../indicators/judging/indicator-targets.js';
import { compareUnits, type Comparison } from '../../indicators/roll-up/compare-units.js';
import { targetYear } from '../../indicators/values/indicator-value.js';
import { indicatorOfMeasure } from '../rows/reported-measure.js';
import type { ConsolidationInput } from './consolidation.js';
import { ofHalf, ofYear } from './consolidate-row.js';
import { latestReports, measuredOfUnit, rowsOfUnits } from './sent-rows.js';

/** The units of one row side by side: to whom recommendations are addressed (R290). Undefined: the plan has no such row. */
export const compareRow = (input: ConsolidationInput, measureId: string): Comparison | undefined => {
  const measure = input.roadmap.measures.find(({ id }) => id === measureId);
  if (!measure) return undefined;
  const { passport, targets } = indicatorOfMeasure(measure, input.roadmap);
  const pick = passport.counts === 'flow' ? ofYear : ofHalf;
  const units = rowsOfUnits(input, latestReports(input)).map(({ unit, rows }) =>
    measuredOfUnit(unit, rows?.get(measureId) ?? [], pick, passport),
  );
  return compareUnits(units, targetOf(targets, targetYear(input.period))?.value, passport);
};
