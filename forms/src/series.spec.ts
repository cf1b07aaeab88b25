import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { count, judge, readSeries, share, targetOf, type SeriesOfDocument } from '@tandem/monitoring-core';

const FOLDER = join(dirname(import.meta.dirname), 'monitoring', 'indicator-passport', 'series');

const readOne = (file: string): SeriesOfDocument => {
  const read = readSeries(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  if ('issues' in read)
    throw new Error(`${file}: ${read.issues.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
  return read.document;
};
const FILES = readdirSync(FOLDER);
const DOCUMENTS = FILES.map(readOne);
const ALL = DOCUMENTS.flatMap(({ series }) => series);
const find = (key: string) => ALL.find(({ passport }) => passport.key === key)!;

/** Values of the years, one after another, as appendix 2 of the requirements has them. */
const values = (key: string, from: number, to: number) => {
  const { targets } = find(key);
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return years.map((year) => targetOf(targets, year)?.value).join(' ');
};

/** Appendix 2, line by line, and R203. */
const APPENDIX: readonly (readonly [key: string, values: string])[] = [
  ['region-2025.contests', '60 65 70 75'],
  ['region-2025.community', '50 60 68 75'],
  ['region-2025.development', '50 50 50 50'],
  ['region-2025.legal-information', '100 100 100 100'],
  ['region-2025.legal-events', '2 2 2 2'],
  ['region-2025.adaptation-events', '4 4 4 4'],
  ['region-2025.experience-events', '4 4 4 4'],
  ['region-2025.monitorings', '2 2 2 2'],
  ['region-2020.municipal-maps', '20 20 20 20 20'],
  ['region-2020.institution-maps', '7 9 13 13 13'],
  ['region-2020.site-sections', '21 335 335 335 335'],
  ['region-2020.act-packages', '1 21 336 336 336'],
  ['region-2020.landings', '0 1 1 1 1'],
  ['region-2020.conferences', '1 3 5 7 10'],
  ['region-2020.training-programmes', '1 2 2 3 3'],
  ['region-2020.support-events', '2 3 5 7 9'],
  ['region-2020.regional-contests', '10 20 30 40 50'],
  ['region-2020.municipal-contests', '0 30 60 80 100'],
  ['region-2020.school-programmes', '20 40 60 80 100'],
  ['nefteyugansk-2024.mentees', '70 80 90 100 100 100 100 100 100 100 100'],
  ['nefteyugansk-2024.mentee-satisfaction', '70 80 90 100 100 100 100 100 100 100 100'],
  ['nefteyugansk-2024.mentor-satisfaction', '70 80 90 100 100 100 100 100 100 100 100'],
  ['nefteyugansk-2024.institutions', '100 100 100 100 100 100 100 100 100 100 100'],
  ['nefteyugansk-2024.network-sites', '2 2 2 2 2 2 2 2 2 2 2'],
];

describe('series of the documents', () => {
  it.each(APPENDIX)('%s are %s', (key, written) => {
    const first = Number(/\d{4}/u.exec(key)![0]);
    expect(values(key, first, first + written.split(' ').length - 1)).toBe(written);
  });

  it('stand each in a file of its own name', () => {
    expect(FILES.map((file) => file.replace('.json', ''))).toEqual(DOCUMENTS.map(({ key }) => key));
  });

  it('end with their programmes', () => {
    for (const { targets } of ALL) {
      expect(targets.lastYear).toBeGreaterThan(2020);
      expect(targetOf(targets, targets.lastYear! + 1)).toBeUndefined();
    }
    expect(targetOf(find('nefteyugansk-2024.retention').targets, 2034)).toEqual({ value: 99, from: 'final' });
    expect(targetOf(find('nefteyugansk-2024.retention').targets, 2030)).toBeUndefined();
    expect(targetOf(find('nefteyugansk-2024.mentees').targets, 2033)).toEqual({ value: 100, from: 'joined' });
  });

  it('have keys of their own, a source, and a population where they are shares', () => {
    expect(new Set(ALL.map(({ passport }) => passport.key)).size).toBe(ALL.length);
    for (const { passport } of ALL) {
      expect(passport.source).toMatch(/^00[014]…, /u);
      expect(passport.unit === 'percent').toBe(passport.population !== undefined);
    }
  });

  it('let only the share of mentees among the young exceed the whole', () => {
    const over = ALL.filter(({ passport }) => passport.mayExceedWhole).map(({ passport }) => passport.key);
    expect(over).toEqual(['nefteyugansk-2024.mentees']);
    expect(judge(share(12, 10), 100, find('nefteyugansk-2024.mentees').passport).verdict).toBe('met');
  });

  it('allow nothing by «не более 1 %» until somebody says of what', () => {
    const { passport } = find('region-2020.municipal-maps');
    expect(passport.tolerance).toEqual({ value: 1, kind: 'unstated' });
    expect(judge(count(19), 20, passport).verdict).toBe('short');
    expect(
      DOCUMENTS.find(({ key }) => key === 'region-2025')!.series.every(
        (series) => series.passport.tolerance === undefined,
      ),
    ).toBe(true);
  });
});
