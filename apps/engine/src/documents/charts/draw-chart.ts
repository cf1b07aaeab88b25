import type { Chart, Picture } from './chart.js';
import { drawBars } from './draw-bars.js';
import { drawLines } from './draw-lines.js';

/** A chart as a picture: the same chart is always the same picture. */
export const drawChart = (chart: Chart): Picture =>
  chart.kind === 'bars' ? drawBars(chart) : drawLines(chart);
