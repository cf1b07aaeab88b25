import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { gravesIn, openPart, type OpenPart } from '../testing/render-part.js';
import PublishFlow from './index.js';

/** Forty cases by version 1: a dozen answered «очно», two have begun answers. */
const running: Pick<OpenPart, 'prepare'> = {
  prepare: async (server, port) => {
    const { revision } = server;
    expect(await port.publish({ comment: 'Первый выпуск', revision })).toMatchObject({ version: 1 });
    for (let index = 0; index < 40; index += 1)
      server.cases.push({
        id: `c-${index}`,
        title: `Пара ${index}`,
        stage: index < 30 ? 6 : 7,
        version: 1,
        answers: { kind: index < 12 ? 'live' : 'remote' },
        ...(index === 3
          ? { draft: { task: 't-3', version: 1, data: { kind: 'live', address: 'Мира, 1', score: 5 } } }
          : index === 4
            ? { draft: { task: 't-4', version: 1, data: { score: 7 } } }
            : {}),
      });
  },
};

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const isOff = async (name: string | RegExp) => (await button(name)).hasAttribute('disabled');
const acceptAll = async (user: { click: (at: Element) => Promise<void> }) => {
  await screen.findByRole('heading', { name: 'Проверка' });
  for (const box of screen.queryAllByRole('checkbox')) await user.click(box);
};

describe('publishing', () => {
  it('waits for a tick where samples fail, and calls fields by their titles', async () => {
    const { user, store, save } = await openPart(<PublishFlow />);
    act(
      () =>
        void store.actions.do({
          do: 'setProperty',
          field: '/score',
          property: 'maximum',
          value: 50,
        }),
    );
    await act(save);
    act(() => store.actions.openPublish(true));
    expect(await screen.findByText(/Очная встреча — не прошёл: «Балл»: Можно не больше 50/)).toBeTruthy();
    for (const box of screen.getAllByRole('checkbox'))
      if (!/Примеры ответов/.test(box.getAttribute('aria-label') ?? '')) await user.click(box);
    expect(await isOff('Далее')).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /публикуем так: Примеры ответов/ }));
    expect(await isOff('Далее')).toBe(false);
  });

  it('goes four steps: a breaking change under forty cases is read beforehand, drafts move only if they are chosen', async () => {
    const { user, store, save, server } = await openPart(<PublishFlow />, running);
    act(() => void store.actions.do({ do: 'removeFields', fields: ['/address'] }, { orphans: 'remove' }));
    act(() => void store.actions.do({ do: 'removePage', page: 'where' }));
    // The sample and its place in the form go together.
    act(() => void store.actions.do({ do: 'removeSample', title: 'Очная встреча' }));
    await act(save);
    act(() => store.actions.openPublish(true));

    expect(await isOff('Далее')).toBe(true);
    await acceptAll(user);
    await user.click(await button('Далее'));

    expect(document.activeElement?.textContent).toBe('Что изменилось');
    const breaking = screen.getByRole('heading', { name: /Ломает/ }).parentElement!;
    expect(within(breaking).getByText(/Адрес/)).toBeTruthy();
    await user.click(await button('Далее'));

    expect(screen.getByRole('heading', { name: 'Идущие дела: 40' })).toBeTruthy();
    expect(screen.getByText('Идущие дела останутся на своей версии. Новые дела получат новую.')).toBeTruthy();
    expect(screen.getByText(/Работа пар: 30/)).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Пара 3', hidden: true })[0]!.getAttribute('href')).toBe(
      '/cases/c-3',
    );
    const draft = screen.getByRole('row', { name: /Пара 3/ });
    expect(draft.textContent).toContain('Мира, 1');
    expect(screen.getByRole('row', { name: /Пара 4/ }).textContent).toContain('Ничего не потеряет');
    await user.click(await button('Перенести все без потерь'));
    await user.click(await button('Далее'));

    expect(screen.getByText(/1 начатый ответ перейдёт/)).toBeTruthy();
    expect(await isOff('Опубликовать версию 2')).toBe(true);
    await user.type(screen.getByRole('textbox', { name: /Что изменилось и зачем/ }), 'Адрес не нужен');
    await user.click(await button('Опубликовать версию 2'));

    expect(await screen.findByRole('heading', { name: 'Опубликована версия 2' })).toBe(
      document.activeElement,
    );
    expect(server.versions[0]).toMatchObject({ version: 2, comment: 'Адрес не нужен' });
    expect(server.cases.every((one) => one.version === 1)).toBe(true);
    expect(server.cases[4]!.draft!.version).toBe(2);
    expect(server.cases[3]!.draft!.version).toBe(1);
    await user.click(await button('Вернуться к форме'));
    await waitFor(() => expect(store.getState().publishing).toBe(false));
    // The next draft begins with what was published.
    expect(store.getState().info.basedOn).toMatchObject({ version: 2 });
    expect(store.getState()).toMatchObject({ steps: [], cursor: 0 });
  }, 30_000);

  it('does not let errors through and leads to their place', async () => {
    const { user, store, save } = await openPart(<PublishFlow />, running);
    // The rule of the address asks for an option that is no more.
    const value = [
      { const: 'remote', title: 'на расстоянии' },
      { const: 'post', title: 'письмом' },
    ];
    act(() => void store.actions.do({ do: 'setProperty', field: '/kind', property: 'options', value }));
    await act(save);
    act(() => store.actions.openPublish(true));
    expect(await screen.findByRole('heading', { name: /Мешает публикации/ })).toBeTruthy();
    for (const box of screen.queryAllByRole('checkbox')) await user.click(box);
    expect(await isOff('Далее')).toBe(true);
    const [mend] = screen.getAllByRole('button', { name: /^Исправить: Не переведено/ });
    await user.click(mend!);
    expect(store.getState().publishing).toBe(false);
  });

  it('asks for a second look at what a template locks', async () => {
    const { user, store, save } = await openPart(<PublishFlow />, running);
    act(() => void store.actions.do({ do: 'setLocks', field: '/score', locks: ['label'] }));
    act(() => void store.actions.do({ do: 'setTitle', field: '/score', title: 'Итоговый балл' }));
    await act(save);
    act(() => store.actions.openPublish(true));
    await acceptAll(user);
    for (let step = 0; step < 3; step += 1) await user.click(await button('Далее'));
    expect(screen.getByText('Нужен второй взгляд')).toBeTruthy();
    expect(await isOff('Опубликовать версию 2')).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /Проверено ещё раз/ }));
    expect(await isOff('Опубликовать версию 2')).toBe(false);
  });

  it('is refused when the draft has changed since, and begins again', async () => {
    const { user, store, save, server } = await openPart(<PublishFlow />, running);
    act(() => void store.actions.do({ do: 'setTitle', field: '/score', title: 'Итоговый балл' }));
    await act(save);
    act(() => store.actions.openPublish(true));
    await acceptAll(user);
    for (let step = 0; step < 3; step += 1) await user.click(await button('Далее'));
    server.revision += 1;
    await user.click(await button('Опубликовать версию 2'));
    expect(
      await screen.findByText('Черновик изменился, пока вы смотрели. Пройдите шаги ещё раз.'),
    ).toBeTruthy();
    expect(server.versions).toHaveLength(1);
    await user.click(await button('Пройти шаги ещё раз'));
    await waitFor(() => screen.getByRole('heading', { name: 'Проверка' }));
  });

  it('waits until the draft is saved, and says when it cannot be', async () => {
    const { store, save, server } = await openPart(<PublishFlow />, running);
    server.offline = true;
    act(() => void store.actions.do({ do: 'setTitle', field: '/score', title: 'Итоговый балл' }));
    act(() => store.actions.openPublish(true));
    expect(await screen.findByText('Сохраняем черновик…')).toBeTruthy();
    await act(save);
    expect(await screen.findByRole('alert')).toBeTruthy();
    server.offline = false;
    await act(save);
    expect(await screen.findByRole('heading', { name: 'Проверка' })).toBeTruthy();
  });

  it('keeps nobody out on any step', async () => {
    const { user, store } = await openPart(<PublishFlow />, running);
    act(() => store.actions.openPublish(true));
    await acceptAll(user);
    for (const step of ['Проверка', 'Что изменилось', 'Кого затронет', 'Подтверждение']) {
      await screen.findByRole('heading', { name: step });
      expect(await gravesIn(document.body)).toEqual([]);
      if (step !== 'Подтверждение') await user.click(await button('Далее'));
    }
  }, 60_000);
});
