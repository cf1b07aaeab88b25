import { describe, expect, it } from '@jest/globals';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { memoryPort } from '../testing/memory-port.js';
import { MemoryServer } from '../testing/memory-server.js';
import { createStudioStore } from './studio-store.js';

const open = async () => {
  const port = memoryPort(new MemoryServer(textOf(meetingForm)));
  return createStudioStore(await port.load(), { language: 'ru' });
};
const options = (...titles: string[]) =>
  ({
    do: 'setProperty',
    field: '/kind',
    property: 'options',
    value: titles.map((title) => ({ title })),
  }) as const;

describe('what is being written in place', () => {
  it('stays open over a change where it is a list, and another line can follow', async () => {
    const { getState, actions } = await open();
    actions.edit({ at: '/kind', part: 'options' });
    actions.do(options('очно', 'по видео'));
    expect(getState().editing).toEqual({ at: '/kind', part: 'options' });
    actions.do(options('очно', 'по видео', 'письмом'));
    expect(getState().editing).toEqual({ at: '/kind', part: 'options' });
  });

  it('closes with its field, and by undoing', async () => {
    const { getState, actions } = await open();
    actions.edit({ at: '/kind', part: 'options' });
    actions.do(options('очно', 'по видео'));
    actions.undo();
    expect(getState().editing).toBeUndefined();
    actions.edit({ at: '/mood', part: 'options' });
    actions.do({ do: 'removeFields', fields: ['/mood'] });
    expect(getState().editing).toBeUndefined();
  });

  it('closes where it is the words of a field', async () => {
    const { getState, actions } = await open();
    actions.edit({ at: '/kind', part: 'title' });
    actions.do({ do: 'setTitle', field: '/kind', title: 'Как встретились' });
    expect(getState().editing).toBeUndefined();
  });
});
