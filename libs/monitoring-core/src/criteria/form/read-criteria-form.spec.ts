import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '@tandem/domain';
import { assess } from '../scales/assess.js';
import { CRITERIA_2020 } from '../versions/region-2020.js';
import { readCriteriaForm } from './read-criteria-form.js';

const SAMPLES = resolve(import.meta.dirname, '../../../../../forms/monitoring/annual-monitoring/samples');
const sample = (name: string): JsonObject =>
  (JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), 'utf8')) as { data: JsonObject }).data;
const valid = readdirSync(SAMPLES)
  .filter((name) => name.startsWith('valid'))
  .map((name) => name.replace('.json', ''));
const indicators = CRITERIA_2020.criteria.flatMap((criterion) => criterion.indicators);

describe('form 27 read by the criteria', () => {
  it('knows every indicator of the criteria, and no other', () => {
    const read = valid.flatMap((name) => Object.keys(readCriteriaForm(sample(name)).answers));
    expect([...new Set(read)].sort()).toEqual(indicators.map(({ key }) => key).sort());
  });

  it.each(valid)('%s: each answer fits its scale', (name) => {
    const { answers } = readCriteriaForm(sample(name));
    const refused = indicators.flatMap(({ key, scale }) => {
      const judged = assess(scale, answers[key]);
      return judged.kind === 'refused' ? [`${key}: ${judged.code}`] : [];
    });
    expect(refused).toEqual([]);
  });

  it('a school as it is told: answers of people by option, shares by their two numbers, levels added', () => {
    const data = sample('valid');
    const { answers, sources } = readCriteriaForm(data);
    expect(answers['1a']).toEqual({ kind: 'choice', option: 'present' });
    expect(answers['2a']).toEqual({
      kind: 'answers',
      answers: { accessible: 18, inaccessible: 7, absent: 0 },
    });
    expect(answers['4a']).toMatchObject({ kind: 'share', numerator: 6 });
    expect(answers['6a']).toMatchObject({ kind: 'levels' });
    expect(sources).toMatchObject({ '1a': 'report', '2a': 'survey' });
    const { total } = assess(indicators.find(({ key }) => key === '6a')!.scale, answers['6a']) as {
      total: number;
    };
    expect(total).toBe(12);
  });

  it('what nobody filled in is absent, and so is what is broken', () => {
    expect(readCriteriaForm({}).answers).toEqual({});
    expect(
      readCriteriaForm({ c4a: { share: { numerator: 3 } }, c2Org: { answers: {} }, c6b: 'x', c7: [] }),
    ).toEqual({ answers: {}, sources: {} });
  });
});
