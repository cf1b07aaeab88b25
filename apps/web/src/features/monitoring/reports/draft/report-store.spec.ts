import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ReportSaved, ReportView, RowEntryInput } from '@tandem/contracts';
import fc from 'fast-check';
import { stepKeeper } from '../../../../shared/drafts/kept-steps.js';
import { StepSaver } from '../../../../shared/drafts/step-saver.js';
import type { NewerReport, ReportOutcome } from '../api/save-report.js';
import { writeRow } from '../rows/write-row.js';
import { kedrovyReport } from '../testing/kedrovy-report.js';
import { applyChanges, changesBetween, inverseOf, stepOf, type Change } from './change.js';
import { mergeChanges } from './merge-changes.js';
import type { ReportDraft } from './report-draft.js';
import { ReportStore } from './report-store.js';

const entryOf = (store: ReportStore, measure: string) => store.getState().draft.entries[measure];
const saved = (revision: number, more: Partial<ReportSaved> = {}): ReportOutcome => ({
  kind: 'saved',
  saved: { revision, savedAt: '2026-06-20T07:05:00.000Z', rows: [], issues: [], ...more },
});
/** The report as it is once a colleague has written in it. */
const theirs = (revision: number, entry: RowEntryInput, texts = kedrovyReport.texts): ReportView => ({
  ...kedrovyReport,
  showing: { ...kedrovyReport.showing, draftRevision: revision },
  texts,
  rows: kedrovyReport.rows.map((row) => (row.measure === entry.measure ? { ...row, entry } : row)),
});

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('what is done to a report', () => {
  it('is undone deed by deed and done again', () => {
    const store = new ReportStore(kedrovyReport);
    const before = store.getState().draft;
    store.write('Факт', writeRow('m2', { numerator: 3 }));
    store.write('Комментарий', writeRow('m2', { comment: 'Курсы в августе' }));
    expect(store.undo()?.name).toBe('Комментарий');
    expect(entryOf(store, 'm2')).toEqual({ measure: 'm2', numerator: 3, denominator: 6 });
    store.undo();
    expect(store.getState().draft).toEqual(before);
    expect(store.getState().unsent).toEqual([]);
    store.redo();
    expect(entryOf(store, 'm2')).toMatchObject({ numerator: 3 });
  });

  it('is no deed where the same was typed again', () => {
    const store = new ReportStore(kedrovyReport);
    store.write('Факт', writeRow('m2', { numerator: 2 }));
    expect(store.getState()).toMatchObject({ past: [], unsent: [] });
  });

  it('forgets an entry that says nothing any more', () => {
    const store = new ReportStore(kedrovyReport);
    store.write('Расчёт', writeRow('m2', { numerator: undefined, denominator: undefined }));
    expect(entryOf(store, 'm2')).toBeUndefined();
    expect(store.getState().unsent.map(stepOf)).toEqual([{ do: 'clearRow', measure: 'm2' }]);
  });
});

describe('saving a report', () => {
  const begin = (
    send: (revision: number, changes: readonly Change[]) => Promise<ReportOutcome>,
    view = kedrovyReport,
  ) => {
    const store = new ReportStore(view);
    const keeper = stepKeeper<Change>('report', localStorage, 'a', () => 0);
    return { store, saver: new StepSaver<Change, ReportSaved, NewerReport>(store, send, keeper) };
  };

  it('sends a row once, however often it was written', async () => {
    const sent: unknown[] = [];
    const { store, saver } = begin(async (_, changes) => {
      sent.push(...changes.map(stepOf));
      return saved(8);
    });
    store.write('', writeRow('m4', { present: true }));
    store.write('', writeRow('m4', { present: false }));
    store.write('', writeRow('m4', { status: 'notDone' }));
    await saver.flush();
    expect(sent).toEqual([{ do: 'setRow', entry: { measure: 'm4', present: false, status: 'notDone' } }]);
    expect(store.getState()).toMatchObject({ revision: 8, unsent: [], save: { status: 'saved' } });
  });

  it('keeps what was written while the answer was on its way', async () => {
    const { store, saver } = begin(async (revision) => {
      if (revision === 7) store.write('', writeRow('m4', { comment: 'Сайт обновляют' }));
      return saved(revision + 1);
    });
    store.write('', writeRow('m4', { present: true }));
    expect(await saver.flush()).toBe(true);
    expect(entryOf(store, 'm4')).toEqual({ measure: 'm4', present: true, comment: 'Сайт обновляют' });
    expect(store.getState().revision).toBe(9);
  });

  it('joins field by field what two people wrote in one row', async () => {
    const sent: unknown[] = [];
    const view = theirs(9, { measure: 'm2', numerator: 2, denominator: 6, comment: 'Ждём курсы' });
    const { store, saver } = begin(async (revision, changes) => {
      sent.push([revision, changes.map(stepOf)]);
      return revision === 7 ? { kind: 'newer', view } : saved(10);
    });
    store.write('', writeRow('m2', { numerator: 3 }));
    expect(await saver.flush()).toBe(true);
    expect(sent.at(-1)).toEqual([
      9,
      [{ do: 'setRow', entry: { measure: 'm2', numerator: 3, denominator: 6, comment: 'Ждём курсы' } }],
    ]);
    expect(store.getState().conflicts).toEqual([]);
  });

  it('keeps ours, tells theirs, and takes theirs when asked', async () => {
    const view = theirs(9, { measure: 'm2', numerator: 4, denominator: 6 });
    const { store, saver } = begin(async (revision) =>
      revision === 7 ? { kind: 'newer', view } : saved(revision + 1),
    );
    store.write('', writeRow('m2', { numerator: 3 }));
    await saver.flush();
    const [conflict] = store.getState().conflicts;
    expect(conflict).toMatchObject({ field: 'numerator', ours: 3, theirs: 4 });
    store.settle('Взято', conflict!, 'theirs');
    expect(entryOf(store, 'm2')).toMatchObject({ numerator: 4, denominator: 6 });
    expect(store.getState().conflicts).toEqual([]);
    store.undo();
    expect(entryOf(store, 'm2')).toMatchObject({ numerator: 3 });
  });

  it('does not take as seen what others wrote beside', async () => {
    const { store, saver } = begin(async () => saved(12));
    store.write('', writeRow('m4', { present: true }));
    await saver.flush();
    expect(store.getState().revision).toBe(7);
  });

  it('goes on after its page was left and is shown again', async () => {
    const send = jest.fn(async () => saved(8));
    const { store, saver } = begin(send);
    saver.stop();
    saver.begin();
    store.write('', writeRow('m4', { present: true }));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(store.getState().unsent).toEqual([]);
  });

  it('joins field by field also what two people answered in a form', async () => {
    const form = { ...kedrovyReport, answers: { programme: 'есть', source: 'АИС' } };
    const sent: unknown[] = [];
    const { store, saver } = begin(async (revision, changes) => {
      sent.push(changes.map(stepOf));
      const view = { ...form, answers: { programme: 'есть', source: 'запрос' } };
      return revision === 7
        ? { kind: 'newer', view: { ...view, showing: { ...view.showing, draftRevision: 9 } } }
        : saved(10);
    }, form);
    store.put((draft) => ({ ...draft, answers: { ...draft.answers, programme: 'нет' } }));
    await saver.flush();
    expect(sent.at(-1)).toEqual([{ do: 'setAnswers', answers: { programme: 'нет', source: 'запрос' } }]);
    expect(store.getState()).toMatchObject({ conflicts: [], past: [] });
  });

  it('takes up after a reload what was not sent, also over a newer draft', () => {
    const first = begin(() => new Promise(() => undefined));
    first.store.write('', writeRow('m2', { comment: 'Курсы в августе' }));
    const newer = theirs(8, { measure: 'm2', numerator: 5, denominator: 6 });
    const again = begin(async () => saved(9), newer);
    again.saver.begin();
    expect(entryOf(again.store, 'm2')).toEqual({
      measure: 'm2',
      numerator: 5,
      denominator: 6,
      comment: 'Курсы в августе',
    });
    expect(again.store.getState().restored).toBe(1);
  });
});

const value = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
const text = fc.constantFrom('', 'а', 'б');
const held = fc.uniqueArray(fc.constantFrom('https://a.ru', 'https://b.ru', 'https://c.ru'));
const draft: fc.Arbitrary<ReportDraft> = fc
  .record({ m: fc.record({ count: value, comment: text, evidence: held }), pairs: value, analysis: text })
  .map(({ m, pairs, analysis }) => {
    const empty: ReportDraft = {
      entries: {},
      context: pairs === undefined ? {} : { pairs },
      texts: { analysis, deficits: '', proposals: '' },
      answers: {},
    };
    return writeRow('m', m)(empty);
  });

describe('any two people', () => {
  it('what one did is undone by its inverse', () => {
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const changes = changesBetween(one, other);
        expect(applyChanges(one, changes)).toEqual(other);
        expect(applyChanges(other, changes.map(inverseOf))).toEqual(one);
      }),
    );
  });

  it('lose nothing: each field is as somebody wrote it, and where both did, both are told', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, ours, theirs) => {
        const { draft: merged, conflicts } = mergeChanges(theirs, changesBetween(base, ours));
        const at = (of: ReportDraft) => ({
          count: of.entries['m']?.count,
          comment: of.entries['m']?.comment,
          pairs: of.context.pairs,
          analysis: of.texts.analysis,
        });
        const [b, o, t, m] = [at(base), at(ours), at(theirs), at(merged)];
        for (const field of ['count', 'comment', 'pairs', 'analysis'] as const) {
          expect(m[field]).toBe(o[field] === b[field] ? t[field] : o[field]);
          const both = o[field] !== b[field] && t[field] !== b[field] && o[field] !== t[field];
          const told = conflicts.some(
            (one) => (one.field ?? 'analysis') === field && one.theirs === t[field],
          );
          expect(told).toBe(both);
        }
        const [was, mine, others] = [base, ours, theirs].map((of) => of.entries['m']?.evidence ?? []);
        for (const one of merged.entries['m']?.evidence ?? []) expect([...mine!, ...others!]).toContain(one);
        for (const one of [...mine!, ...others!])
          if (!was!.includes(one)) expect(merged.entries['m']?.evidence).toContain(one);
      }),
    );
  });
});
