import { describe, expect, it, jest } from '@jest/globals';
import axe from 'axe-core';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  ActionCard,
  CardSkeleton,
  DueLabel,
  EmptyState,
  ErrorState,
  HistoryDay,
  initialsOf,
  ListSkeleton,
  PageTitle,
  PairAvatars,
  PairMark,
  Panel,
  readScheme,
  StageRoad,
  StatusChip,
  TandemProvider,
  type RoadStop,
} from './index.js';

const titles = [
  'Подготовка условий',
  'База наставляемых',
  'База наставников',
  'Отбор и обучение',
  'Формирование пар',
  'Работа пар',
  'Завершение',
];
const stops: RoadStop[] = titles.map((title, index) => ({
  stage: index + 1,
  title,
  state: index < 5 ? 'done' : index === 5 ? 'current' : 'ahead',
}));

describe('pieces of every screen', () => {
  it.each(['full', 'compact', 'tiny', 'vertical'] as const)(
    'the %s road says each stop and the current one',
    (variant) => {
      render(<StageRoad stops={stops} variant={variant} label="Карта этапов" />, { wrapper: TandemProvider });
      const list = screen.getByRole('list', { name: 'Карта этапов' });
      const items = within(list).getAllByRole('listitem');
      expect(items).toHaveLength(7);
      expect(items[5]?.getAttribute('aria-current')).toBe('step');
      expect(items[0]?.textContent).toContain('Подготовка условий, пройден');
    },
  );

  it('a refused step gives its reason and cannot be pressed', () => {
    render(<ActionCard verb="Завершить работу пары пока нельзя:" refused="не хватает 4 встреч" />, {
      wrapper: TandemProvider,
    });
    expect(screen.queryByRole('button')).toBeNull();
    expect(document.body.textContent).toContain('не хватает 4 встреч');
  });

  it('a step is pressed by its sentence', async () => {
    const onClick = jest.fn();
    render(
      <ActionCard
        verb="Записать встречу 5."
        consequence="Пара останется в работе."
        tone="primary"
        onClick={onClick}
      />,
      { wrapper: TandemProvider },
    );
    await userEvent.click(screen.getByRole('button', { name: /Записать встречу 5/ }));
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it('initials', () => {
    expect([initialsOf('Орлова Ирина Викторовна'), initialsOf('Сафин'), initialsOf('Орлова И. В.')]).toEqual([
      'ОИ',
      'СА',
      'ОИ',
    ]);
  });

  it('a spoilt scheme becomes the default', () => {
    expect(readScheme({ look: 'pink', scale: 900 })).toEqual({ look: 'auto', scale: 200 });
    expect(readScheme(null)).toEqual({ look: 'auto', scale: 100 });
  });

  it('nothing serious for assistive technology', async () => {
    const { container } = render(
      <main>
        <PageTitle
          title="Доска"
          note="2026/27"
          mark={<PairAvatars mentor="Орлова Ирина" mentee="Сафин Тимур" />}
        />
        <Panel title="Задачи" note="3 открыты" actions={<button type="button">Добавить</button>}>
          <StageRoad stops={stops} label="Карта" />
          <DueLabel due="2026-11-16" today="2026-11-19" />
          <StatusChip tone="returned">Возвращено</StatusChip>
          <PairMark label="Пара" />
          <ListSkeleton />
          <CardSkeleton />
          <EmptyState title="Пока пусто" text="Начните цикл" />
          <ErrorState title="Не удалось загрузить" text="Повторите" onRetry={() => undefined} code="01J" />
          <HistoryDay
            day="19 ноября, четверг"
            entries={[
              { key: 1, sentence: 'Сафин Т. Р. оставил отзыв', actor: { name: 'Сафин Т. Р.' }, time: '9:12' },
            ]}
          />
        </Panel>
      </main>,
      { wrapper: TandemProvider },
    );
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')).toEqual([]);
  });
});
