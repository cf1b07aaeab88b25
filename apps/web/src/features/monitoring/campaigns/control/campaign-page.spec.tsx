import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CampaignView, InnerAssignment } from '@tandem/contracts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../../shared/i18n/i18n.js';
import {
  campaign,
  completeness,
  id,
  kedrovy,
  lyceum,
  operator,
  reports,
  RUNS,
  school,
  strezhevoy,
} from '../../testing/half-year.js';
import { answerCalls, Refused, showPage, WithAddress, type As, type Told } from '../../testing/show-page.js';
import type { CampaignAddress } from './campaign-address.js';
import { CampaignPage } from './campaign-page.js';

const PATH = `/campaigns/${campaign.id}`;

/** The engine's own sieve, as far as these reports need it. */
const listed = ({ path }: { path: string }) => {
  const query = new URLSearchParams(path.split('?')[1]);
  const level = query.get('level');
  const search = query.get('search')?.toLowerCase() ?? '';
  return {
    items: reports.filter(
      (row) =>
        (!level || row.level === level) &&
        row.unit.title.toLowerCase().includes(search) &&
        (!query.get('under') || row.place === 'Город Кедровый'),
    ),
    nextCursor: null,
  };
};

interface Opened {
  readonly view?: CampaignView;
  readonly address?: CampaignAddress;
  readonly answers?: Readonly<Record<string, Told>>;
  readonly as?: As;
}

const open = async ({ view = campaign, address = {}, answers = {}, as }: Opened = {}) => {
  const sent = answerCalls({
    [`GET ${PATH}`]: view,
    [`GET ${PATH}/reports`]: listed,
    'GET /monitoring/completeness': completeness,
    ...answers,
  });
  const onDo = jest.fn();
  const onConsolidation = jest.fn();
  const addresses: CampaignAddress[] = [];
  showPage(
    <WithAddress first={address}>
      {(now, change) => (
        <CampaignPage
          campaignId={campaign.id}
          address={now}
          onAddress={(next) => {
            addresses.push(next);
            change(next);
          }}
          onDo={onDo}
          onConsolidation={onConsolidation}
        />
      )}
    </WithAddress>,
    as ?? { unit: operator, permissions: RUNS },
  );
  await screen.findByRole('heading', { level: 1 });
  return {
    sent: () => sent.filter(({ method }) => method !== 'GET'),
    asked: sent,
    onDo,
    onConsolidation,
    addresses,
  };
};
const table = (name: string) => within(screen.getByRole('table', { name }));
const choose = (place: string) =>
  userEvent.click(screen.getByRole('checkbox', { name: `Выбрать: ${place}` }));
const dialog = async () => within(await screen.findByRole('dialog'));

describe('control of a campaign', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('campaigns', 'papers');
  });
  afterEach(cleanup);

  it('says which day it is, what comes next and how far each level has come', async () => {
    await open();
    expect(screen.getByText('День 17 из 36')).toBeTruthy();
    expect(screen.getByText(/20 декабря, воскресенье, выходной/)).toBeTruthy();
    const levels = table('Полнота и своевременность по уровням');
    expect(levels.getByRole('row', { name: /^Муниципалитеты.*0 из 2.*1 0 1 1 из 1$/ })).toBeTruthy();
    expect(levels.getByRole('row', { name: /^Областные учреждения.*1 просрочено 1/ })).toBeTruthy();
    expect(levels.getByRole('row', { name: /^Всего.*1 из 4/ })).toBeTruthy();
  });

  it('names those who are missing', async () => {
    await open();
    expect(await screen.findByRole('link', { name: 'Губернаторский лицей' })).toBeTruthy();
    const names = screen.getByRole('region', { name: /^Не сдали/ });
    expect(
      within(names)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Город Кедровый', 'Губернаторский лицей']);
  });

  it('shows the schools of a municipality on demand, and keeps that in the address', async () => {
    const { addresses, asked } = await open();
    await screen.findByRole('table', { name: 'Муниципалитеты' });
    expect(screen.queryByText('Школа № 1')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Школы: Город Кедровый' }));
    expect(await screen.findByRole('table', { name: 'Школы, Город Кедровый' })).toBeTruthy();
    expect(screen.getByText('Школа № 1')).toBeTruthy();
    expect(addresses).toEqual([{ under: kedrovy.unit.id }]);
    expect(asked.some(({ path }) => path.includes(`level=school&under=${kedrovy.unit.id}`))).toBe(true);
  });

  it('finds a school wherever it stands', async () => {
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Найти организацию' }), 'Школа');
    expect(await screen.findByRole('table', { name: 'Школы' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('table', { name: 'Муниципалитеты' })).toBeNull());
    expect(screen.getByText('Школы', { selector: 'h2' }).textContent).toContain('нашлось 1 из 1');
  });

  it('says that nothing was found, and keeps the way back', async () => {
    await open({ address: { search: 'Нет такой' } });
    expect(await screen.findByText('Таких отчётов нет')).toBeTruthy();
    await userEvent.clear(screen.getByRole('textbox', { name: 'Найти организацию' }));
    expect(await screen.findByRole('table', { name: 'Муниципалитеты' })).toBeTruthy();
  });

  it('reminds only those chosen who still owe, with a word of one’s own', async () => {
    const { sent } = await open({ answers: { [`POST ${PATH}/remind`]: { told: 2, left: 0 } } });
    await screen.findByRole('table', { name: 'Областные учреждения' });
    for (const { unit } of [kedrovy, strezhevoy, lyceum]) await choose(unit.title);
    expect(screen.getByText('Выбраны 3 отчёта')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Напомнить (2)' }));
    const asked = await dialog();
    expect(asked.getByText('Город Кедровый; Губернаторский лицей')).toBeTruthy();
    await userEvent.type(asked.getByRole('textbox'), 'Ждём до пятницы');
    await userEvent.click(asked.getByRole('button', { name: 'Напомнить' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent()).toEqual([
      {
        method: 'POST',
        path: `${PATH}/remind`,
        body: { reports: [kedrovy.id, lyceum.id], note: 'Ждём до пятницы' },
      },
    ]);
    expect(screen.queryByText('Выбраны 3 отчёта')).toBeNull();
  });

  it('gives more time only with a date and a reason', async () => {
    const { sent } = await open({ answers: { [`POST ${PATH}/extend`]: { items: [lyceum] } } });
    await screen.findByRole('table', { name: 'Областные учреждения' });
    await choose('Губернаторский лицей');
    await userEvent.click(screen.getByRole('button', { name: 'Продлить (1)…' }));
    const asked = await dialog();
    await userEvent.click(asked.getByRole('button', { name: 'Продлить' }));
    expect(asked.getByText('Выберите дату.')).toBeTruthy();
    expect(sent()).toEqual([]);
    await userEvent.type(asked.getByRole('textbox', { name: 'Новый срок' }), '15.01.2027');
    await userEvent.type(asked.getByRole('textbox', { name: 'Почему' }), 'Карантин');
    await userEvent.click(asked.getByRole('button', { name: 'Продлить' }));
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.body).toEqual({ reports: [lyceum.id], due: '2027-01-15', reason: 'Карантин' });
  });

  it('accepts many after it has said what would become of each', async () => {
    const item = { report: strezhevoy.id, title: 'Город Стрежевой', short: 2, warnings: 1 };
    const { sent } = await open({
      answers: {
        [`POST ${PATH}/accept`]: ({ body }: { body: unknown }) => ({
          items: [
            {
              ...item,
              outcome: (body as { preview: boolean }).preview ? 'would' : 'accepted',
              reasons: ['Отправлен после срока'],
            },
          ],
        }),
      },
    });
    await screen.findByRole('table', { name: 'Муниципалитеты' });
    await choose('Город Стрежевой');
    await userEvent.click(screen.getByRole('button', { name: 'Принять (1)…' }));
    const asked = await dialog();
    expect(await asked.findByText('будет принят · 2 строки ниже плана · 1 предупреждение')).toBeTruthy();
    await userEvent.click(asked.getByRole('button', { name: 'Принять 1 отчёт' }));
    expect(await asked.findByText(/^принят ·/)).toBeTruthy();
    expect(sent().map(({ body }) => body)).toEqual([
      { reports: [strezhevoy.id], preview: true },
      { reports: [strezhevoy.id], preview: false },
    ]);
  });

  it('goes down a column by the arrows', async () => {
    await open();
    await screen.findByRole('table', { name: 'Муниципалитеты' });
    screen.getByRole('checkbox', { name: 'Выбрать: Город Кедровый' }).focus();
    await userEvent.keyboard('{ArrowDown} ');
    expect(screen.getByText('Выбран 1 отчёт')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Выбрать: Город Стрежевой');
  });

  it('leads to the total, where it is fixed, and asks before any other step', async () => {
    const { onDo, onConsolidation } = await open();
    expect(screen.queryByRole('link', { name: /^Свод/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Свести' }));
    expect([onConsolidation.mock.calls.length, onDo.mock.calls.length]).toEqual([1, 0]);
    await userEvent.click(screen.getByRole('button', { name: 'Ещё действия' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Отменить кампанию' }));
    expect(onDo).toHaveBeenCalledWith(campaign.availableEvents[1]);
  });

  it('does not offer to make a total that stands', async () => {
    const consolidation = { number: 1, at: '2026-12-30T05:00:00.000Z', by: null, corrections: 0 };
    await open({ view: { ...campaign, state: 'consolidated', consolidation } });
    expect(screen.queryByRole('button', { name: 'Свести' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Свод № 1' })).toBeTruthy();
  });

  it('shows a total that may not be fixed yet all the same', async () => {
    await open({ view: { ...campaign, availableEvents: [] } });
    expect(screen.getByRole('link', { name: 'Свод' })).toBeTruthy();
  });

  it('tells how far the opening is', async () => {
    await open({ view: { ...campaign, opening: { done: 120, of: 403 } } });
    expect(screen.getByText('Открываем отчёты: 120 из 403')).toBeTruthy();
  });

  it('lets a municipality act on its schools alone, and a school on nothing', async () => {
    const seen = { ...campaign, mayRun: false, availableEvents: [] };
    const owing = { ...school, standing: 'draft' as const, standingTitle: 'Заполняется' };
    const municipality = { id: id(141), title: 'Город Кедровый', kind: 'municipality' };
    const answers = { [`GET ${PATH}/reports`]: { items: [kedrovy, owing], nextCursor: null } };
    const address = { level: 'school' as const };
    await open({ view: seen, address, answers, as: { unit: municipality, permissions: RUNS } });
    expect(await screen.findByRole('button', { name: 'Напомнить: Школа № 1' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Напомнить: Город Кедровый' })).toBeNull();
    cleanup();
    await open({ view: seen, address, answers, as: { unit: municipality, permissions: ['monitoring.see'] } });
    await screen.findByRole('table', { name: 'Школы' });
    expect(screen.queryByRole('checkbox', { name: 'Выбрать: Школа № 1' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Напомнить: Школа № 1' })).toBeNull();
  });

  it('shows how reports came day by day, and says it in a table as well', async () => {
    await open();
    const line = screen.getByRole('button', { name: 'Муниципалитеты: сдано 1 из 2. Показать по дням' });
    await userEvent.click(line);
    // What measures nothing takes the dropdown for one whose button is out of sight, and hides it.
    const caption = await screen.findByText('Сдано по дням: Муниципалитеты');
    const days = [...caption.closest('table')!.querySelectorAll('tr')];
    expect(
      days.map((row) => [...row.children].map(({ textContent }) => textContent.replace(/\s/g, ' '))),
    ).toEqual([
      ['День', 'Сдали', 'Всего'],
      ['10 декабря 2026', '1', '1'],
      ['26 декабря 2026срок у 2 отчётов', '—', '1'],
    ]);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(line));
  });

  it('says when people were written to and by whom, whose the date is, and what was taken back', async () => {
    const written = {
      ...lyceum,
      dueSet: 'extended' as const,
      lastContact: {
        at: '2026-12-11T03:00:00.000Z',
        how: 'byHand' as const,
        by: { id: id(2), name: 'Иванова Анна Петровна' },
      },
    };
    const taken = { ...kedrovy, withdrawnAt: '2026-12-09T03:00:00.000Z' };
    const advised = {
      ...strezhevoy,
      standing: 'overdue' as const,
      standingTitle: 'Не прислан, рекомендовано',
      due: '2026-11-20',
      submittedAt: null,
    };
    const { asked } = await open({
      answers: { [`GET ${PATH}/reports`]: { items: [taken, advised, written], nextCursor: null } },
      address: { contact: 'byHand' },
    });
    await screen.findByText('продлён');
    const row = (place: string) =>
      screen
        .getAllByText(place)
        .map((one) => one.closest('tr')?.textContent)
        .find(Boolean)
        ?.replaceAll('\u00a0', ' ');
    expect(row('Губернаторский лицей')).toMatch(/продлён.*11 дек.*, Иванова А/);
    expect(row('Город Кедровый')).toMatch(/отозван 9 дек.*не писали/);
    // A recommendation is not there; nobody is late with it.
    expect(row('Город Стрежевой')).toMatch(/Не прислан, рекомендовано.*20 ноября 2026/);
    expect(row('Город Стрежевой')).not.toMatch(/просроч/i);
    expect(asked.some(({ path }) => path.includes('contact=byHand'))).toBe(true);
    expect(screen.getByDisplayValue('Последнее письмо вручную')).toBeTruthy();
  });

  it('lets a municipality set a day of its own for its schools, and shows beforehand what follows', async () => {
    const place = { id: id(141), title: 'Город Кедровый', kind: 'municipality' };
    const inner = {
      place,
      assignment: 'school-half-year',
      title: 'Отчёт школы',
      ownDue: '2026-12-26',
      due: null,
    };
    const schools = [1, 2].map((n) => ({
      unit: { id: id(150 + n), title: `Школа № ${n}`, kind: 'school' },
      was: n === 1 ? '2026-12-20' : null,
      outcome: n === 1 ? ('moved' as const) : ('asked' as const),
    }));
    const foreseen = ({ body }: { body: unknown }) => {
      const { due, only } = body as InnerAssignment;
      if (due > '2026-12-26')
        return new Refused(422, 'Ваш отчёт нужен к 26.12.2026: школы должны сдать свои не позже.');
      return {
        due,
        dayOff: false,
        dueFrom: { kind: 'municipality', text: 'Внутренний срок муниципалитета' },
        ownDue: '2026-12-26',
        days: [{ date: due, dayOff: false, what: [{ kind: 'due', title: 'Срок: отчёт школы', units: 2 }] }],
        schools: schools.filter(({ unit }) => !only || only.includes(unit.id)),
        notes: [],
      };
    };
    const { sent } = await open({
      view: { ...campaign, mayRun: false, availableEvents: [], inner: [inner] },
      as: { unit: place, permissions: RUNS },
      answers: {
        [`POST ${PATH}/inner/preview`]: foreseen,
        [`POST ${PATH}/inner`]: { items: [school] },
      },
    });
    expect(screen.getByText(/Своего срока школам пока нет/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Назначить срок' }));
    const asked = await dialog();
    const verb = asked.getByRole('button', { name: 'Назначить срок' });
    expect(verb.hasAttribute('disabled')).toBe(true);
    const field = asked.getByRole('textbox', { name: 'Школы сдают до' });
    await userEvent.type(field, '28.12.2026');
    expect(await asked.findByText(/школы должны сдать свои не позже/)).toBeTruthy();
    expect(verb.hasAttribute('disabled')).toBe(true);
    await userEvent.clear(field);
    await userEvent.type(field, '18.12.2026');
    expect(await asked.findByText('1 школа получит отчёт')).toBeTruthy();
    expect(asked.getByText('у 1 школы сменится срок')).toBeTruthy();
    expect(asked.getByText('Внутренний срок муниципалитета')).toBeTruthy();
    await userEvent.click(asked.getByRole('radio', { name: 'Выбранные' }));
    expect(await asked.findByText('Отметьте хотя бы одну школу.')).toBeTruthy();
    expect(verb.hasAttribute('disabled')).toBe(true);
    await userEvent.click(asked.getByRole('checkbox', { name: 'Школа № 2' }));
    await waitFor(() => expect(verb.hasAttribute('disabled')).toBe(false));
    await userEvent.click(verb);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent().findLast(({ path }) => path === `${PATH}/inner`)?.body).toEqual({
      assignment: 'school-half-year',
      unit: place.id,
      due: '2026-12-18',
      only: [id(152)],
    });
  });
});
