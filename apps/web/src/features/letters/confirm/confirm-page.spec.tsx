import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { bringWords, startI18n } from '../../../shared/i18n/i18n.js';
import { hearCalls, type Reply, type Sent } from '../../../shared/testing/hear-calls.js';
import { renderPage } from '../../../shared/testing/render-page.js';
import { ConfirmPage } from './confirm-page.js';

const refused = (code: string, detail: string, status = 422): Reply => ({
  status,
  body: { type: 'about:blank', title: 'Это действие невозможно', status, code, detail },
});

const open = (reply: Reply, token = 'abc') => {
  const sent: Sent[] = [];
  hearCalls((call) => {
    sent.push(call);
    return reply;
  });
  renderPage(<ConfirmPage token={token} corner={null} />);
  return sent;
};
const press = async () =>
  userEvent.setup({ delay: null }).click(await screen.findByRole('button', { name: 'Подтвердить' }));

describe('the page of the link that confirms an address', () => {
  beforeAll(async () => {
    await startI18n();
    await bringWords('letters');
  });
  afterEach(cleanup);

  it('does nothing until the button is pressed, then says that it is done', async () => {
    const sent = open({ status: 204, body: null });
    await screen.findByRole('heading', { name: 'Подтвердите адрес для писем' });
    expect(sent).toEqual([]);
    await press();
    const done = await screen.findByRole('heading', { name: 'Адрес подтверждён' });
    expect(document.activeElement).toBe(done);
    expect(sent).toEqual([{ method: 'POST', path: '/notifications/email/confirm', body: { token: 'abc' } }]);
    expect(screen.queryByRole('button', { name: 'Подтвердить' })).toBeNull();
  });

  it('a link followed twice is no failure', async () => {
    open(refused('link-used', 'Этот адрес уже подтверждён.'));
    await press();
    expect(await screen.findByRole('heading', { name: 'Адрес уже подтверждён' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says in the words of the server why it holds no more, and leads to where another letter is asked for', async () => {
    open(refused('link-expired', 'Срок ссылки вышел: она действует три дня.'));
    await press();
    expect((await screen.findByRole('alert')).textContent).toBe('Срок ссылки вышел: она действует три дня.');
    expect(screen.getByRole('link', { name: 'Настройки писем' }).getAttribute('href')).toBe(
      '/settings/letters',
    );
    expect(screen.queryByRole('button', { name: 'Подтвердить' })).toBeNull();
  });

  it('may be tried once more where the server is away', async () => {
    open(refused('unavailable', 'Хранилище временно недоступно.', 503));
    await press();
    expect((await screen.findByRole('alert')).textContent).toBe('Хранилище временно недоступно.');
    expect(screen.getByRole('button', { name: 'Подтвердить' })).toBeTruthy();
  });

  it('asks nobody where the link was cut off', async () => {
    const sent = open({ status: 204, body: null }, '');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Ссылка открылась не целиком/);
    expect(screen.queryByRole('button', { name: 'Подтвердить' })).toBeNull();
    expect(sent).toEqual([]);
  });
});
