import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsolidationView } from '@tandem/contracts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { byUnit, campaign, consolidation, id, operator, RUNS } from '../testing/half-year.js';
import { answerCalls, showPage, WithAddress } from '../testing/show-page.js';
import type { ConsolidationAddress } from './consolidation-address.js';
import { ConsolidationPage } from './consolidation-page.js';

const PATH = `/campaigns/${campaign.id}`;

const open = async (
  told: ConsolidationView = consolidation,
  address: ConsolidationAddress = {},
  mayRun = true,
) => {
  const sent = answerCalls({
    [`GET ${PATH}`]: { ...campaign, mayRun },
    [`GET ${PATH}/consolidation`]: told,
    [`GET ${PATH}/consolidation/rows/r1`]: byUnit,
    [`POST ${PATH}/consolidate`]: { ...consolidation, number: 3 },
  });
  showPage(
    <WithAddress first={address}>
      {(now, change) => <ConsolidationPage campaignId={campaign.id} address={now} onAddress={change} />}
    </WithAddress>,
    { unit: operator, permissions: RUNS },
  );
  await screen.findByRole('heading', { level: 1 });
  return sent;
};
const row = (name: RegExp) => screen.getByRole('row', { name });

describe('the total of a campaign', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('campaigns', 'papers');
  });
  afterEach(cleanup);

  it('tells its coverage with the names of the missing', async () => {
    await open();
    expect(screen.getByText('2 из 3 отчётов принято')).toBeTruthy();
    const coverage = screen.getByRole('region', { name: 'Охват' });
    expect(within(coverage).getByText('Губернаторский лицей')).toBeTruthy();
  });

  it('never rounds a shortfall away, and shows what nobody told as no data and not as nought', async () => {
    await open();
    expect(row(/Закрепить наставников/).textContent).toContain('79,96');
    expect(row(/Закрепить наставников/).textContent).toContain('1999 из 2500');
    const silent = row(/Провести форум/);
    expect(silent.textContent).toContain('нет данных');
    expect(silent.textContent).not.toMatch(/(^|\D)0\s?%/);
  });

  it('opens a row to its units, those who fall short first, and to those without it', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'По организациям: Закрепить наставников' }));
    const units = within(
      await screen.findByRole('table', { name: 'По организациям: Закрепить наставников' }),
    );
    const names = units.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names).toEqual(['Город Кедровый', 'Город Стрежевой']);
    expect(units.getByText('Двое в отпуске')).toBeTruthy();
    expect(screen.getByText(/^Нет данных \(1\)/).parentElement?.textContent).toContain(
      'Губернаторский лицей',
    );
    expect(screen.getByText(/^Нет такой строки/).parentElement?.textContent).toContain('Город Кедровый');
  });

  it('is narrowed to what falls short', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'Ниже плана: 1' }));
    await waitFor(() => expect(screen.queryByText('Провести форум')).toBeNull());
    expect(screen.getByText('Закрепить наставников')).toBeTruthy();
  });

  it('keeps its versions, each with what late reports changed', async () => {
    const sent = await open();
    expect(screen.getByText('Поправка: поздние отчёты: Город Стрежевой')).toBeTruthy();
    expect(screen.getByText('81,2 % →', { exact: false }).textContent).toContain('79,96 %');
    await userEvent.click(screen.getByRole('button', { name: /^Свод № 1/ }));
    await waitFor(() => expect(sent.at(-1)?.path).toBe(`${PATH}/consolidation?number=1`));
  });

  it('is fixed after one question that says how many are missing', async () => {
    const sent = await open({ ...consolidation, number: null, versions: [] });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Предварительный свод');
    await userEvent.click(screen.getByRole('button', { name: 'Зафиксировать свод' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^Без 1 отчёта/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Зафиксировать свод' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
      `${PATH}/consolidate`,
    ]);
  });

  it('is that of one’s own place for who does not run the campaign and asks for no place', async () => {
    const nobody = { expected: 0, accepted: 0, percent: null, missing: [] };
    const sent = await open({ ...consolidation, coverage: nobody }, {}, false);
    expect(sent.at(-1)?.path).toBe(`${PATH}/consolidation?unit=${operator.id}`);
    // Nobody was asked: that is not everybody having answered.
    expect(screen.getByText('Отчётов ниже этой территории не собирали.')).toBeTruthy();
    expect(screen.queryByText('Представили все')).toBeNull();
  });

  it('of a campaign by a form is taken away with its numbers and answers, and has no plan to note', async () => {
    answerCalls({
      [`GET ${PATH}`]: { ...campaign, kind: 'schoolSelfCheck' },
      [`GET ${PATH}/consolidation`]: { ...consolidation, roadmap: null, rows: [] },
      [`GET ${PATH}/told`]: {
        form: 'school-self-check',
        title: 'Самодиагностика',
        place: consolidation.place,
        columns: [],
        units: [],
        total: {},
        tables: [],
      },
    });
    showPage(<ConsolidationPage campaignId={campaign.id} address={{}} onAddress={() => undefined} />, {
      unit: operator,
      permissions: RUNS,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Скачать' }));
    expect(await screen.findByText('Свод по форме')).toBeTruthy();
    const offered = screen.getAllByRole('menuitem', { hidden: true }).map(({ textContent }) => textContent);
    expect(offered).toEqual([
      'Excel, таблицы',
      'Word, правится',
      'PDF, для отправки и печати',
      'Напечатать страницу',
    ]);
    expect(screen.queryByText('Справка муниципалитета')).toBeNull();
  });

  it('of before is kept as it was, with a way to the latest', async () => {
    const sent = await open({ ...consolidation, number: 1 }, { number: 1 });
    expect(screen.queryByRole('button', { name: /^По организациям/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Открыть последний' }));
    await waitFor(() => expect(sent.at(-1)?.path).toBe(`${PATH}/consolidation`));
  });

  it('is not fixed by who does not run the campaign, before anything is accepted, or twice', async () => {
    await open({ ...consolidation, number: null, versions: [] }, { of: id(141) }, false);
    expect(screen.queryByRole('button', { name: /Зафиксировать/ })).toBeNull();
    cleanup();
    const coverage = { ...consolidation.coverage, accepted: 0 };
    await open({ ...consolidation, coverage, number: null, versions: [] });
    expect(screen.getByRole('button', { name: /Зафиксировать/ }).hasAttribute('disabled')).toBe(true);
    cleanup();
    await open();
    expect(screen.queryByRole('button', { name: /Зафиксировать/ })).toBeNull();
  });
});
