import { describe, expect, it } from '@jest/globals';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { MemoryServer } from '../testing/memory-server.js';
import { createStudioStore } from './studio-store.js';

const open = (text = textOf(meetingForm)) =>
  createStudioStore(new MemoryServer(text).design(), { language: 'ru' });

describe('the store of the studio', () => {
  it('undoes and does again to the same bytes', () => {
    const store = open();
    const before = store.getState().document.text;
    store.actions.do({ do: 'setTitle', field: '/kind', title: 'Как встретились' });
    const after = store.getState().document.text;
    expect(after).not.toBe(before);
    store.actions.undo();
    expect(store.getState().document.text).toBe(before);
    expect(store.getState().cursor).toBe(0);
    store.actions.redo();
    expect(store.getState().document.text).toBe(after);
    expect(store.getState().spoken.text).toMatch(/^Возвращено: /);
  });

  it('forgets what was undone as soon as something else is done', () => {
    const store = open();
    store.actions.do({ do: 'setTitle', field: '/kind', title: 'Раз' });
    store.actions.undo();
    store.actions.do({ do: 'setTitle', field: '/kind', title: 'Два' });
    expect(store.getState().steps).toHaveLength(1);
    store.actions.redo();
    expect(store.getState().tree.byPlace.get('/kind')?.title).toBe('Два');
  });

  it('does several as one step, or none of them', () => {
    const store = open();
    const before = store.getState().document.text;
    const name = { ru: 'Обязательность: 2\u00a0поля' };
    store.actions.doAll(name, [
      { do: 'setRequired', field: '/mood', required: true },
      { do: 'setRequired', field: '/score', required: true },
    ]);
    expect(store.getState().steps.map((step) => step.name)).toEqual([name]);
    store.actions.undo();
    expect(store.getState().document.text).toBe(before);
    const refused = store.actions.doAll(name, [
      { do: 'setRequired', field: '/mood', required: true },
      { do: 'setRequired', field: '/nowhere', required: true },
    ]);
    expect(refused?.code).toBe('no-such-field');
    expect(store.getState().document.text).toBe(before);
    expect(store.getState().refusal?.refused).toBe(refused);
  });

  it('keeps the nodes that did not change', () => {
    const store = open();
    const { tree } = store.getState();
    store.actions.do({ do: 'setTitle', field: '/kind', title: 'Как встретились' });
    const after = store.getState().tree;
    expect(after.byPlace.get('/kind')).not.toBe(tree.byPlace.get('/kind'));
    expect(after.byPlace.get('/from')).toBe(tree.byPlace.get('/from'));
    expect(after.pages[1]).toBe(tree.pages[1]);
  });

  it('selects the neighbour of what was taken out, and what an undo has brought back', () => {
    const store = open();
    store.actions.select(['/months']);
    store.actions.do({ do: 'removeFields', fields: ['/months'] }, { orphans: 'remove' });
    expect(store.getState().selection).toEqual(['/to']);
    store.actions.select([]);
    store.actions.undo();
    expect(store.getState().selection).toEqual(['/months']);
  });

  it('opens the page of what is revealed, and selects in the order of the form', () => {
    const store = open();
    store.actions.openTab('check');
    store.actions.reveal('/score');
    expect(store.getState()).toMatchObject({ tab: 'layout', page: 'after', selection: ['/score'] });
    store.actions.select(['/level', '/mood', '/nowhere']);
    expect(store.getState().selection).toEqual(['/mood', '/level']);
  });

  it('asks what becomes of rules before a field in use is taken out', () => {
    const store = open();
    const refused = store.actions.do({ do: 'removeFields', fields: ['/kind'] });
    expect(refused?.code).toBe('in-use');
    expect(refused?.users?.length).toBeGreaterThan(0);
    expect(store.getState().tree.byPlace.has('/kind')).toBe(true);
    store.actions.do({ do: 'removeFields', fields: ['/kind'] }, { orphans: 'remove' });
    expect(store.getState().tree.byPlace.has('/kind')).toBe(false);
  });

  it('changes nothing while somebody else holds the form', () => {
    const store = open();
    store.actions.takeHolder({ person: 'p-9', name: 'Иванова', since: '2026-11-19T10:42:00Z', mine: false });
    const before = store.getState().document;
    expect(store.actions.do({ do: 'setTitle', field: '/kind', title: 'Нет' })).toBeDefined();
    store.actions.edit({ at: '/kind', part: 'title' });
    expect(store.getState().document).toBe(before);
    expect(store.getState().editing).toBeUndefined();
  });
});
