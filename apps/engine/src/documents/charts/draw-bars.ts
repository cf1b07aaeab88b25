import type { Bar, BarChart, Picture } from './chart.js';
import { asPicture, drawFoot, drawHeading, EDGE, WIDTH } from './frame.js';
import { ticksUpTo, tickWords } from './scale.js';
import { FAINT, INK, round, svgText, widthOf, wrapWords } from './svg-text.js';
import { toneBox } from './tones.js';

/** A picture of more bars is higher than a page; the table beside it has them all. */
const MOST_BARS = 56;
const NAMES = 214;
/** For the words at the end of the longest bar: as much as they take, and never more than leaves room for bars. */
const AFTER = { least: 112, most: 190 };

/** Names at the left, values in words at the end of each bar, the plan as a mark across it. */
export const drawBars = (chart: BarChart): Picture => {
  const bars = chart.bars.slice(0, MOST_BARS);
  const { svg: heading, bottom } = drawHeading(chart.title, chart.unit);
  const legend = drawLegend(chart, bottom);
  const row = rowHeight(bars.length);
  const top = legend.bottom + 8;
  const end = top + bars.length * row;
  const ticks = ticksUpTo(Math.max(0, ...bars.flatMap(({ value, target }) => [value ?? 0, target ?? 0])));
  const room = WIDTH - NAMES - roomAfter(bars, sizeIn(row));
  const at = (value: number) => NAMES + (room * value) / ticks.at(-1)!;
  const foot = drawFoot(footWords(chart), end + 18);
  const body = [
    heading,
    legend.svg,
    ...ticks.map((tick) => gridLine(at(tick), top - 4, end, tickWords(tick))),
    ...bars.map((bar, index) => drawBar(bar, top + index * row, row, at)),
    foot.svg,
  ];
  return asPicture(body.join(''), foot.bottom, wordsOf(chart));
};

const roomAfter = (bars: readonly Bar[], size: number): number =>
  Math.min(
    AFTER.most,
    Math.max(AFTER.least, ...bars.map(({ label }) => widthOf(label, size) + 6 + 2 * EDGE)),
  );

const sizeIn = (row: number): number => (row < 20 ? 10 : 11.5);

const rowHeight = (bars: number): number => {
  if (bars <= 20) return 30;
  return bars <= 34 ? 22 : 15;
};

const footWords = ({ bars, source }: BarChart): string =>
  bars.length > MOST_BARS ? `Показаны ${MOST_BARS} из ${bars.length}, все — в таблице. ${source}` : source;

const gridLine = (x: number, top: number, end: number, words: string): string =>
  `<path d="M${round(x)} ${round(top)}V${round(end)}" stroke="#B9BFBB" stroke-width="0.6" fill="none"/>${svgText(x, end + 13, words, { size: 10, anchor: 'middle', fill: FAINT })}`;

const drawBar = (bar: Bar, top: number, row: number, at: (value: number) => number): string => {
  const size = sizeIn(row);
  const lines = wrapWords(bar.title, NAMES - 12, size, row >= 30 ? 2 : 1);
  const middle = top + row / 2;
  const first = middle + size * 0.36 - ((lines.length - 1) * (size + 1)) / 2;
  const names = lines.map((line, index) =>
    svgText(NAMES - 8, first + index * (size + 1), line, { size, anchor: 'end' }),
  );
  const thick = Math.min(16, row - 6);
  const value = bar.value;
  const box =
    value === null ? '' : toneBox(NAMES, middle - thick / 2, Math.max(at(value) - NAMES, 0), thick, bar.tone);
  const target = bar.target === undefined ? '' : targetMark(at(bar.target), middle, thick);
  const after =
    Math.max(value === null ? NAMES : at(value), bar.target === undefined ? 0 : at(bar.target)) + 6;
  const words = fit(bar.label, WIDTH - EDGE - after, size);
  // The lines of the scale do not run through the words.
  const paper = `<rect x="${round(after - 2)}" y="${round(middle - size / 2)}" width="${round(widthOf(words, size))}" height="${size + 2}" fill="#FFFFFF"/>`;
  const label = svgText(after, middle + size * 0.36, words, { size, ...(value === null && { fill: FAINT }) });
  return [...names, paper, box, target, label].join('');
};

const fit = (words: string, room: number, size: number): string =>
  widthOf(words, size) <= room ? words : (wrapWords(words, room, size, 1)[0] ?? '');

const targetMark = (x: number, middle: number, thick: number): string =>
  `<path d="M${round(x)} ${round(middle - thick / 2 - 3)}V${round(middle + thick / 2 + 3)}" stroke="${INK}" stroke-width="2.2" fill="none"/>`;

const drawLegend = (
  { legend, targetTitle }: BarChart,
  top: number,
): { readonly svg: string; readonly bottom: number } => {
  const items = [
    ...legend.map(({ tone, title }) => ({ sign: (x: number) => toneBox(x, top + 2, 18, 10, tone), title })),
    ...(targetTitle === undefined
      ? []
      : [{ sign: (x: number) => targetMark(x + 9, top + 7, 8), title: targetTitle }]),
  ];
  if (items.length === 0) return { svg: '', bottom: top };
  let x = EDGE;
  const parts: string[] = [];
  for (const { sign, title } of items) {
    parts.push(sign(x), svgText(x + 24, top + 11, title, { size: 11 }));
    x += 24 + widthOf(title, 11) + 18;
  }
  return { svg: parts.join(''), bottom: top + 18 };
};

const wordsOf = ({ title, unit, bars }: BarChart): string =>
  `Диаграмма: ${title} (${unit}). ${bars
    .slice(0, MOST_BARS)
    .map((bar) => `${bar.title}: ${bar.label}`)
    .join('; ')}.`;
