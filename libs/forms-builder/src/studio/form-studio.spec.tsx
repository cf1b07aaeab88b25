import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { createStudioStore } from '../state/index.js';
import { StepSaver } from '../state/step-saver.js';
import { frameOf, openStudio, placesOnSheet, settle, spoken } from '../testing/open-studio.js';
import { gravesIn } from '../testing/render-part.js';

jest.setTimeout(30_000);

const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');

describe('the form studio', () => {
  it('opens a draft: bar, tabs, palette, sheet, properties of the form', async () => {
    await openStudio();
    expect(screen.getByRole('heading', { level: 1, name: 'Встреча пары' })).toBeTruthy();
    const [tabs, pages] = screen.getAllByRole('tablist');
    expect(
      within(tabs as HTMLElement)
        .getAllByRole('tab')
        .map((tab) => tab.textContent),
    ).toEqual([
      'Макет',
      'Логика2',
      'Расчёты2',
      'Перевод',
      'Просмотр',
      expect.stringMatching(/^Проверка/),
      'История',
    ]);
    expect(
      within(pages as HTMLElement)
        .getAllByRole('tab')
        .map((tab) => plain(tab.textContent)),
    ).toEqual(['1 Встреча', '2 Место', '3 Итоги']);
    expect(screen.getByRole('navigation', { name: 'Палитра' })).toBeTruthy();
    expect(screen.getByRole('complementary', { name: 'Свойства' }).textContent).toContain('Кто заполняет');
    expect(placesOnSheet()).toEqual(['/kind', '/from', '/to', '/months']);
  });

  it('has no grave mistakes of accessibility, with and without a selection', async () => {
    const { container, user } = await openStudio();
    expect(await gravesIn(container)).toEqual([]);
    await user.click(frameOf('/kind'));
    expect(await gravesIn(container)).toEqual([]);
  });

  it('saves by itself and says when', async () => {
    const { user, server } = await openStudio();
    await user.click(screen.getByRole('button', { name: 'Встреча пары' }));
    await user.keyboard('Встреча недели{Enter}');
    await settle(1000);
    expect(screen.getByText(/^Сохранено в \d\d:\d\d$/)).toBeTruthy();
    expect(JSON.parse(server.text)).toMatchObject({ meta: { title: { ru: 'Встреча недели' } } });
    expect(screen.getByRole('button', { name: /^Отменить: / })).toBeTruthy();
  });

  it('offers to carry changes over when the draft was changed elsewhere', async () => {
    const { user, server, port } = await openStudio();
    const other = createStudioStore(await port.load(), { language: 'ru' });
    const saver = new StepSaver(other, port, 60_000);
    other.actions.do({ do: 'setTitle', field: '/from', title: 'С какого дня' });
    await saver.flush();
    saver.stop();
    await user.click(frameOf('/kind'));
    await user.keyboard('{F2}Как встретились{Enter}');
    await settle(1000);
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toContain('Черновик изменили в другом месте');
    await user.click(within(notice).getByRole('button', { name: /перенести/ }));
    await settle(1000);
    expect(frameOf('/from').textContent).toContain('С какого дня');
    expect(frameOf('/kind').textContent).toContain('Как встретились');
    expect(server.text).toContain('Как встретились');
  });

  it('can only be read while somebody else holds it, and taken over', async () => {
    const colleague = { person: 'p-9', name: 'Иванова' };
    const { user, server } = await openStudio({
      prepare: (server) => {
        const mine = server.hold;
        let theirs = true;
        server.hold = (takeOver) => {
          theirs &&= !takeOver;
          return theirs
            ? { holder: { ...colleague, since: '2026-11-19T10:42:00Z', mine: false } }
            : mine.call(server, takeOver);
        };
      },
    });
    expect(screen.getByText(/^Открыто: Иванова, \d\d:42$/)).toBeTruthy();
    const first = within(screen.getByRole('navigation')).getAllByRole('button')[0] as HTMLButtonElement;
    expect(first.disabled).toBe(true);
    await user.click(frameOf('/kind'));
    await user.keyboard('{Delete}');
    expect(placesOnSheet()).toContain('/kind');
    await user.click(screen.getByRole('button', { name: 'Перехватить' }));
    expect(screen.getByText(/Иванова больше не сможет сохранять/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Перехватить' }));
    await settle();
    expect(first.disabled).toBe(false);
    expect(server.design().holder?.mine).toBe(true);
  });

  it('adds, renames and moves pages without a mouse', async () => {
    const { user } = await openStudio();
    await user.click(screen.getByRole('button', { name: 'Добавить страницу' }));
    const dialog = await screen.findByRole('dialog');
    await user.clear(within(dialog).getByRole('textbox'));
    await user.keyboard('Риски{Enter}');
    const names = () =>
      within(screen.getByRole('tablist', { name: 'Страницы формы' }))
        .getAllByRole('tab')
        .map((tab) => plain(tab.textContent));
    expect(names()).toEqual(['1 Встреча', '2 Риски', '3 Место', '4 Итоги']);
    screen.getByRole('tab', { name: /Риски/ }).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(names()).toEqual(['1 Встреча', '2 Место', '3 Риски', '4 Итоги']);
    expect(plain(spoken())).toBe('Страница «Риски» теперь 3-я из 4');
    await user.click(screen.getByRole('button', { name: 'Действия со страницей «Риски»' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Удалить страницу' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Удалить страницу' }),
    );
    expect(names()).toEqual(['1 Встреча', '2 Место', '3 Итоги']);
  });

  it('says that a text is no form instead of opening it', async () => {
    const { container } = await openStudio({ text: '{"meta":{},"schema":[],"uiSchema":{}}', opens: false });
    expect(container.textContent).toContain('не может открыть как форму');
  });
});
