import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LetterSettingsView, PendingAddressView } from '@tandem/contracts';
import { LETTER_DEFAULTS } from '@tandem/domain';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { hearCalls, type Sent } from '../../../shared/testing/hear-calls.js';
import { renderPage } from '../../../shared/testing/render-page.js';
import { LetterSettingsPage } from './letter-settings-page.js';

const PENDING: PendingAddressView = {
  email: 'new@school.example',
  status: 'sent',
  until: '2026-11-25T09:00:00Z',
  reply: null,
};
const SETTINGS: LetterSettingsView = {
  ...LETTER_DEFAULTS,
  groups: { ...LETTER_DEFAULTS.groups },
  email: 'old@school.example',
  pending: PENDING,
  refusedAt: null,
  language: 'ru',
  zone: 'Asia/Tomsk',
  posts: 'people',
  nextAt: null,
  trial: null,
};

/** The settings as the engine keeps them: what is sent changes what is read. */
const open = (changes: Partial<LetterSettingsView> = {}) => {
  const sent: Sent[] = [];
  let settings = { ...SETTINGS, ...changes };
  hearCalls((call) => {
    if (call.method === 'GET') return { status: 200, body: settings };
    sent.push(call);
    const given = (call.body as { email?: string } | null)?.email;
    if (given !== undefined)
      settings = {
        ...settings,
        pending: given === settings.email ? null : { ...PENDING, email: given, status: 'waiting' },
      };
    if (call.path.endsWith('/again')) settings = { ...settings, pending: { ...PENDING, status: 'waiting' } };
    return { status: 200, body: settings };
  });
  renderPage(<LetterSettingsPage />);
  return { sent, user: userEvent.setup({ delay: null }) };
};
const pending = () => screen.findByRole('region', { name: 'Ждёт подтверждения' });

describe('an address in the settings of letters', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('letters');
  });
  afterEach(cleanup);

  it('waits, says what was sent and where letters come meanwhile, and may be taken back', async () => {
    const { sent, user } = open();
    const { textContent } = await pending();
    expect(textContent).toContain('На new@school.example ушло письмо.');
    expect(textContent).toMatch(/25\s+ноября\s+2026/);
    expect(textContent).toContain('Пока адрес не подтверждён, письма приходят на old@school.example.');
    expect(screen.getByLabelText<HTMLInputElement>('Адрес электронной почты').value).toBe(PENDING.email);
    await user.click(screen.getByRole('button', { name: 'Оставить прежний адрес' }));
    await waitFor(() => expect(screen.queryByText('Ждёт подтверждения')).toBeNull());
    expect(sent.map(({ body }) => body)).toEqual([{ email: 'old@school.example' }]);
    expect(screen.getByLabelText<HTMLInputElement>('Адрес электронной почты').value).toBe(SETTINGS.email);
  });

  it('is corrected in its field: another one waits then', async () => {
    const { sent, user } = open({ email: null });
    expect((await pending()).textContent).toContain('писем не будет');
    expect(screen.queryByRole('button', { name: 'Оставить прежний адрес' })).toBeNull();
    const field = screen.getByLabelText('Адрес электронной почты');
    await user.clear(field);
    await user.type(field, 'right@school.example{Enter}');
    expect(await screen.findByText(/^Отправляем на right@school\.example/)).toBeTruthy();
    expect(sent.map(({ body }) => body)).toEqual([{ email: 'right@school.example' }]);
  });

  it.each([
    ['expired', 'Ссылка из письма на new@school.example больше не действует.'],
    ['failed', 'Письмо на new@school.example не ушло (550 5.1.1).'],
  ] as const)('%s: says so, and the letter is sent again', async (status, words) => {
    const { sent, user } = open({ pending: { ...PENDING, status, reply: '550 5.1.1' } });
    expect((await pending()).textContent).toContain(words);
    await user.click(screen.getByRole('button', { name: 'Отправить письмо ещё раз' }));
    expect(await screen.findByText(/^Отправляем на new@school\.example/)).toBeTruthy();
    expect(sent.map(({ path }) => path)).toEqual(['/notifications/email/again']);
    // While it is on its way, nobody asks for a second one.
    expect(screen.queryByRole('button', { name: 'Отправить письмо ещё раз' })).toBeNull();
  });
});
