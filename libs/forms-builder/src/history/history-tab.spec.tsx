import { describe, expect, it } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { chooseOption } from '../testing/choose-option.js';
import { gravesIn, openPart, type OpenPart } from '../testing/render-part.js';
import HistoryTab from './index.js';

const title = (text: string) =>
  (JSON.parse(text) as { schema: { properties: { kind: { title: string } } } }).schema.properties.kind.title;

const published: Pick<OpenPart, 'prepare'> = {
  prepare: async (server, port) => {
    await port.publish({ comment: 'Первый выпуск' });
    server.text = server.text.replace('"Форма встречи"', '"Как встречаетесь"');
    await port.publish({ comment: 'Проще сказано' });
  },
};

describe('the history tab', () => {
  it('goes to the moment of any step and back', async () => {
    const { user, store } = await openPart(<HistoryTab />);
    const { text } = store.getState().document;
    act(() => void store.actions.do({ do: 'setTitle', field: '/kind', title: 'Как' }));
    act(() => void store.actions.do({ do: 'setTitle', field: '/kind', title: 'Как встретились' }));
    act(() => void store.actions.do({ do: 'setTitle', field: '/score', title: 'Оценка' }));
    const steps = await screen.findAllByRole('button', { name: /вы/ });
    expect(steps).toHaveLength(3);
    await user.click(steps[2]!);
    expect(title(store.getState().document.text)).toBe('Как');
    expect(store.getState().cursor).toBe(1);
    await user.click(screen.getByRole('button', { name: /Начало черновика/ }));
    expect(store.getState().document.text).toBe(text);
    await user.click(screen.getAllByRole('button', { name: /вы/ })[0]!);
    expect(store.getState().cursor).toBe(3);
    expect(title(store.getState().document.text)).toBe('Как встретились');
  });

  it('tells versions with their comments and what changed between any two', async () => {
    const { user } = await openPart(<HistoryTab />, published);
    expect(await screen.findByText('Первый выпуск')).toBeTruthy();
    expect(screen.getByText('действует')).toBeTruthy();
    expect(await screen.findByText('Ничего не изменилось')).toBeTruthy();
    await chooseOption(user, 'Было', 'Версия 1');
    const safe = await screen.findByRole('heading', { name: /Безопасно/ });
    expect(within(safe.parentElement!).getByText(/Как встречаетесь/)).toBeTruthy();
  });

  it('makes an old version the draft and opens publishing', async () => {
    const { user, store, server } = await openPart(<HistoryTab />, published);
    await user.click(await screen.findByRole('button', { name: 'Сделать новой версией: версия 1' }));
    await user.click(await screen.findByRole('button', { name: 'Взять и открыть публикацию' }));
    expect(store.getState().document.text).toBe(server.versions[1]!.text);
    expect(store.getState().publishing).toBe(true);
    act(() => void store.actions.undo());
    expect(title(store.getState().document.text)).toBe('Как встречаетесь');
  });

  it('says that there is no connection and tries again', async () => {
    const { user, server } = await openPart(<HistoryTab />, {
      prepare: async (server, port) => {
        await published.prepare!(server, port);
      },
    });
    await screen.findByText('Первый выпуск');
    server.offline = true;
    await chooseOption(user, 'Было', 'Версия 1');
    expect(await screen.findByText('Не удалось сравнить версии')).toBeTruthy();
    server.offline = false;
    await user.click(screen.getByRole('button', { name: 'Повторить' }));
    expect(await screen.findByRole('heading', { name: /Безопасно/ })).toBeTruthy();
  });

  it('keeps nobody out', async () => {
    const { container } = await openPart(<HistoryTab />, published);
    await screen.findByText('Первый выпуск');
    expect(await gravesIn(container)).toEqual([]);
  }, 30_000);
});
