import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { allWidgets } from '../testing/all-widgets-form.js';
import type { Pickers } from './ports.js';
import { fillForm } from '../testing/fill-form.js';

const people = [{ value: 'p-1', label: 'Орлова Ирина Викторовна', note: 'учитель' }];

describe('widgets report what is answered', () => {
  it('text', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(screen.getByLabelText(/^Имя/), 'Ирина');
    expect(answers()).toEqual({ name: 'Ирина' });
    await user.clear(screen.getByLabelText(/^Имя/));
    expect(answers()['name']).toBeUndefined();
  });

  it('number with a comma and its unit', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(screen.getByLabelText('Нагрузка'), '18,5');
    expect(answers()).toEqual({ hours: 18.5 });
    expect(screen.getByText('ч')).toBeTruthy();
  });

  it('a typed Russian date is stored as ISO', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(screen.getByLabelText('День'), '26.06.2026');
    await user.tab();
    await waitFor(() => expect(answers()).toEqual({ day: '2026-06-26' }));
    expect((screen.getByLabelText('День') as HTMLInputElement).value).toBe('26.06.2026');
  });

  it('choice in a list', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.click(screen.getByLabelText('Форма'));
    await user.click(await screen.findByText('Очно'));
    expect(answers()).toEqual({ form: 'c1' });
  });

  it('choice by radio, yes and no', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.click(within(screen.getByRole('radiogroup', { name: 'Вид' })).getByLabelText('Пара'));
    await user.click(within(screen.getByRole('radiogroup', { name: 'Есть совет' })).getByLabelText('Нет'));
    expect(answers()).toEqual({ kind: 'c2', council: false });
  });

  it('several choices; the exclusive one stands alone', async () => {
    const { user, answers } = fillForm(allWidgets);
    const group = within(screen.getByRole('group', { name: 'Области' }));
    await user.click(group.getByLabelText('Право'));
    await user.click(group.getByLabelText('Наука'));
    expect(answers()).toEqual({ areas: ['c1', 'c2'] });
    await user.click(group.getByLabelText('Ничего из этого'));
    expect(answers()).toEqual({ areas: ['c3'] });
  });

  it('several choices in a list', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.click(screen.getByLabelText('Предметы'));
    await user.click(await screen.findByText('Химия'));
    expect(answers()).toEqual({ subjects: ['c2'] });
  });

  it('a tick', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.click(screen.getByLabelText(/Согласие получено/));
    expect(answers()).toEqual({ consent: true });
  });

  it('a scale is a group of radios', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.click(within(screen.getByRole('radiogroup', { name: 'Оценка' })).getByLabelText('7'));
    expect(answers()).toEqual({ mood: 7 });
  });

  it('people are searched with the role, and the one stored is named', async () => {
    const searchPeople = jest.fn<NonNullable<Pickers['searchPeople']>>(async () => people);
    const { user, answers } = fillForm(
      allWidgets,
      {},
      { pickers: { searchPeople, labelOf: async () => 'Орлова И. В.' } },
    );
    await user.type(screen.getByLabelText('Наставник'), 'Орл');
    await user.click(await screen.findByText('Орлова Ирина Викторовна'));
    expect(answers()).toEqual({ mentor: 'p-1' });
    expect(searchPeople).toHaveBeenLastCalledWith('Орл', { role: 'mentor', unit: undefined });
    expect((screen.getByLabelText('Наставник') as HTMLInputElement).value).toBe('Орлова Ирина Викторовна');
  });

  it('a stored reference is shown by its name', async () => {
    fillForm(allWidgets, { mentor: 'p-9' }, { pickers: { labelOf: async () => 'Сафин Т. Р.' } });
    await waitFor(() =>
      expect((screen.getByLabelText('Наставник') as HTMLInputElement).value).toBe('Сафин Т. Р.'),
    );
  });

  it('several people', async () => {
    const { user, answers } = fillForm(allWidgets, {}, { pickers: { searchPeople: async () => people } });
    await user.type(screen.getByLabelText('Команда'), 'Ор');
    await user.click(await screen.findByText('Орлова Ирина Викторовна'));
    expect(answers()).toEqual({ team: ['p-1'] });
  });

  it('a file is uploaded, named and removed', async () => {
    const uploadFile = jest.fn(async (file: File) => ({ id: 'f-1', name: file.name, size: file.size }));
    const { user, answers, container } = fillForm(allWidgets, {}, { uploadFile });
    const input = container.querySelector<HTMLInputElement>('input[type=file]')!;
    fireEvent.change(input, { target: { files: [new File(['абв'], 'приказ.pdf')] } });
    expect(await screen.findByText('приказ.pdf')).toBeTruthy();
    expect(answers()).toEqual({ papers: ['f-1'] });
    await user.click(screen.getByRole('button', { name: 'Удалить: приказ.pdf' }));
    expect(answers()['papers']).toBeUndefined();
  });

  it('a failed upload says so and loses nothing', async () => {
    const uploadFile = async () => Promise.reject(new Error('нет связи'));
    const { container } = fillForm(allWidgets, { papers: ['f-0'] }, { uploadFile });
    const input = container.querySelector<HTMLInputElement>('input[type=file]')!;
    fireEvent.change(input, { target: { files: [new File(['а'], 'план.pdf')] } });
    expect(await screen.findByText(/Не загрузился/)).toBeTruthy();
  });

  it('rows are added, moved and removed by buttons and keys', async () => {
    const { user, answers } = fillForm(allWidgets, { pairs: [{ who: 'А' }, { who: 'Б' }] });
    await user.click(screen.getByRole('button', { name: 'Поднять: Строка 2' }));
    expect(answers()['pairs']).toEqual([{ who: 'Б' }, { who: 'А' }]);
    await user.click(screen.getAllByLabelText(/^Кто/)[0]!);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(answers()['pairs']).toEqual([{ who: 'А' }, { who: 'Б' }]);
    await user.click(screen.getByRole('button', { name: 'Добавить строку: Пары' }));
    expect(document.activeElement).toBe(screen.getAllByLabelText(/^Кто/)[2]);
    await user.keyboard('В');
    expect(answers()['pairs']).toEqual([{ who: 'А' }, { who: 'Б' }, { who: 'В' }]);
    await user.click(screen.getByRole('button', { name: 'Удалить: Строка 1' }));
    expect(answers()['pairs']).toEqual([{ who: 'Б' }, { who: 'В' }]);
  });

  it('a group, a matrix and a rubric', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(screen.getByLabelText('Город'), 'Томск');
    await user.click(screen.getByLabelText('Планирует: Да, вполне'));
    await user.click(screen.getByLabelText('Говорит: Не применимо'));
    await user.click(
      within(screen.getByRole('radiogroup', { name: /Цель урока/ })).getByLabelText('1 — названа'),
    );
    expect(answers()).toEqual({
      group: { town: 'Томск' },
      skills: { plan: 1, talk: 'na' },
      lesson: { goal: 1 },
    });
  });

  it('a signature is ticked; a given one is read only', async () => {
    const { user, answers, unmount } = fillForm(allWidgets);
    await user.click(screen.getByLabelText(/Подписываю/));
    expect(answers()).toEqual({ sign: { signed: true } });
    unmount();
    fillForm(allWidgets, { sign: { signed: true, by: 'Белова Н. С.', at: '2026-09-14' } });
    expect(screen.getByText(/Белова Н\. С\., 14\s*сентября 2026/)).toBeTruthy();
    expect(screen.queryByLabelText(/Подписываю/)).toBeNull();
  });

  it('computed values follow; they are not sent as answers', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(screen.getByLabelText('Нагрузка'), '20');
    expect(screen.getAllByText('40 ч').length).toBeGreaterThan(0);
    expect(answers()).toEqual({ hours: 20 });
  });

  it('an unknown widget falls back to the type', async () => {
    const { user, answers } = fillForm(allWidgets);
    await user.type(screen.getByLabelText('Странное поле'), 'да');
    expect(answers()).toEqual({ odd: 'да' });
  });

  it('a rule shows and demands a field; what was hidden is kept', async () => {
    const { user, answers } = fillForm(allWidgets, { form: 'c1', story: 'давно' });
    expect(screen.queryByLabelText(/Рассказ/)).toBeNull();
    await user.click(screen.getByLabelText('Форма'));
    await user.click(await screen.findByText('Заочно'));
    expect((screen.getByLabelText(/Рассказ/) as HTMLTextAreaElement).value).toBe('давно');
    expect(screen.getByLabelText(/Рассказ/).getAttribute('aria-required')).toBe('true');
    expect(answers()).toEqual({ form: 'c2', story: 'давно' });
  });

  it('a warning is amber and does not block', async () => {
    fillForm(allWidgets, { hours: 40 });
    await act(async () => undefined);
    expect(screen.getByText('Больше ставки: проверьте')).toBeTruthy();
  });
});
