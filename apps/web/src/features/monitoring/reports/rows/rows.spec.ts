import { describe, expect, it } from '@jest/globals';
import type { RowEntryInput } from '@tandem/contracts';
import { kedrovyRows } from '../testing/kedrovy-report.js';
import { addressWords, isAddress } from './evidence.js';
import { pasteFacts } from './paste-facts.js';
import { filterRows, sectionsOf } from './show-rows.js';
import { fieldText, showRow } from './shown-row.js';
import { numberChange } from './write-row.js';

const rowOf = (measure: string) => kedrovyRows.find((row) => row.measure === measure)!;
const shown = (measure: string, entry?: RowEntryInput) => showRow(rowOf(measure), entry);
const all = kedrovyRows.map((row) => showRow(row, row.entry ?? undefined));

describe('a row as it stands on the screen', () => {
  it('is what the system reckons until a person types', () => {
    const live = shown('m1');
    expect(live).toMatchObject({ from: 'live', differs: false, reckoning: false, status: 'done' });
    expect([fieldText(live, 'numerator'), fieldText(live, 'denominator')]).toEqual(['9', '10']);
  });

  it('keeps both numbers of a share once one of them is typed', () => {
    const change = numberChange(shown('m1'), 'numerator', '8');
    expect(change).toEqual({ numerator: 8, denominator: 10 });
    const typed = shown('m1', { measure: 'm1', ...change });
    expect(typed).toMatchObject({ from: 'hand', differs: true, reckoning: true, status: null });
    expect(typed.fact).toEqual({ kind: 'share', numerator: 8, denominator: 10 });
  });

  it('is the system’s again where the person types the same', () => {
    expect(shown('m1', { measure: 'm1', numerator: 9, denominator: 10 })).toMatchObject({
      from: 'live',
      differs: false,
    });
  });

  it('keeps what is no number as it was typed and says so', () => {
    const change = numberChange(shown('m3'), 'count', 'много');
    expect(change).toEqual({ count: 'много' });
    const typed = shown('m3', { measure: 'm3', ...change });
    expect(typed.problems).toMatchObject([{ field: 'count', code: 'notANumber' }]);
    expect(fieldText(typed, 'count')).toBe('много');
  });

  it('asks for a word as soon as a measure is marked as not done', () => {
    expect(shown('m4', { measure: 'm4', present: false, status: 'notDone' }).commentDemanded).toBe(true);
    expect(shown('m1', { measure: 'm1', status: 'notApplicable' }).commentDemanded).toBe(true);
    expect(shown('m3', { ...rowOf('m3').entry!, status: 'inProgress' }).commentDemanded).toBe(false);
  });
});

describe('rows of a report', () => {
  it('stand under their sections', () => {
    expect(sectionsOf(all).map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Организация наставничества', 1],
      ['Работа с наставниками', 2],
      ['Информационное сопровождение', 1],
    ]);
  });

  it('are found by what is to be looked at', () => {
    const facts = { issues: new Map(), remarks: new Map([['m3', 1]]) };
    const found = (filter: 'short' | 'hand' | 'remarks' | 'attention') =>
      filterRows(all, filter, facts).map(({ row }) => row.measure);
    expect(found('short')).toEqual(['m2', 'm3']);
    expect(found('hand')).toEqual(['m2']);
    expect(found('remarks')).toEqual(['m3']);
    expect(found('attention')).toEqual([]);
  });
});

describe('a column of a spreadsheet', () => {
  const paste = (measure: string, field: 'numerator' | 'denominator' | 'count', block: string[][]) =>
    pasteFacts(all, { measure, field }, block);

  it('goes down from its row, each number as its row needs it', () => {
    expect(paste('m1', 'numerator', [['8 из 10'], ['4/6'], ['1 200'], ['да']])).toEqual([
      { measure: 'm1', change: { numerator: 8, denominator: 10 } },
      { measure: 'm2', change: { numerator: 4, denominator: 6 } },
      { measure: 'm3', change: { count: 1200 } },
      { measure: 'm4', change: { present: true } },
    ]);
  });

  it('may be two columns of a share', () => {
    expect(
      paste('m1', 'numerator', [
        ['7', '10'],
        ['5', '6'],
      ]),
    ).toEqual([
      { measure: 'm1', change: { numerator: 7, denominator: 10 } },
      { measure: 'm2', change: { numerator: 5, denominator: 6 } },
    ]);
  });

  it('fills denominators where it was pasted there; empty cells say nothing; what is left over is left', () => {
    expect(paste('m2', 'denominator', [['7'], [''], ['нет'], ['5']])).toEqual([
      { measure: 'm2', change: { numerator: 2, denominator: 7 } },
      { measure: 'm4', change: { present: false } },
    ]);
  });

  it('keeps words in the place of a number to be told at it', () => {
    expect(paste('m3', 'count', [['около пяти'], ['может быть']])).toEqual([
      { measure: 'm3', change: { count: 'около пяти' } },
    ]);
  });
});

describe('evidence', () => {
  it('is an address that a browser opens, never a script', () => {
    expect(
      ['https://a.ru/b', 'http://a.ru', 'javascript:alert(1)', 'a.ru', 'file:///etc', ''].map(isAddress),
    ).toEqual([true, true, false, false, false, false]);
  });

  it('is shown without what nobody reads', () => {
    expect(addressWords('https://www.edu.kedrovy.ru/news/')).toBe('edu.kedrovy.ru/news');
  });
});
