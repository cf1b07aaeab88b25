import { describe, expect, it } from '@jest/globals';
import { kedrovyCoverage, kedrovyView, remark } from '../testing/kedrovy.js';
import { allRows, countRows, filterBands } from './filter-rows.js';
import { layOut, layOutAlone, type RowFacts } from './review-rows.js';

const facts = (more: Partial<RowFacts> = {}): RowFacts => ({
  remarks: [],
  issues: kedrovyView.issues,
  since: [],
  ...more,
});
const lay = (more?: Partial<RowFacts>) => layOut(kedrovyView.plan, kedrovyCoverage, facts(more));

describe('two plans side by side', () => {
  it('keeps the order of the plan above; what only this plan has comes after it', () => {
    const { bands } = lay();
    expect(bands.map(({ title, own, rows }) => [title, own, rows.map(({ key }) => key)])).toEqual([
      ['Актуализация нормативно-правовых актов и документов', false, ['p-r1', 'p-r2', 'p-r3']],
      ['Создание условий для адаптации', false, ['p-r4']],
      ['Реализация информационно-методической поддержки', false, ['p-r5', 'p-r6']],
      ['Актуализация нормативно-правовых актов', true, ['o-k4']],
      ['Основной этап', true, ['o-k7']],
    ]);
  });

  it('puts beside a row what carries it out', () => {
    const [first, second] = allRows(lay().bands);
    expect([first?.parent?.id, first?.own.map(({ id }) => id)]).toEqual(['r1', ['k1']]);
    expect(second?.differences.map(({ field, weaker }) => [field, weaker])).toEqual([
      ['indicator', true],
      ['result', false],
    ]);
  });

  it('finds the row of a remark on either side; the rest is said of the whole', () => {
    const remarks = [
      remark(1, { measure: 'k2' }),
      remark(2, { parentMeasure: 'r6' }),
      remark(3),
      remark(4, { measure: 'was-removed' }),
    ];
    const { bands, whole } = lay({ remarks });
    const remarked = allRows(bands).filter((row) => row.remarks.length > 0);
    expect(remarked.map(({ key }) => key)).toEqual(['p-r2', 'p-r6']);
    expect(whole).toEqual(remarks.slice(2));
  });

  it('does not repeat of the whole what missing rows say themselves', () => {
    const of = (code: string) => ({ ...kedrovyView.issues[0]!, code, at: {} });
    const { issues } = lay({ issues: [of('parent-row-missing'), of('act-number-differs')] });
    expect(issues.map(({ code }) => code)).toEqual(['act-number-differs']);
  });

  it('counts for each filter the rows that it leaves', () => {
    const since = [{ kind: 'changed', at: { measure: 'k2' } }] as unknown as RowFacts['since'];
    const review = lay({ remarks: [remark(1, { measure: 'k2' })], since });
    expect(countRows(review)).toEqual({
      all: 8,
      differences: 4,
      missing: 3,
      term: 1,
      remarks: 1,
      since: 1,
      own: 2,
    });
    const left = filterBands(review.bands, 'own');
    expect(left.map(({ own }) => own)).toEqual([true, true]);
    expect(allRows(filterBands(review.bands, 'term')).map(({ key }) => key)).toEqual(['o-k4']);
  });
});

describe('a plan with none above it', () => {
  it('is read alone, by its own sections', () => {
    const { bands } = layOutAlone(kedrovyView.plan, facts());
    expect(bands.map(({ title, own, rows }) => [title, own, rows.length])).toEqual([
      ['Актуализация нормативно-правовых актов', false, 3],
      ['Основной этап', false, 1],
    ]);
  });
});
