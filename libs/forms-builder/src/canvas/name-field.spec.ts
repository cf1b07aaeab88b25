import { describe, expect, it } from '@jest/globals';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { memoryPort } from '../testing/memory-port.js';
import { MemoryServer } from '../testing/memory-server.js';
import { createStudioStore, type StudioStore } from '../state/index.js';
import { addField } from './add-field.js';
import { nameField } from './name-field.js';

const open = async (): Promise<StudioStore> =>
  createStudioStore(await memoryPort(new MemoryServer(textOf(meetingForm))).load(), { language: 'ru' });
const selected = ({ getState }: StudioStore) => getState().tree.byPlace.get(getState().selection[0] ?? '')!;

describe('the first words of a field', () => {
  it('make its name in the data, and its place is still the selected one', async () => {
    const store = await open();
    addField(store, 'date');
    expect(selected(store).key).toBe('data');
    expect(nameField(store, selected(store), 'Дата приказа')).toBeUndefined();
    expect(selected(store)).toMatchObject({ key: 'dataPrikaza', title: 'Дата приказа' });
    store.actions.undo();
    expect(selected(store)).toMatchObject({ key: 'data', title: 'Дата' });
  });

  it('do not take the name of another field', async () => {
    const store = await open();
    addField(store, 'shortText');
    nameField(store, selected(store), 'Mood');
    expect(selected(store)).toMatchObject({ key: 'mood2', title: 'Mood' });
  });

  it('leave the name of a field alone that was there before', async () => {
    const store = await open();
    store.actions.select(['/kind']);
    nameField(store, selected(store), 'Как встретились');
    expect(selected(store)).toMatchObject({ key: 'kind', title: 'Как встретились' });
  });
});
