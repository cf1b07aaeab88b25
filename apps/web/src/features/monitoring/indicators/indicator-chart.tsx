import '@mantine/charts/styles.css';
import { CompositeChart } from '@mantine/charts';
import type { IndicatorPassportView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { useValueWords, type Point } from './value-words.js';

export interface IndicatorChartProps {
  readonly points: readonly Point[];
  readonly unit: IndicatorPassportView['unit'];
  /** The same top for those that are compared with each other; by default the chart's own. */
  readonly top: number | undefined;
}

/** Fact by year as bars, target as a line of steps. Who does not see it reads the table beside. */
export default function IndicatorChart({ points, unit, top }: IndicatorChartProps) {
  const { t } = useTranslation();
  const words = useValueWords();
  const data = points.map(({ year, target, value }) => ({
    year: String(year),
    fact: value,
    target,
  }));
  return (
    <div aria-hidden>
      <CompositeChart
        h={168}
        data={data}
        dataKey="year"
        series={[
          { name: 'fact', label: t('indicators.fact'), color: 'var(--td-progress)', type: 'bar' },
          {
            name: 'target',
            label: t('indicators.target'),
            color: 'var(--td-text)',
            type: 'line',
            strokeDasharray: '5 4',
          },
        ]}
        curveType="step"
        connectNulls={false}
        maxBarWidth={28}
        strokeWidth={1.75}
        withDots={false}
        gridAxis="x"
        tickLine="none"
        yAxisProps={{
          width: 44,
          domain: [0, top ?? 'auto'],
          allowDecimals: false,
          ...(top && { ticks: [0, top / 2, top] }),
        }}
        xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 4 }}
        valueFormatter={(value) => words.amount(value, unit === 'presence' ? 'percent' : unit)}
        composedChartProps={{ accessibilityLayer: false, margin: { top: 8, right: 8 } }}
        lineProps={{ isAnimationActive: false }}
        barProps={{ isAnimationActive: false, radius: 2 }}
      />
    </div>
  );
}
