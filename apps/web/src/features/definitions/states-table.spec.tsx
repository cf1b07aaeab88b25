import { beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowView } from '@tandem/contracts';
import { TandemProvider } from '@tandem/ui';
import { render, screen, within } from '@testing-library/react';
import { startI18n } from '../../shared/i18n/i18n.js';
import { StatesTable } from './states-table.js';
import '../../shared/testing/jsdom-lacks.js';

const view = {
  key: 'pair',
  version: 3,
  status: 'published',
  sha256: 'a'.repeat(64),
  versions: [],
  definition: {
    machine: {
      initial: 'programme',
      states: {
        programme: {
          meta: {
            title: { ru: 'Программа на утверждении', en: 'Programme awaits approval' },
            stage: 5,
            waits: { ru: 'Ждёт директора: утвердить программу' },
          },
          on: {
            'PROGRAMME.APPROVE': {
              target: 'work',
              guard: {
                type: 'and',
                params: {
                  guards: [
                    { type: 'notAuthor' },
                    {
                      type: 'rule',
                      params: {
                        logic: { '>=': [{ var: 'participants.mentee.count' }, 1] },
                        reason: { ru: 'В паре некого учить' },
                      },
                    },
                  ],
                },
              },
            },
            'PROGRAMME.RETURN': {},
          },
          after: {
            P10WD: 'cancelled',
            P1D: 'cancelled',
            '--04-15': 'work',
            'case.context.periodTo-P14D': 'work',
          },
        },
        work: { meta: { title: { ru: 'В работе' }, stage: 6 }, always: 'cancelled' },
        cancelled: { type: 'final', meta: { title: { ru: 'Не состоялась' } } },
      },
    },
    events: {
      'PROGRAMME.APPROVE': { title: { ru: 'Утвердить программу' }, role: ['head', 'system'] },
      'PROGRAMME.RETURN': { title: { ru: 'Вернуть на доработку' }, role: 'curator' },
    },
  },
} satisfies WorkflowView;

const rowOf = (title: string) => {
  const row = screen.getByText(title, { selector: 'b' }).closest('tr');
  if (!row) throw new Error(`no row «${title}»`);
  return within(row);
};
const sentences = (title: string) =>
  rowOf(title)
    .getAllByRole('listitem')
    .map((one) => one.textContent?.replaceAll('\u00A0', ' '));

describe('exits of a state as sentences', () => {
  beforeAll(startI18n);

  it('says who does what, where it leads and what comes by itself', () => {
    render(<StatesTable view={view} />, { wrapper: TandemProvider });
    expect(sentences('Программа на утверждении')).toEqual([
      'Утвердить программу (директор): в «В работе», если решает не автор и число наставляемых не меньше 1 (иначе: «В паре некого учить»)',
      'Вернуть на доработку (куратор): остаётся здесь',
      'Через 10 рабочих дней: в «Не состоялась»',
      'Через 1 день: в «Не состоялась»',
      'Каждый год 15.04: в «В работе»',
      'За 14 дней до дня «periodTo»: в «В работе»',
    ]);
    expect(sentences('В работе')).toEqual(['Сразу: в «Не состоялась»']);
  });

  it('says what a state waits for and which stage it belongs to', () => {
    render(<StatesTable view={view} />, { wrapper: TandemProvider });
    const row = rowOf('Программа на утверждении');
    expect(row.getByText('Ждёт директора: утвердить программу')).toBeTruthy();
    expect(row.getByText(/^5\. /)).toBeTruthy();
  });

  it('marks an end and its lack of exits', () => {
    render(<StatesTable view={view} />, { wrapper: TandemProvider });
    const row = rowOf('Не состоялась');
    expect(row.getByText('конец')).toBeTruthy();
    expect(row.queryAllByRole('listitem')).toHaveLength(0);
  });
});
