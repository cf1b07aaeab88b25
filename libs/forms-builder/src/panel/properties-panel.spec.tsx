import { describe, expect, it, jest } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { gravesIn, openPart } from '../testing/render-part.js';
import { PropertiesPanel } from './properties-panel.js';

jest.setTimeout(30_000);

const openAt = async (...places: string[]) => {
  const opened = await openPart(<PropertiesPanel />);
  act(() => {
    if (places.length === 1) opened.store.actions.reveal(places[0] ?? '');
    else opened.store.actions.select(places);
  });
  return opened;
};
const nodeOf = (opened: Awaited<ReturnType<typeof openAt>>, at: string) =>
  opened.store.getState().tree.byPlace.get(at);

describe('the panel of properties', () => {
  it('tells what the field is, where it stands and what shows it', async () => {
    const opened = await openAt('/address');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Адрес');
    expect(opened.container.textContent).toContain('Страница 2, поле 1 из 1');
    expect(opened.container.textContent).toContain(
      'Если «Форма встречи» — «очно», то показать и сделать обязательным',
    );
    await opened.user.click(screen.getByRole('button', { name: /^Изменить: «Форма встречи»/ }));
    expect(opened.store.getState()).toMatchObject({ tab: 'logic', target: { kind: 'rule', id: 'place' } });
    expect(await gravesIn(opened.container)).toEqual([]);
  });

  it('writes a label by Enter and gives it back by Escape', async () => {
    const opened = await openAt('/mood');
    const label = screen.getByRole('textbox', { name: 'Подпись' });
    await opened.user.clear(label);
    await opened.user.type(label, 'Как вы{Escape}');
    expect((label as HTMLInputElement).value).toBe('Настроение');
    await opened.user.clear(label);
    await opened.user.type(label, 'Как вы себя чувствуете');
    expect(nodeOf(opened, '/mood')?.title).toBe('Настроение');
    await opened.user.keyboard('{Enter}');
    expect(nodeOf(opened, '/mood')?.title).toBe('Как вы себя чувствуете');
  });

  it('keeps a number that makes no sense out of the form and says why beside it', async () => {
    const opened = await openAt('/score');
    const before = opened.store.getState().document.text;
    const least = screen.getByRole('textbox', { name: /меньш/i });
    await opened.user.clear(least);
    await opened.user.type(least, '500');
    await opened.user.tab();
    expect(opened.store.getState().document.text).toBe(before);
    expect(least.getAttribute('aria-invalid')).toBe('true');
    expect(opened.store.getState().refusal).toBeUndefined();
  });

  it('changes what several fields share in one step', async () => {
    const opened = await openAt('/mood', '/score');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Выбрано: 2\u00a0поля');
    await opened.user.click(screen.getByRole('switch', { name: 'Обязательное' }));
    expect([nodeOf(opened, '/mood')?.required, nodeOf(opened, '/score')?.required]).toEqual([true, true]);
    expect(opened.store.getState().steps).toHaveLength(1);
    expect(opened.store.getState().selection).toEqual(['/mood', '/score']);
  });

  it('adds the option «Другое» with a text that is asked for when it is chosen', async () => {
    const opened = await openAt('/kind');
    await opened.user.click(screen.getByRole('button', { name: '«Другое…»' }));
    const { definition, tree } = opened.store.getState();
    const rule = (definition.schema['x-rules'] as { id: string; when: unknown; then: unknown[] }[]).at(-1);
    expect(rule?.when).toEqual({ '==': [{ var: '/kind' }, 'other'] });
    const shown = (rule?.then[0] as { show: string }).show;
    expect(tree.byPlace.get(shown)?.block).toBe('shortText');
  });

  it('shows what the studio does not edit and who names the field', async () => {
    const opened = await openAt('/from');
    const more = screen.getByRole('region', { name: 'Дополнительно' });
    expect(within(more).getByText('from')).toBeTruthy();
    expect(within(more).getByText('Где используется')).toBeTruthy();
    expect(within(more).getAllByRole('listitem').length).toBeGreaterThan(1);
    await opened.user.click(within(more).getByRole('button', { name: 'Переименовать…' }));
    expect(opened.store.getState().dialog).toEqual({ kind: 'renameKey', field: '/from' });
  });

  it('asks who fills the form while no field is selected', async () => {
    const opened = await openPart(<PropertiesPanel />);
    const title = screen.getByRole('textbox', { name: 'Название по-английски' });
    await opened.user.clear(title);
    await opened.user.type(title, 'Meeting{Enter}');
    expect(opened.store.getState().definition.meta.title.en).toBe('Meeting');
    expect(await gravesIn(opened.container)).toEqual([]);
  });
});
