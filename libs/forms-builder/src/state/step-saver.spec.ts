import { describe, expect, it } from '@jest/globals';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { memoryPort } from '../testing/memory-port.js';
import { MemoryServer } from '../testing/memory-server.js';
import { hashText } from './hash-text.js';
import { StepSaver } from './step-saver.js';
import { createStudioStore } from './studio-store.js';

const open = () => {
  const server = new MemoryServer(textOf(meetingForm));
  const port = memoryPort(server);
  const store = createStudioStore(server.design(), { language: 'ru' });
  const saver = new StepSaver(store, port, 60_000);
  const rename = (title: string) => store.actions.do({ do: 'setTitle', field: '/kind', title });
  return { server, port, store, saver, rename, status: () => store.getState().save.status };
};

describe('saving of steps', () => {
  it('sends what was done and what was undone; the server has the same text', async () => {
    const { server, store, saver, rename, status } = open();
    rename('Раз');
    rename('Два');
    expect(status()).toBe('unsaved');
    await saver.flush();
    expect(status()).toBe('saved');
    expect(server.text).toBe(store.getState().document.text);
    store.actions.undo();
    await saver.flush();
    expect(server.text).toBe(store.getState().document.text);
    rename('Три');
    await saver.flush();
    expect(server.text).toBe(store.getState().document.text);
    expect(server.design().steps).toHaveLength(2);
    expect(store.getState().info.revision).toBe(server.revision);
    saver.stop();
  });

  it('an undo is possible after the form was opened anew', async () => {
    const { server, store, saver, rename } = open();
    const before = store.getState().document.text;
    rename('Раз');
    await saver.flush();
    saver.stop();
    const again = createStudioStore(server.design(), { language: 'ru' });
    again.actions.undo();
    expect(again.getState().document.text).toBe(before);
  });

  it('says that there is no connection, and saves when it is back', async () => {
    const { server, store, saver, rename, status } = open();
    server.offline = true;
    rename('Раз');
    await saver.flush();
    expect(status()).toBe('offline');
    rename('Два');
    server.offline = false;
    saver.retryNow();
    await saver.flush();
    expect(status()).toBe('saved');
    expect(server.text).toBe(store.getState().document.text);
    saver.stop();
  });

  it('carries what was not saved over to the draft of another window', async () => {
    const { server, port, store, saver, rename, status } = open();
    const other = createStudioStore(await port.load(), { language: 'ru' });
    const otherSaver = new StepSaver(other, port, 60_000);
    other.actions.do({ do: 'setTitle', field: '/from', title: 'С какого дня' });
    other.actions.do({ do: 'removeFields', fields: ['/mood'] }, { orphans: 'remove' });
    await otherSaver.flush();
    rename('Как встретились');
    store.actions.do({ do: 'setTitle', field: '/mood', title: 'Чувства' });
    await saver.flush();
    expect(status()).toBe('stale');
    const { theirs } = store.getState().save;
    expect(saver.unsavedSteps()).toHaveLength(2);
    const redone = saver.goOver(theirs ?? (await port.load()), true);
    expect(redone.done).toBe(1);
    expect(redone.refused).toHaveLength(1);
    const { byPlace } = store.getState().tree;
    expect([byPlace.get('/from')?.title, byPlace.get('/kind')?.title]).toEqual([
      'С какого дня',
      'Как встретились',
    ]);
    await saver.flush();
    expect(server.text).toBe(store.getState().document.text);
    saver.stop();
    otherSaver.stop();
  });

  it('a journal longer than one message goes in parts, each with the hash of its place', async () => {
    const { server, store, saver, rename } = open();
    for (let count = 0; count < 501; count += 1) rename(`Имя ${count}`);
    await saver.flush();
    expect(server.text).toBe(store.getState().document.text);
    expect(server.revision).toBe(3);
    saver.stop();
  });
});

describe('the hash of a text', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['Ёлочки', undefined],
    ['x'.repeat(119), undefined],
  ])('of %j is that of the browser', async (text, known) => {
    const { createHash } = await import('node:crypto');
    expect(hashText(text)).toBe(known ?? createHash('sha256').update(text).digest('hex'));
  });
});
