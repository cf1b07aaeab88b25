import { describe, expect, it } from '@jest/globals';
import { checkForm, openDocument, readTree, type FormDocumentValue } from '@tandem/forms-core';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { collectTexts } from './collect-texts.js';
import { orderRows, pinRows } from './order-rows.js';
import { cellsOf, pasteColumn } from './paste-column.js';
import { isMissing, progressOf } from './text-row.js';

const read = (text = textOf(meetingForm)): FormDocumentValue => {
  const opened = openDocument(text);
  if (!opened.ok) throw new Error(opened.refusal.message.en);
  return opened.document.value;
};
/** A field was deleted in another editor, its translation stayed. */
const withLost = textOf(meetingForm).replace(
  '"/properties/kind/title"',
  '"/properties/gone/title": "Gone", $&',
);
const form = read(withLost);
const rows = collectTexts(form, readTree(form));
const rowOf = (id: string) => rows.find((one) => one.id === id)!;

describe('texts of a form', () => {
  it('misses exactly what the self-check misses, besides the words of the form itself', () => {
    const missed = checkForm(form).filter((one) => one.code === 'not-translated').length;
    const ofForm = rows.filter((row) => row.part === 'meta' && isMissing(row)).length;
    expect(rows.filter(isMissing)).toHaveLength(missed + ofForm);
    expect(missed).toBeGreaterThan(10);
  });

  it('says what each text is for and where it stands', () => {
    expect(rowOf('schema/properties/kind/oneOf/0/title')).toMatchObject({
      kind: 'option',
      where: 'Форма встречи',
      original: 'очно',
      english: '',
    });
    expect(rowOf('schema/properties/topics/items/properties/hours/title')).toMatchObject({
      where: 'Темы › Часы',
      field: '/topics/*/hours',
    });
    expect(rowOf('ui/ui:options/pages/1/title').kind).toBe('page');
    expect(rowOf('ui/address/ui:placeholder')).toMatchObject({ kind: 'placeholder', where: 'Адрес' });
    expect(rowOf('rules/order')).toMatchObject({ kind: 'message', field: '/to' });
    expect(rowOf('schema/x-settings/enough/title').kind).toBe('setting');
  });

  it('goes as the form goes: a page, its fields, the next page', () => {
    const ids = rows.map((row) => row.id);
    const order = [
      'meta/title',
      'ui/ui:options/pages/0/title',
      'schema/properties/kind/title',
      'ui/ui:options/pages/1/title',
      'schema/properties/address/title',
      'ui/ui:options/pages/2/title',
      'schema/properties/topics/title',
    ].map((id) => ids.indexOf(id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.every((at) => at >= 0)).toBe(true);
  });

  it('keeps the translation of what is gone in sight', () => {
    expect(rowOf('lost/schema/properties/gone/title')).toMatchObject({ lost: true, english: 'Gone' });
    expect(progressOf(rows).done).toBe(2);
  });

  it('shows what is missing first and does not let a row run away once it is written', () => {
    const pinned = pinRows(rows, 'missing');
    const wish = { filter: 'missing', kind: '', query: '' } as const;
    const before = orderRows(rows, wish, pinned);
    expect(before.every(isMissing)).toBe(true);
    const written = rows.map((row) => (row === before[2] ? { ...row, english: 'Done' } : row));
    expect(orderRows(written, wish, pinned)[2]).toMatchObject({ english: 'Done' });
    const all = orderRows(rows, { ...wish, filter: 'all' }, pinRows(rows, 'all'));
    const firstDone = all.findIndex((row) => !isMissing(row));
    expect(all.slice(firstDone).some(isMissing)).toBe(false);
  });
});

describe('a pasted column', () => {
  it('reads cells with line breaks and quotes, the first column only', () => {
    expect(cellsOf('One\tx\r\n"Two\nlines"\ty\n"say ""hi"""\n')).toEqual(['One', 'Two\nlines', 'say "hi"']);
  });

  it('lays texts from the row on, leaves empty ones alone and counts what had no place', () => {
    const { texts, left } = pasteColumn(rows, rows.length - 3, 'A\n\nC\nD');
    expect(texts.map(({ text }) => text)).toEqual(['A', 'C']);
    expect(texts[1]!.row).toBe(rows.at(-1));
    expect(left).toBe(1);
  });
});
