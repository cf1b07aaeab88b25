import { describe, expect, it } from '@jest/globals';
import { createStudioStore } from '../state/index.js';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { MemoryServer } from '../testing/memory-server.js';
import { pasteText } from './paste-text.js';
import { readClip } from './read-clip.js';
import { readLines } from './read-lines.js';

const open = () => createStudioStore(new MemoryServer(textOf(meetingForm)).design(), { language: 'ru' });

describe('what lies on the clipboard', () => {
  it('lines lose their bullets and numbers, empty ones go', () => {
    expect(readLines('1. Раз\r\n2) Два\n\n • Три\n— Четыре\nа) Пять\n3 шага')).toEqual([
      'Раз',
      'Два',
      'Три',
      'Четыре',
      'Пять',
      '3 шага',
    ]);
  });

  it('is a clip only when it is whole', () => {
    expect(readClip('просто текст')).toBeUndefined();
    expect(readClip('{"kind":"tandem/form-fields@1","fields":[{"key":"a"}]}')).toBeUndefined();
    expect(readClip('{"kind":"tandem/form-fields@2","fields":[]}')).toBeUndefined();
  });

  it('lines become options of the chosen choice, those it has are left out', () => {
    const store = open();
    store.actions.select(['/kind']);
    pasteText(store, 'очно\nпо телефону\nпо почте');
    expect(store.getState().tree.byPlace.get('/kind')?.schema['oneOf']).toMatchObject([
      { title: 'очно' },
      { title: 'на расстоянии' },
      { title: 'по телефону' },
      { title: 'по почте' },
    ]);
  });

  it('lines become questions in their order after the chosen field, in one step', () => {
    const store = open();
    store.actions.select(['/from']);
    pasteText(store, 'Первый вопрос\nВторой вопрос');
    const titles = store.getState().tree.pages[0]?.fields.map((field) => field.title);
    expect(titles).toEqual([
      'Форма встречи',
      'Начало',
      'Первый вопрос',
      'Второй вопрос',
      'Окончание',
      'Срок, месяцев',
    ]);
    expect(store.getState().steps).toHaveLength(1);
  });

  it('of other JSON nothing is made', () => {
    const store = open();
    pasteText(store, '{\n  "a": 1\n}');
    expect(store.getState().steps).toHaveLength(0);
    expect(store.getState().spoken.text).toBe('В буфере обмена нет полей и строк');
  });
});
