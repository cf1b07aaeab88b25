import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RoadmapPlan } from '../plan/plan.js';
import { arbitraryPlan } from '../testing/arbitrary-plan.js';
import { counting, plan, row } from '../testing/build-plan.js';
import { pasteSteps, type PastePlace } from './paste-cells.js';
import { performSteps } from './perform-step.js';
import { refusalOfPlan } from './refusal-of-plan.js';

const two = plan({
  sections: [
    { id: 's1', title: 'Первый' },
    { id: 's2', title: 'Второй' },
  ],
  measures: [row('a', { result: 'Приказ' }), row('b'), row('c', { section: 's2' })],
});

const paste = (at: PastePlace, cells: string[][], into: RoadmapPlan = two) => {
  const done = performSteps(into, pasteSteps(into, at, cells, counting('n')));
  if (!done.ok) throw new Error(done.code);
  return done.plan;
};

describe('a block of a spreadsheet put into the grid', () => {
  it('writes over rows from the cell on, and adds those that the section has not', () => {
    const after = paste({ section: 's1', measure: 'b', column: 'title' }, [
      [
        'Конкурс наставников',
        '2025 год - 60% (молодых педагогов)\n2026 год - 65%',
        'Участие',
        'Ежегодно',
        'МОУО, ОГУ',
      ],
      ['Слёт', '', '', 'до 1 октября, ежегодно', 'Образовательные организации (по согласованию)'],
    ]);
    expect(after.measures.map(({ title }) => title)).toEqual([
      'Мероприятие a',
      'Конкурс наставников',
      'Слёт',
      'Мероприятие c',
    ]);
    const [, contest, slet] = after.measures;
    expect(contest).toMatchObject({
      id: 'b',
      indicator: {
        unit: 'percent',
        targets: [
          { year: 2025, value: 60 },
          { year: 2026, value: 65 },
        ],
      },
      schedule: { raw: 'Ежегодно', rules: [{ kind: 'yearly' }] },
      assignments: [{ body: 'municipalAuthority' }, { body: 'regionFounded' }],
    });
    expect(slet).toMatchObject({
      section: 's1',
      schedule: { rules: [{ kind: 'yearlyBy', day: '10-01' }] },
      assignments: [{ body: 'institutions', byAgreement: true }],
    });
    expect(slet).not.toHaveProperty('indicator');
  });

  it('follows the columns of the document: five of the city have the term behind the title', () => {
    const after = paste(
      { section: 's1', measure: 'a', column: 'title' },
      [['Банк программ', 'октябрь–май']],
      {
        ...two,
        columns: 'five',
      },
    );
    expect(after.measures[0]).toMatchObject({
      title: 'Банк программ',
      schedule: { rules: [{ kind: 'yearlyMonths', from: 10, to: 5 }] },
      result: 'Приказ',
    });
  });

  it('divides a title with points, empties what is empty, leaves out what has no column', () => {
    const after = paste({ section: 's1', measure: 'a', column: 'title' }, [
      ['Совместные события,\nв том числе:\n- квесты;\n– слёты', '', '', '', '', 'лишнее', 'и ещё'],
    ]);
    expect(after.measures[0]).toMatchObject({
      title: 'Совместные события, в том числе:',
      subItems: ['квесты', 'слёты'],
      result: '',
      assignments: [],
    });
  });

  it('adds rows to an empty section, and does nothing at a place that is gone', () => {
    const empty = { ...two, measures: two.measures.filter(({ section }) => section === 's2') };
    expect(
      paste(
        { section: 's1', measure: null, column: 'label' },
        [
          ['1.', 'Первое'],
          ['2.', 'Второе'],
        ],
        empty,
      ).measures.map(({ label, title }) => `${label} ${title}`),
    ).toEqual(['1. Первое', '2. Второе', ' Мероприятие c']);
    expect(pasteSteps(two, { section: 's1', measure: 'c', column: 'title' }, [['x']], counting('n'))).toEqual(
      [],
    );
    expect(
      pasteSteps(two, { section: 's9', measure: null, column: 'title' }, [['x']], counting('n')),
    ).toEqual([]);
  });

  it('makes steps that can be performed and taken back, whatever the cells say', () => {
    fc.assert(
      fc.property(
        arbitraryPlan,
        fc.constantFrom('s0', 's1'),
        fc.option(fc.constantFrom('m0', 'm1', 'm2'), { nil: null }),
        fc.array(
          fc.array(fc.oneof(fc.string(), fc.constantFrom('50%', 'Май 2025 г.', 'МОУО', '- пункт\n- ещё'))),
        ),
        (into, section, measure, cells) => {
          const steps = pasteSteps(into, { section, measure, column: 'label' }, cells, counting('n'));
          const done = performSteps(into, steps);
          if (!done.ok) throw new Error(done.code);
          expect(refusalOfPlan(done.plan)).toBeUndefined();
          const back = performSteps(done.plan, done.inverse);
          expect(back.ok && back.plan).toStrictEqual(into);
        },
      ),
    );
  });
});
