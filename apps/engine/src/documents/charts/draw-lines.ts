import type { LineChart, Picture } from './chart.js';
import { asPicture, drawFoot, drawHeading, EDGE, WIDTH } from './frame.js';
import { ticksUpTo, tickWords } from './scale.js';
import { FAINT, round, svgText, widthOf, wrapWords } from './svg-text.js';

const LEFT = 46;
const RIGHT = 22;
const HEIGHT = 220;

/** Dashes and signs of the points: five lines are told apart without colour. */
const LOOKS = [
  { dash: '', sign: 'circle', color: '#2F6B5B' },
  { dash: '7 4', sign: 'square', color: '#8A4B16' },
  { dash: '2 3', sign: 'triangle', color: '#3B4A6B' },
  { dash: '9 3 2 3', sign: 'diamond', color: '#6B3B63' },
  { dash: '4 2', sign: 'cross', color: '#1F2421' },
] as const;
type LookOfLine = (typeof LOOKS)[number];

/** Values over periods; where nothing is known the line breaks off. */
export const drawLines = (chart: LineChart): Picture => {
  const { svg: heading, bottom } = drawHeading(chart.title, chart.unit);
  const legend = drawLegend(chart, bottom);
  const top = legend.bottom + 14;
  const end = top + HEIGHT;
  const known = chart.lines.flatMap(({ values }) => values).filter((value) => value !== null);
  const ticks = ticksUpTo(Math.max(0, ...known));
  const room = WIDTH - LEFT - RIGHT;
  const y = (value: number) => end - (HEIGHT * value) / ticks.at(-1)!;
  const x = (at: number) =>
    LEFT + (chart.periods.length < 2 ? room / 2 : 20 + ((room - 40) * at) / (chart.periods.length - 1));
  const foot = drawFoot(chart.source, end + 34);
  const body = [
    heading,
    legend.svg,
    ...ticks.map((tick) => gridLine(y(tick), tickWords(tick))),
    ...chart.periods.map((period, at) => periodName(period, x(at), end, room / chart.periods.length)),
    ...chart.lines.map(({ values }, at) => drawLine(values, LOOKS[at % LOOKS.length]!, x, y)),
    ...chart.periods.map((_, at) => drawValues(chart, at, x(at), y)),
    foot.svg,
  ];
  return asPicture(body.join(''), foot.bottom, wordsOf(chart));
};

const gridLine = (y: number, words: string): string =>
  `<path d="M${LEFT} ${round(y)}H${WIDTH - RIGHT}" stroke="#B9BFBB" stroke-width="0.6" fill="none"/>${svgText(LEFT - 6, y + 4, words, { size: 10, anchor: 'end', fill: FAINT })}`;

const periodName = (period: string, x: number, end: number, room: number): string =>
  wrapWords(period, room, 10, 2)
    .map((line, at) => svgText(x, end + 14 + at * 12, line, { size: 10, anchor: 'middle' }))
    .join('');

const drawLine = (
  values: readonly (number | null)[],
  look: LookOfLine,
  x: (at: number) => number,
  y: (value: number) => number,
): string => {
  let path = '';
  let drawing = false;
  values.forEach((value, at) => {
    if (value === null) {
      drawing = false;
      return;
    }
    path += `${drawing ? 'L' : 'M'}${round(x(at))} ${round(y(value))}`;
    drawing = true;
  });
  const points = values.map((value, at) => (value === null ? '' : sign(x(at), y(value), look)));
  const dash = look.dash === '' ? '' : ` stroke-dasharray="${look.dash}"`;
  return `<path d="${path || 'M0 0'}" stroke="${look.color}" stroke-width="1.8"${dash} fill="none"/>${points.join('')}`;
};

/** Height of the words of a value. */
const LETTERS = 12;

/** Values of one period from the highest down: each above its point, or below it where another stands in the way. */
const drawValues = (
  { lines }: LineChart,
  period: number,
  x: number,
  y: (value: number) => number,
): string => {
  const values = [...new Set(lines.flatMap((line) => line.values[period] ?? []))].sort((a, b) => b - a);
  let taken = -Infinity;
  return values
    .map((value) => {
      const above = y(value) - 8;
      const at = above - LETTERS > taken ? above : Math.max(y(value) + 18, taken + LETTERS);
      taken = Math.max(at, y(value) + 5);
      return svgText(x, at, tickWords(Math.round(value * 10) / 10), { size: 10, anchor: 'middle' });
    })
    .join('');
};

const sign = (x: number, y: number, { sign: kind, color }: LookOfLine): string => {
  const path = {
    circle: '',
    square: `M${round(x - 3.5)} ${round(y - 3.5)}h7v7h-7z`,
    triangle: `M${round(x)} ${round(y - 4.5)}l4.5 8h-9z`,
    diamond: `M${round(x)} ${round(y - 4.5)}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`,
    cross: `M${round(x - 4)} ${round(y - 4)}l8 8M${round(x + 4)} ${round(y - 4)}l-8 8`,
  }[kind];
  if (kind === 'circle') return `<circle cx="${round(x)}" cy="${round(y)}" r="3.6" fill="${color}"/>`;
  return `<path d="${path}" fill="${kind === 'cross' ? 'none' : '#FFFFFF'}" stroke="${color}" stroke-width="1.6"/>`;
};

const drawLegend = ({ lines }: LineChart, top: number): { readonly svg: string; readonly bottom: number } => {
  let [x, y] = [EDGE, top];
  const parts: string[] = [];
  lines.forEach(({ title }, at) => {
    const look = LOOKS[at % LOOKS.length]!;
    const width = 40 + widthOf(title, 11) + 16;
    if (x > EDGE && x + width > WIDTH) [x, y] = [EDGE, y + 16];
    const dash = look.dash === '' ? '' : ` stroke-dasharray="${look.dash}"`;
    parts.push(
      `<path d="M${round(x)} ${y + 7}h30" stroke="${look.color}" stroke-width="1.8"${dash} fill="none"/>`,
      sign(x + 15, y + 7, look),
      svgText(x + 36, y + 11, title, { size: 11 }),
    );
    x += width;
  });
  return { svg: parts.join(''), bottom: lines.length === 0 ? top : y + 18 };
};

const wordsOf = ({ title, unit, periods, lines }: LineChart): string =>
  `Диаграмма: ${title} (${unit}). ${lines
    .map(
      (line) =>
        `${line.title}: ${periods
          .map((period, at) => {
            const value = line.values[at] ?? null;
            return `${period} — ${value === null ? 'нет данных' : tickWords(value)}`;
          })
          .join(', ')}`,
    )
    .join('; ')}.`;
