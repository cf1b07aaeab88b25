import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TandemProvider } from '@tandem/ui';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../../shared/i18n/i18n.js';
import { DraftStore } from '../../plan/draft/draft-store.js';
import { smallPlan } from '../../testing/small-plan.js';
import { useGridDeeds } from './use-grid-deeds.js';
import { WritingGrid } from './writing-grid.js';
import '../../../../shared/testing/patience.js';
import '../../../../shared/testing/jsdom-lacks.js';

function Table({ store, onChoose }: { readonly store: DraftStore; readonly onChoose: (id: string) => void }) {
  const deeds = useGridDeeds(store, () => undefined);
  return (
    <>
      <button>до</button>
      <WritingGrid
        store={store}
        deeds={deeds}
        shown={undefined}
        search={undefined}
        chosen={undefined}
        onChoose={onChoose}
      />
      <button>после</button>
    </>
  );
}

const open = () => {
  const store = new DraftStore({ plan: smallPlan, revision: 1, issues: [], savedAt: null });
  const chosen: string[] = [];
  render(
    <TandemProvider>
      <Table store={store} onChoose={(id) => chosen.push(id)} />
    </TandemProvider>,
  );
  return { store, chosen, user: userEvent.setup() };
};
const row = (id: string) => document.querySelector<HTMLElement>(`[data-row="${id}"]`)!;
const cell = (id: string, col: number) => row(id).querySelector<HTMLElement>(`[data-col="${col}"]`)!;
const measure = (store: DraftStore, id: string) =>
  store.getState().plan.measures.find((one) => one.id === id)!;
const titles = (store: DraftStore) => store.getState().plan.measures.map(({ title }) => title);
const paste = (text: string, html = '') =>
  fireEvent.paste(document.activeElement!, {
    clipboardData: { getData: (kind: string) => (kind === 'text/html' ? html : text) },
  });

// The columns: № 0, title 1, indicator 2, years 3–6, result 7, term 8, parties 9.
beforeAll(async () => {
  // Styles of modules do not come along; what scrolls by itself while something is dragged must be able to.
  document.head.insertAdjacentHTML('beforeend', '<style>div { overflow: auto }</style>');
  await startI18n();
  await bringWords('plan', 'planWrite', 'drafts');
});
afterEach(cleanup);

describe('the table of a plan that is written', () => {
  it('tells its size, has one stop for Tab, and lets go after Escape', async () => {
    const { user } = open();
    const grid = screen.getByRole('grid', { name: smallPlan.title });
    expect(grid.getAttribute('aria-rowcount')).toBe('6');
    expect(grid.getAttribute('aria-colcount')).toBe('11');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(cell('m1', 1));
    await user.tab();
    expect(document.activeElement).toBe(cell('m1', 2));
    await user.keyboard('{Escape}{Tab}');
    expect(document.activeElement?.textContent).toBe('после');
  });

  it('writes what is typed, goes down with Enter, leaves as it was with Escape', async () => {
    const { store, user } = open();
    await user.click(cell('m1', 1));
    await user.keyboard('Семинар{Enter}');
    expect(measure(store, 'm1').title).toBe('Семинар');
    expect(document.activeElement).toBe(cell('m2', 1));
    await user.keyboard('{F2}, часть первая{Enter}');
    expect(measure(store, 'm2').title).toBe('Второе, часть первая');
    await user.keyboard('{ArrowUp}другое{Escape}');
    expect(titles(store).slice(0, 2)).toEqual(['Семинар', 'Второе, часть первая']);
    expect(document.activeElement?.closest('[data-row]')).toBe(row('m2'));
  });

  it('says at once how a term is understood', async () => {
    const { store, user } = open();
    await user.click(cell('m2', 8));
    await user.keyboard('{Enter}до 1 октября, ежегодно');
    expect(within(row('m2')).getByText('ежегодно до 1 октября')).toBeTruthy();
    await user.keyboard('{Tab}');
    expect(measure(store, 'm2').schedule.rules).toEqual([{ kind: 'yearlyBy', day: '10-01' }]);
  });

  it('takes only a number for a year, with a comma, and says so', async () => {
    const { store, user } = open();
    await user.click(cell('m2', 4));
    await user.keyboard('много{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('число');
    await user.keyboard('{Control>}a{/Control}62,5%{Enter}');
    expect(measure(store, 'm2').indicator).toMatchObject({
      unit: 'percent',
      targets: [{ year: 2026, value: 62.5 }],
    });
  });

  it('clears and fills down what is selected, and takes it back as one deed', async () => {
    const { store, user } = open();
    await user.click(cell('m1', 8));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}');
    expect(measure(store, 'm2').schedule).toEqual(measure(store, 'm1').schedule);
    await user.keyboard('{Delete}');
    expect(
      store
        .getState()
        .plan.measures.slice(0, 2)
        .map(({ schedule }) => schedule.raw),
    ).toEqual(['', '']);
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    expect(store.getState().plan).toEqual(smallPlan);
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(measure(store, 'm2').schedule.raw).toBe('Ежегодно');
  });

  it('moves rows with Alt, also into the next section, and the place goes along', async () => {
    const { store, user } = open();
    await user.click(cell('m1', 1));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(titles(store)).toEqual(['Второе', 'Первое', 'Третье']);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(measure(store, 'm1').section).toBe('s2');
    expect(cell('m1', 1).tabIndex).toBe(0);
  });

  it('adds a row below with the next number and stands in it', async () => {
    const { store, user } = open();
    await user.click(cell('m2', 7));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const fresh = store.getState().plan.measures[2]!;
    expect(fresh).toMatchObject({ section: 's1', label: '3.', title: '' });
    expect(document.activeElement).toBe(cell(fresh.id, 1));
  });

  it('renames a section in its band', async () => {
    const { store, user } = open();
    await user.click(row('s2').querySelector('[data-col]')!);
    await user.keyboard('{Enter}');
    await user.keyboard('{Control>}a{/Control}Условия{Enter}');
    expect(store.getState().plan.sections[1]?.title).toBe('Условия');
  });

  it('copies as a spreadsheet does', async () => {
    const { user } = open();
    await user.click(cell('m1', 1));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    const said = new Map<string, string>();
    fireEvent.copy(document.activeElement!, {
      clipboardData: { setData: (kind: string, text: string) => said.set(kind, text) },
    });
    expect(said.get('text/plain')).toBe('Первое\t2025 год – 2 мероприятия и последующие годы\nВторое\t');
  });

  it('shows what a block would do before it is pasted', async () => {
    const { store, user } = open();
    await user.click(cell('m2', 1));
    paste('Новое второе\t60%\nДобавленное\t');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Изменится 1 строка.');
    expect(dialog.textContent).toContain('Добавится 1 строка в раздел «Нормативные акты».');
    expect(titles(store)).toEqual(['Первое', 'Второе', 'Третье']);
    await user.click(within(dialog).getByRole('button', { name: 'Вставить' }));
    expect(titles(store)).toEqual(['Первое', 'Новое второе', 'Добавленное', 'Третье']);
    act(() => void store.undo());
    expect(store.getState().plan).toEqual(smallPlan);
  });

  it('opens the whole row', async () => {
    const { chosen, user } = open();
    await user.click(cell('m3', 1));
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(chosen).toEqual(['m3']);
  });
});
