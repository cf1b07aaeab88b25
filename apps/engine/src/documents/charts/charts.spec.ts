import { describe, expect, it } from '@jest/globals';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import type { BarChart, LineChart } from './chart.js';
import { drawChart } from './draw-chart.js';
import { ticksUpTo } from './scale.js';
import { wrapWords } from './svg-text.js';
import { encodePng } from './encode-png.js';
import { rasterise, SCALE } from './rasterise.js';

const BARS: BarChart = {
  kind: 'bars',
  title: 'Участие молодых педагогов и наставников в конкурсах по муниципалитетам',
  unit: '%',
  source: 'Источник: свод № 2 от 28.06.2026',
  targetTitle: 'план',
  legend: [
    { tone: 'solid', title: 'план выполнен' },
    { tone: 'hatched', title: 'ниже плана' },
  ],
  bars: [
    { title: 'Город Томск', value: 72.5, label: '72,5 % (29 из 40)', target: 65, tone: 'solid' },
    {
      title: 'Муниципальное образование «Кожевниковский район» Томской области',
      value: 40,
      label: '40 % (4 из 10)',
      target: 65,
      tone: 'hatched',
    },
    { title: 'Кедровый', value: null, label: 'нет данных', target: 65, tone: 'empty' },
  ],
};
const LINES: LineChart = {
  kind: 'lines',
  title: 'Доля закрепившихся',
  unit: '%',
  source: 'Источник: показатели',
  periods: ['2023', '2024', '2025', '2026'],
  lines: [
    { title: 'факт', values: [40, null, 55, 61.25] },
    { title: 'план', values: [45, 50, 55, 60] },
  ],
};

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);

describe('a chart of bars', () => {
  it('says what it is, in what unit and from where, each value and each name', () => {
    const { svg, words } = drawChart(BARS);
    const texts = textsOf(svg).join(' ');
    for (const said of [
      'Участие молодых',
      'Единица: %',
      'свод № 2',
      '72,5 % (29 из 40)',
      'Город Томск',
      'план',
    ])
      expect(texts).toContain(said);
    expect(words).toContain('Кедровый: нет данных');
  });

  it('draws no bar where nobody told', () => {
    const boxes = (chart: BarChart) => drawChart(chart).svg.match(/<rect [^>]*stroke=/g)!.length;
    expect(boxes(BARS)).toBe(2 + BARS.legend.length);
  });

  it('tells bars apart without colour', () => {
    const { svg } = drawChart(BARS);
    expect(svg).toContain('fill="url(#hatched)"');
    expect(svg).toContain('<pattern id="hatched"');
  });

  it('is longer than its target and its scale reaches beyond 100 where the value does', () => {
    const over = drawChart({ ...BARS, bars: [{ ...BARS.bars[0]!, value: 140, label: '140 %' }] });
    expect(textsOf(over.svg)).toContain('150');
  });

  it('stays on one page however many there are, and says what is left out', () => {
    const many = drawChart({ ...BARS, bars: Array.from({ length: 335 }, () => BARS.bars[0]!) });
    expect(many.height).toBeLessThan(1_000);
    expect(textsOf(many.svg).join(' ')).toContain('Показаны 56 из 335');
  });
});

describe('a chart of lines', () => {
  it('breaks off where nothing is known', () => {
    const { svg } = drawChart(LINES);
    const path = /<path d="(M[^"]*L[^"]*)" stroke="#2F6B5B"/.exec(svg)![1]!;
    expect(path.match(/M/g)).toHaveLength(2);
    expect(svg).toContain('stroke-dasharray');
    expect(drawChart(LINES).words).toContain('2024 — нет данных');
  });
});

describe('words and scales', () => {
  it('has round lines from nought to beyond the greatest', () => {
    expect(ticksUpTo(100)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(ticksUpTo(3)).toEqual([0, 1, 2, 3]);
    expect(ticksUpTo(0)).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e7, noNaN: true }), (greatest) => {
        const ticks = ticksUpTo(greatest);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(greatest * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('keeps words within their lines', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 3 }), (words, most) => {
        const lines = wrapWords(words, 120, 12, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(Math.floor(120 / (12 * 0.56)));
      }),
    );
    expect(wrapWords('Город Томск', 200, 12, 2)).toEqual(['Город Томск']);
  });

  it('lets no words become part of the drawing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const { svg } = drawChart({
          ...BARS,
          title: `<script>${title}`,
          source: '"><image href="http://a/"/>',
        });
        expect(svg).not.toMatch(/<script|<image/);
        // eslint-disable-next-line no-control-regex -- what no XML may hold
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(svg.isWellFormed()).toBe(true);
      }),
    );
  });
});

it('is a sharp PNG with letters in it, white around them, by a palette', async () => {
  const picture = drawChart(BARS);
  const pixels = await rasterise(picture);
  const png = encodePng(pixels)!;
  const read = createCanvas(pixels.width, pixels.height).getContext('2d');
  read.drawImage(await loadImage(png), 0, 0);
  const back = read.getImageData(0, 0, pixels.width, pixels.height).data;
  expect(pixels.width).toBe(Math.round(picture.width * SCALE));
  const off = pixels.data.reduce((most, value, at) => Math.max(most, Math.abs(value - back[at]!)), 0);
  expect(off).toBeLessThanOrEqual(9);
  expect([...back.subarray(0, 3)]).toEqual([255, 255, 255]);
  const blank = await rasterise({ ...picture, svg: picture.svg.replace(/<text.*?<\/text>/g, '') });
  expect(png.length).toBeGreaterThan(encodePng(blank)!.length * 1.5);
});

it('says where there are more colours than a palette holds', () => {
  const data = Uint8Array.from(
    Array.from({ length: 512 }, (_, at) => [
      17 * (at % 16),
      17 * (Math.floor(at / 16) % 16),
      17 * (at >> 8),
      255,
    ]).flat(),
  );
  expect(encodePng({ data, width: 512, height: 1 })).toBeUndefined();
});
