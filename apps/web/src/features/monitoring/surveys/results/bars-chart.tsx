import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useMediaQuery } from '@mantine/hooks';

export interface BarsChartProps {
  readonly bars: readonly { readonly label: string; readonly value: number }[];
  readonly domain?: readonly [number, number];
  readonly name: string;
}

/** Of ten and of a hundred alike: every second, every twentieth. */
const TICKS = 6;

/** Longer words are cut at the axis; the table beside has them whole. */
const LONGEST = { wide: 34, narrow: 20 };

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Lying bars, one for each row of the table beside. */
export default function BarsChart({ bars, domain, name }: BarsChartProps) {
  const narrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  return (
    <BarChart
      h="100%"
      data={bars.map(({ label, value }) => ({ label, [name]: value }))}
      dataKey="label"
      series={[{ name, color: 'var(--td-accent)' }]}
      orientation="vertical"
      gridAxis="y"
      // The chart is only for the eyes: nothing in it takes the focus.
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ radius: 3, maxBarSize: 18, isAnimationActive: false }}
      xAxisProps={{ ...(domain ? { domain: [...domain], tickCount: TICKS } : {}), allowDecimals: false }}
      yAxisProps={{
        width: narrow ? 130 : 230,
        interval: 0,
        tickFormatter: (label: string) => cut(label, narrow ? LONGEST.narrow : LONGEST.wide),
      }}
    />
  );
}
