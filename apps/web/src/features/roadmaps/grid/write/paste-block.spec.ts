import { describe, expect, it } from '@jest/globals';
import { performSteps } from '@tandem/roadmap-core';
import { smallPlan } from '../../testing/small-plan.js';
import { columnsOf } from '../columns.js';
import { readHtmlTable, readTsv, toTsv } from '../../../../shared/tables/clipboard.js';
import { pasteBlock } from './paste-block.js';
import { writeCell } from './write-cell.js';
import { writeTarget } from './write-target.js';

const columns = columnsOf(smallPlan, true);
const keys = columns.map(({ key }) => key);
const paste = (text: string, measure: string | null, column: (typeof keys)[number]) => {
  let id = 0;
  const at = { measure, section: 's1', column: keys.indexOf(column), columns };
  return pasteBlock(smallPlan, readTsv(text), at, { plan: smallPlan, newId: () => `n${++id}` });
};
const after = (pasting: ReturnType<typeof paste>) => {
  const performed = performSteps(smallPlan, pasting.steps);
  if (!performed.ok) throw new Error(performed.code);
  return performed.plan.measures;
};

describe('a block of cells', () => {
  it('goes to the clipboard as a spreadsheet reads it, and comes back', () => {
    const block = [
      ['1.', 'Две\nстроки', 'со «знаками» "и"'],
      ['', '2', ''],
    ];
    expect(readTsv(toTsv(block))).toEqual(block);
    expect(readTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('of Word keeps the paragraphs of a cell together, and merged cells in their places', () => {
    const html = `<table><tr><td rowspan="2"><p>Отдел,</p><p>школы</p></td><td>май
      2025</td></tr><tr><td>июнь<br>июль</td></tr></table>`;
    expect(readHtmlTable(html)).toEqual([
      ['Отдел,\nшколы', 'май 2025'],
      ['', 'июнь\nиюль'],
    ]);
    expect(readHtmlTable('<p>слова</p>')).toBeUndefined();
  });
});

describe('writing in a cell', () => {
  const [m1, , m3] = smallPlan.measures;
  const column = { key: 'assignments' } as const;
  const write = (text: string) => {
    let id = 0;
    return writeCell(m3!, column, text, { plan: smallPlan, newId: () => `n${++id}` })?.assignments;
  };

  it('takes each line for a party, and leaves one that stays with all that is its own', () => {
    const parties = write('Отдел образования\nассоциация педагогов');
    expect(parties?.map(({ name }) => name)).toEqual(['Отдел образования', 'ассоциация педагогов']);
    expect(parties?.[0]).toBe(m3!.assignments[0]);
  });

  it('parts a joined period where one of its years gets a target of its own', () => {
    const joined = { ...m1!.indicator!, targets: [{ year: 2025, to: 2028, value: 4 }], carryForward: false };
    expect(writeTarget(joined, { year: 2026, to: 2026 }, '5')?.targets).toEqual([
      { year: 2025, value: 4 },
      { year: 2026, value: 5 },
      { year: 2027, to: 2028, value: 4 },
    ]);
    expect(writeTarget(joined, { year: 2026, to: 2026 }, '→')).toMatchObject({ carryForward: true });
    expect(writeTarget(joined, { year: 2026, to: 2026 }, 'сколько-то')).toBeUndefined();
  });
});

describe('pasting', () => {
  it('writes over the rows of the section and adds what goes beyond', () => {
    const rows = after(paste('А\nБ\nВ', 'm1', 'title'));
    expect(rows.map(({ section, title }) => `${section} ${title}`)).toEqual([
      's1 А',
      's1 Б',
      's1 В',
      's2 Третье',
    ]);
    expect(rows[0]).toEqual({ ...smallPlan.measures[0], title: 'А' });
  });

  it('reads terms and yearly numbers, and leaves out what is no number', () => {
    const pasting = paste('2\t60%\tмного\t75,5%', 'm2', 'target');
    expect(pasting.rows[0]?.cells.map(({ taken }) => taken)).toEqual([true, true, false, true]);
    expect(after(pasting)[1]?.indicator).toMatchObject({
      unit: 'percent',
      targets: [
        { year: 2025, value: 2 },
        { year: 2026, value: 60 },
        { year: 2028, value: 75.5 },
      ],
    });
    expect(after(paste('Ежегодно', 'm2', 'schedule'))[1]?.schedule.rules).toEqual([{ kind: 'yearly' }]);
  });

  it('believes the head of the table that came along, wherever it is pasted', () => {
    const pasting = paste(
      '№ п/п\tСроки\tМероприятия\t2026 год\n1.\tежегодно\tПервое дело\t5',
      null,
      'result',
    );
    expect(pasting.rows).toHaveLength(1);
    expect(pasting.rows[0]).toMatchObject({
      added: true,
      measure: { label: '1.', title: 'Первое дело', schedule: { rules: [{ kind: 'yearly' }] } },
    });
    expect(pasting.rows[0]?.measure.indicator?.targets).toEqual([{ year: 2026, value: 5 }]);
    expect(paste('Показатель\tне заполнен', 'm1', 'title').rows).toHaveLength(1);
  });

  it('tells columns that have no place', () => {
    expect(paste('Отдел\tлишнее', 'm1', 'assignments').cut).toBe(1);
  });

  it('does nothing where all is so already', () => {
    expect(paste('Первое', 'm1', 'title').steps).toEqual([]);
  });
});
