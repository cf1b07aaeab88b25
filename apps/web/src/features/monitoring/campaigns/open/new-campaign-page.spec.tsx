import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CampaignCandidates, NewCampaign } from '@tandem/contracts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../../shared/i18n/i18n.js';
import { assignments, campaign, id, operator, preview, RUNS } from '../../testing/half-year.js';
import { answerCalls, Refused, showPage, type Told } from '../../testing/show-page.js';
import { NewCampaignPage } from './new-campaign-page.js';

const unit = (last: number, title: string, kind: string) => ({ id: id(last), title, kind });
const kedrovy = unit(141, 'Город Кедровый', 'municipality');
const candidates: CampaignCandidates = {
  items: [
    { unit: kedrovy, level: 'municipality', place: null },
    { unit: unit(151, 'Школа № 1', 'school'), level: 'school', place: kedrovy },
    { unit: unit(152, 'Школа № 2', 'school'), level: 'school', place: kedrovy },
    { unit: unit(161, 'Губернаторский лицей', 'regionFounded'), level: 'regionFounded', place: null },
  ],
};

const open = (answers: Readonly<Record<string, Told>> = {}, permissions = RUNS) => {
  const sent = answerCalls({
    'GET /campaigns': { items: [], nextCursor: null },
    'POST /campaigns/preview': preview,
    'POST /campaigns/candidates': candidates,
    'POST /campaigns': campaign,
    ...answers,
  });
  const onOpened = jest.fn();
  showPage(<NewCampaignPage onOpened={onOpened} />, { unit: operator, permissions });
  return { sent, onOpened };
};
const verb = () => screen.getByRole('button', { name: 'Открыть кампанию' });
const ready = () => waitFor(() => expect(verb().hasAttribute('disabled')).toBe(false));
const FOUNDED = 'Срок: Отчёт подведомственного учреждения';
const lastBody = (sent: readonly { readonly body: unknown }[]) =>
  sent.findLast(({ body }) => body !== null)?.body as NewCampaign;

describe('opening a campaign', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('campaigns');
  });
  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: true, now: new Date('2026-11-26T03:00:00Z') });
  });
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
  });
  const user = () => userEvent.setup({ advanceTimers: jest.advanceTimersByTime });

  it('needs one press: everything is prefilled and told', async () => {
    const { sent, onOpened } = open();
    await screen.findByText('3 отчёта');
    expect(screen.getByText('000…, п. 5.3')).toBeTruthy();
    expect(screen.getAllByText('Срок назначил оператор — не из документа')).toHaveLength(2);
    expect(screen.getAllByText('26 декабря, суббота — выходной')).toHaveLength(2);
    expect(screen.getByText('Город Кедровый')).toBeTruthy();
    await ready();
    await user().click(verb());
    await waitFor(() => expect(onOpened).toHaveBeenCalledWith(campaign.id));
    const posted = sent.filter(({ method }) => method === 'POST');
    const [asked, opened] = [posted[0], posted.find(({ path }) => path === '/campaigns')];
    expect(opened?.body).toEqual(asked?.body);
    expect(lastBody([asked!])).toMatchObject({
      unit: operator.id,
      period: { kind: 'halfYear', year: 2026, half: 'H2' },
      reminding: { days: [-14, -7, -3, -1, 0, 1, 3, 7], headFrom: -3 },
    });
  });

  it('is not opened while something is wrong, and says it at the field', async () => {
    open({
      'POST /campaigns/preview': {
        ...preview,
        problems: [
          { at: '/asked/1/due', text: 'Срок раньше открытия.' },
          { at: '/asked', text: 'Некого спрашивать.' },
        ],
      },
    });
    await screen.findByText('Срок раньше открытия.');
    const field = screen.getByRole('textbox', { name: 'Срок: Отчёт муниципалитета' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Некого спрашивать.')).toBeTruthy();
    expect(verb().hasAttribute('disabled')).toBe(true);
  });

  it('asks anew when somebody is left out, and about nothing older', async () => {
    const { sent } = open({
      'POST /campaigns/preview': ({ body }: { body: unknown }) => {
        const { asked } = body as NewCampaign;
        return {
          ...preview,
          reports: asked.length,
          assignments: assignments.filter((one) => asked.some(({ assignment }) => assignment === one.id)),
        };
      },
    });
    await screen.findByText('4 отчёта');
    await user().click(screen.getByRole('checkbox', { name: 'Отчёт муниципалитета' }));
    // What stands there now is of the draft before: it cannot be opened by it.
    expect(verb().hasAttribute('disabled')).toBe(true);
    await screen.findByText('3 отчёта');
    expect(lastBody(sent).asked.map(({ assignment }) => assignment)).not.toContain('municipal-half-year');
    expect(screen.queryByRole('textbox', { name: 'Срок: Отчёт муниципалитета' })).toBeNull();
  });

  it('has a ladder that is taken from and added to', async () => {
    const { sent } = open();
    await ready();
    const steps = within(screen.getByRole('list', { name: 'Напоминания' }));
    await user().click(steps.getByRole('button', { name: 'Убрать напоминание за 14 дней' }));
    await user().type(screen.getByRole('textbox', { name: 'Добавить, дней' }), '10{Enter}');
    expect(steps.getAllByRole('listitem')[0]?.textContent).toContain('за 10 дней');
    await waitFor(() => expect(lastBody(sent).reminding?.days).toEqual([-7, -3, -1, 0, 1, 3, 7, -10]));
  });

  it('asks only those who are chosen: whole municipalities, or some of their schools', async () => {
    const { sent, onOpened } = open();
    await ready();
    const press = (label: string) => user().click(screen.getByLabelText(label, { selector: 'input' }));
    await press('Выбранные');
    expect(await screen.findByText('Отметьте хотя бы одну организацию.')).toBeTruthy();
    await waitFor(() => expect(lastBody(sent).only).toEqual([]));
    await press('Выбрать все: Город Кедровый');
    await press('Школа № 2');
    expect(screen.getByText('Выбрано 2 из 4')).toBeTruthy();
    const whole = screen.getByLabelText<HTMLInputElement>('Выбрать все: Город Кедровый');
    expect([whole.checked, whole.indeterminate]).toEqual([false, true]);
    await user().type(screen.getByLabelText('Найти организацию'), 'лиц');
    expect(screen.queryByLabelText('Школа № 1')).toBeNull();
    await user().click(screen.getByText('Выбрать все'));
    await waitFor(() => expect(lastBody(sent).only).toEqual([id(141), id(151), id(161)]));
    // Whom one could choose follows from what is asked, and is not asked anew with every tick.
    expect(sent.filter(({ path }) => path === '/campaigns/candidates')).toHaveLength(1);
    await press('Все');
    await ready();
    await user().click(verb());
    await waitFor(() => expect(onOpened).toHaveBeenCalled());
    const opened = sent.find(({ method, path }) => method === 'POST' && path === '/campaigns');
    expect(opened?.body).not.toHaveProperty('only');
  });

  it('keeps the dates of the documents, whoever is chosen, and says that nobody is', async () => {
    open({
      'POST /campaigns/preview': ({ body }: { body: unknown }) => {
        const { only } = body as NewCampaign;
        if (!only) return preview;
        // Only what one of the chosen owes is told: here the municipality.
        const told = only.length === 0 ? [] : [{ ...assignments[1]!, units: only.length }];
        const problems = only.length === 0 ? [{ at: '/only', text: 'Никто не должен.' }] : [];
        return { ...preview, assignments: told, reports: only.length, problems };
      },
    });
    await ready();
    const date = () => screen.getByRole<HTMLInputElement>('textbox', { name: FOUNDED });
    expect(date().value).toBe('26.12.2026');
    await user().click(screen.getByLabelText('Выбранные', { selector: 'input' }));
    expect(await screen.findByText('Никто не выбран')).toBeTruthy();
    expect([date().value, screen.queryByText('3 отчёта')]).toEqual(['26.12.2026', null]);
    expect(verb().hasAttribute('disabled')).toBe(true);
    await user().click(await screen.findByLabelText('Выбрать все: Город Кедровый'));
    expect((await screen.findAllByText('никто из выбранных')).length).toBeGreaterThan(0);
    expect(date().value).toBe('26.12.2026');
    await ready();
  });

  it('leads to the one that stands for this period already', async () => {
    open({ 'GET /campaigns': { items: [campaign], nextCursor: null } });
    const link = await screen.findByRole('link', { name: campaign.title });
    expect(link.getAttribute('href')).toBe(`/monitoring/campaigns/${campaign.id}`);
    expect(verb().hasAttribute('disabled')).toBe(true);
  });

  it('is refused in the words of the engine, and nothing is lost', async () => {
    const { onOpened } = open({ 'POST /campaigns': () => new Refused(422, 'Такая кампания уже есть.') });
    await ready();
    await user().click(verb());
    expect(await screen.findByText('Такая кампания уже есть.')).toBeTruthy();
    expect(onOpened).not.toHaveBeenCalled();
    expect(screen.getByText('3 отчёта')).toBeTruthy();
  });

  it('is not for those who run none', async () => {
    const { sent } = open({}, ['monitoring.see']);
    expect(await screen.findByText('Кампании открывают регион и муниципалитет')).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
