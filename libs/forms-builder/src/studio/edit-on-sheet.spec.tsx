import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { chooseOption } from '../testing/choose-option.js';
import { frameOf, openStudio, placesOnSheet, settle, spoken } from '../testing/open-studio.js';

const roots = (): string[] => placesOnSheet().filter((at) => at.lastIndexOf('/') === 0);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

jest.setTimeout(30_000);

describe('editing on the sheet', () => {
  it('adds from the palette after the selected field, its label being written', async () => {
    const { user } = await openStudio();
    await user.click(frameOf('/kind'));
    await user.click(within(screen.getByRole('navigation')).getByRole('button', { name: 'Дата' }));
    const label = screen.getByRole('textbox', { name: 'Название поля «Дата»' });
    expect(document.activeElement).toBe(label);
    await user.keyboard('Дата встречи{Enter}');
    await settle(400);
    const order = roots();
    const fresh = order[order.indexOf('/kind') + 1] ?? '';
    expect(frameOf(fresh).textContent).toContain('Дата встречи');
    expect(document.activeElement).toBe(frameOf(fresh));
  });

  it('goes on to the options of a new choice on Enter, and takes a pasted list', async () => {
    const { user } = await openStudio();
    await user.click(within(screen.getByRole('navigation')).getByRole('button', { name: 'Один из списка' }));
    await user.keyboard('Что мешает{Enter}');
    const [first] = await screen.findAllByRole('textbox', { name: 'Вариант 1' });
    expect(document.activeElement).toBe(first);
    await user.paste('1. Время\n2. Силы\n3. Знания');
    await settle();
    const titles = screen
      .getAllByRole('textbox', { name: /^Вариант \d/ })
      .map((one) => (one as HTMLInputElement).value);
    expect(titles).toEqual(expect.arrayContaining(['Время', 'Силы', 'Знания']));
  });

  it('writes a label in place, keeps it on Escape, renames it on Enter', async () => {
    const { user } = await openStudio();
    await user.click(frameOf('/kind'));
    await user.keyboard('{F2}');
    await user.keyboard('Другое{Escape}');
    expect(frameOf('/kind').textContent).toContain('Форма встречи');
    await user.keyboard('{F2}');
    await user.keyboard('Как встретились{Enter}');
    expect(frameOf('/kind').textContent).toContain('Как встретились');
    await user.keyboard('{Control>}z{/Control}');
    expect(frameOf('/kind').textContent).toContain('Форма встречи');
  });

  it('moves by Alt and an arrow and says where the field stands', async () => {
    const { user } = await openStudio();
    await user.click(frameOf('/kind'));
    const before = roots();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await settle(400);
    const after = roots();
    expect(after.indexOf('/kind')).toBe(before.indexOf('/kind') + 1);
    expect(plain(spoken())).toMatch(/^Поле «Форма встречи» перемещено: 2-е из \d+ /);
    expect(document.activeElement).toBe(frameOf('/kind'));
  });

  it('keeps the focus on the neighbour of what was deleted', async () => {
    const { user } = await openStudio();
    const [, second = ''] = roots();
    await user.click(frameOf(roots()[0] ?? ''));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('data-frame')).toBe(second);
    await user.keyboard('{Delete}');
    await settle(400);
    const dialog = screen.queryByRole('dialog');
    if (dialog) {
      expect(dialog.textContent).toContain('Поле используется');
      await user.click(within(dialog).getByRole('button', { name: 'Удалить вместе с ними' }));
      await settle(400);
    }
    expect(roots()).not.toContain(second);
    expect(document.activeElement?.getAttribute('data-frame')).not.toBeNull();
  });

  it('copies by the event of the browser and pastes it again under another key', async () => {
    const { user } = await openStudio();
    await user.click(frameOf('/kind'));
    let text = '';
    const data = { setData: (_: string, value: string) => (text = value), getData: () => text };
    fireEvent.copy(frameOf('/kind'), { clipboardData: data });
    expect(JSON.parse(text)).toMatchObject({ kind: 'tandem/form-fields@1', from: 'meeting' });
    const before = roots().length;
    act(() => void fireEvent.paste(frameOf('/kind'), { clipboardData: data }));
    expect(roots().length).toBe(before + 1);
    expect(plain(spoken())).toContain('Вставлено: 1 поле');
  });

  it('makes fields of pasted lines', async () => {
    const { user } = await openStudio();
    await user.click(frameOf('/from'));
    const data = { getData: () => '• Что получилось\n• Что дальше\n' };
    act(() => void fireEvent.paste(frameOf('/from'), { clipboardData: data }));
    expect(document.querySelector('[data-sheet]')?.textContent).toContain('Что получилось');
    expect(document.querySelector('[data-sheet]')?.textContent).toContain('Что дальше');
    await user.keyboard('{Control>}z{/Control}');
    expect(document.querySelector('[data-sheet]')?.textContent).not.toContain('Что дальше');
  });

  it('moves by the dialog to another page', async () => {
    const { user } = await openStudio();
    await user.click(frameOf('/from'));
    await user.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Переместить «Начало»');
    await chooseOption(user, within(dialog).getByRole('combobox', { name: 'Страница' }), 'Место');
    await user.click(within(dialog).getByRole('button', { name: 'Переместить' }));
    await settle(400);
    expect(roots()).toEqual(['/address', '/from']);
    expect(plain(spoken())).toBe('Поле «Начало» перемещено: 2-е из 2 на странице «Место»');
    expect(document.activeElement).toBe(frameOf('/from'));
  });

  it('goes to the panel by Enter and back to the sheet by Escape', async () => {
    const { user } = await openStudio();
    await user.click(frameOf('/kind'));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Подпись' }));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(frameOf('/kind'));
  });

  it('inserts by the slash: a word, Enter', async () => {
    const { user } = await openStudio();
    await user.click(frameOf('/kind'));
    await user.keyboard('/');
    const search = await screen.findByRole('combobox', { name: 'Найти поле' });
    expect(screen.getByRole('dialog').textContent).toContain('Встанет после поля «Форма встречи»');
    await user.type(search, 'деньг{Enter}');
    await user.keyboard('Сколько это стоит{Enter}');
    await settle(400);
    expect(document.querySelector('[data-sheet]')?.textContent).toContain('Сколько это стоит');
    expect(roots()).toHaveLength(5);
  });

  it('selects several by Shift and changes them together', async () => {
    const { user } = await openStudio();
    await user.click(frameOf('/kind'));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByRole('heading', { level: 2, name: 'Выбрано: 2\u00a0поля' })).toBeTruthy();
    await user.keyboard('{Control>}d{/Control}');
    expect(roots()).toHaveLength(6);
    await user.keyboard('{Control>}z{/Control}');
    expect(roots()).toHaveLength(4);
  });
});
