import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { chooseOption } from '../testing/choose-option.js';
import { meetingForm, textOf } from '../testing/meeting-form.js';
import { gravesIn, openPart } from '../testing/render-part.js';
import PreviewTab from './index.js';

const samplesOf = (text: string) =>
  (JSON.parse(text) as { samples: { title: string; data: object; errors?: string[] }[] }).samples;
const lookAs = (user: Parameters<typeof chooseOption>[0], role: string) =>
  chooseOption(user, 'Кто смотрит', role);

describe('the preview', () => {
  it('is the real form: rules, computed values and the check at sending', async () => {
    const { user } = await openPart(<PreviewTab />);
    expect(screen.queryByLabelText(/^Адрес/)).toBeNull();
    await chooseOption(user, /^Ответы$/, 'Конец раньше начала');
    await user.click(screen.getByRole('button', { name: /Итоги/ }));
    await user.click(screen.getByRole('button', { name: 'Проверить как при отправке' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Окончание раньше начала (1 сентября 2026)',
    );
    await chooseOption(user, /^Ответы$/, 'Очная встреча');
    await user.click(screen.getByRole('button', { name: 'Проверить как при отправке' }));
    expect(await screen.findByText('Отправка прошла бы: ответы приняты.')).toBeTruthy();
  });

  it('shows a reader only what he reads, and nothing to who does not see the form', async () => {
    const text = textOf(meetingForm).replace('"score": 70', '"score": 70, "mood": "Устал"');
    const { user } = await openPart(<PreviewTab />, { text });
    await chooseOption(user, /^Ответы$/, 'Очная встреча');
    await lookAs(user, 'Куратор');
    expect(screen.getByText('Мира, 1')).toBeTruthy();
    expect(screen.getByText('средний')).toBeTruthy();
    expect(screen.queryByText('Устал')).toBeNull();
    expect(screen.getByText('Этой роли не видно: «Настроение»')).toBeTruthy();
    await lookAs(user, 'Наставляемый');
    expect(screen.getByText('Устал')).toBeTruthy();
    await lookAs(user, 'Эксперт');
    expect(screen.getByText('Эксперт эту форму не видит')).toBeTruthy();
  });

  it('keeps typed answers as a sample that has to be refused where the form refuses them', async () => {
    const { user, store } = await openPart(<PreviewTab />);
    await chooseOption(user, /^Ответы$/, 'Очная встреча');
    await user.click(screen.getByRole('button', { name: /Итоги/ }));
    const score = await screen.findByLabelText(/^Балл/);
    await user.clear(score);
    await user.type(score, '700');
    await user.click(screen.getByRole('button', { name: 'Сохранить как пример…' }));
    const name = await screen.findByRole('textbox', { name: /Название примера/ });
    await user.clear(name);
    await user.type(name, 'Баллов больше ста');
    expect(screen.getByRole('radio', { name: 'отвергнет' })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: /^Балл:/ })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    expect(samplesOf(store.getState().document.text)[2]).toMatchObject({
      title: 'Баллов больше ста',
      data: { score: 700, kind: 'live' },
      errors: ['/score'],
    });
  });

  it('keeps what was typed while another tab is looked at', async () => {
    const { user, store, port, unmount } = await openPart(<PreviewTab />);
    await chooseOption(user, /^Ответы$/, 'Очная встреча');
    unmount();
    const { recallPreview } = await import('./preview-state.js');
    expect(recallPreview(store).sample).toBe(0);
    expect(port).toBeDefined();
  });

  it('goes a group of questions a screen in a phone of its own window', async () => {
    const { user } = await openPart(<PreviewTab />);
    await user.click(screen.getByRole('radio', { name: 'Телефон' }));
    const frame = screen.getByTitle('Форма на телефоне шириной 360 точек') as HTMLIFrameElement;
    const inside = frame.contentDocument!;
    await waitFor(() => expect(within(inside.body).getByText('Форма встречи')).toBeTruthy());
    expect(within(inside.body).getByText(/^Шаг 1 из/)).toBeTruthy();
    const touch = userEvent.setup({ document: inside });
    const kind = within(inside.body).getByRole('combobox', { name: /Форма встречи/ });
    await touch.click(kind);
    await touch.click(await within(inside.body).findByRole('option', { name: 'очно', hidden: true }));
    await waitFor(() => expect(kind).toHaveProperty('value', 'очно'));
    await user.click(screen.getByRole('switch', { name: 'Крупный шрифт' }));
    await waitFor(() => expect(inside.documentElement.style.fontSize).toBe('150%'));
  });

  it('lies on paper: boxes for choices, rows for tables, words for answers', async () => {
    const { user } = await openPart(<PreviewTab />);
    await user.click(screen.getByRole('radio', { name: 'Бумага' }));
    const sheet = screen.getByRole('article', { name: 'Встреча пары' });
    expect(within(sheet).getByText('на расстоянии')).toBeTruthy();
    expect(within(sheet).getByRole('columnheader', { name: 'Часы' })).toBeTruthy();
    expect(within(sheet).queryByText('Срок, месяцев')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(within(screen.getByRole('article')).getByText(/Kind of meeting/)).toBeTruthy();
    await chooseOption(user, /^Ответы$/, 'Очная встреча');
    expect(within(screen.getByRole('article')).getByText('Мира, 1')).toBeTruthy();
  });

  it('gives the form what the case would know', async () => {
    const form = JSON.parse(textOf(meetingForm)) as {
      schema: { properties: Record<string, Record<string, unknown>> };
    };
    form.schema.properties['mood']!['x-prefill'] = { var: '$case/unitTitle' };
    const { user } = await openPart(<PreviewTab />, { text: JSON.stringify(form) });
    await user.type(screen.getByRole('textbox', { name: 'название организации', hidden: true }), 'Школа № 7');
    await user.click(screen.getByRole('button', { name: /Итоги/ }));
    expect(await screen.findByLabelText(/^Настроение/)).toHaveProperty('value', 'Школа № 7');
  });

  it('lives through a draft that does not compile', async () => {
    const { store } = await openPart(<PreviewTab />);
    act(
      () =>
        void store.actions.do({
          do: 'setJson',
          at: '/schema/properties/score',
          text: '{"type":"integer","title":"Балл","minimum":"пять"}',
        }),
    );
    expect(await screen.findByText(/не собирается/)).toBeTruthy();
    expect(screen.getByText('Форма встречи')).toBeTruthy();
  });

  it('keeps nobody out', async () => {
    const { container } = await openPart(<PreviewTab />);
    expect(await gravesIn(container)).toEqual([]);
  }, 30_000);
});
