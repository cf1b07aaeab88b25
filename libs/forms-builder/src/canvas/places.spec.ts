import { describe, expect, it } from '@jest/globals';
import { createStudioStore } from '../state/index.js';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { MemoryServer } from '../testing/memory-server.js';
import { applyDrop, fits } from './drag/apply-drop.js';
import { stepFrom } from './places.js';

const open = () => {
  const store = createStudioStore(new MemoryServer(textOf(meetingForm)).design(), { language: 'ru' });
  const onPage = (id: string) =>
    store
      .getState()
      .tree.pages.find((page) => page.id === id)
      ?.fields.map((field) => field.key);
  return { store, onPage };
};

describe('where fields go', () => {
  it('a step goes past the sibling, and over the edge of a page', () => {
    const { tree } = open().store.getState();
    expect(stepFrom(tree, ['/from'], 1)).toEqual({ container: '', page: 'what', before: 'months' });
    expect(stepFrom(tree, ['/from'], -1)).toEqual({ container: '', page: 'what', before: 'kind' });
    expect(stepFrom(tree, ['/kind'], -1)).toBeUndefined();
    expect(stepFrom(tree, ['/months'], 1)).toEqual({ container: '', page: 'where', before: 'address' });
  });

  it('a step out of a table goes beside it', () => {
    const { tree } = open().store.getState();
    expect(stepFrom(tree, ['/topics/*/title'], -1)).toEqual({
      container: '',
      page: 'after',
      before: 'topics',
    });
  });

  it('a field dropped before another stands there', () => {
    const { store, onPage } = open();
    applyDrop(store, { kind: 'fields', fields: ['/to'] }, { kind: 'field', at: '/kind', edge: 'before' });
    expect(onPage('what')).toEqual(['to', 'kind', 'from', 'months']);
    expect(store.getState().spoken.text).toMatch(
      /^Поле «Окончание» перемещено: 1-е из 4 на странице «Встреча»$/,
    );
  });

  it('goes into the rows of a table and out of them', () => {
    const { store, onPage } = open();
    applyDrop(store, { kind: 'fields', fields: ['/mood'] }, { kind: 'end', container: '/topics' });
    const [inside = ''] = store.getState().selection;
    expect(inside).toMatch(/^\/topics\/\*\//);
    applyDrop(store, { kind: 'fields', fields: [inside] }, { kind: 'field', at: '/score', edge: 'after' });
    expect(onPage('after')?.slice(0, 2)).toEqual(['score', 'mood']);
  });

  it('a field over the tab of a page goes onto the page; a page beside another page', () => {
    const { store, onPage } = open();
    applyDrop(store, { kind: 'fields', fields: ['/from'] }, { kind: 'page', page: 'where', edge: 'after' });
    expect(onPage('where')).toEqual(['address', 'from']);
    applyDrop(store, { kind: 'page', page: 'after' }, { kind: 'page', page: 'what', edge: 'before' });
    expect(store.getState().tree.pages.map((page) => page.id)).toEqual(['after', 'what', 'where']);
  });

  it('a kind of field from the palette becomes a field where it is dropped', () => {
    const { store, onPage } = open();
    applyDrop(store, { kind: 'block', block: 'date' }, { kind: 'field', at: '/kind', edge: 'after' });
    expect(onPage('what')).toHaveLength(5);
    expect(store.getState().editing).toEqual({ at: store.getState().selection[0], part: 'title' });
  });

  it('nothing fits into itself', () => {
    const dragged = { kind: 'fields', fields: ['/topics'] } as const;
    expect(fits(dragged, { kind: 'field', at: '/topics/*/title' })).toBe(false);
    expect(fits(dragged, { kind: 'end', at: '/topics' })).toBe(false);
    expect(fits(dragged, { kind: 'field', at: '/mood' })).toBe(true);
    expect(fits({ kind: 'page', page: 'what' }, { kind: 'field', at: '/mood' })).toBe(false);
  });
});
