import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PersonView, UnitView } from '@tandem/contracts';
import { TandemProvider } from '@tandem/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { startI18n } from '../../shared/i18n/i18n.js';
import { SessionContext, type Session } from '../../shared/session/use-session.js';
import { OrganisationPage, type OrganisationTab } from './organisation-page.js';
import '../../shared/testing/patience.js';
import '../../shared/testing/jsdom-lacks.js';

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const school = { id: id(1), title: 'Школа № 1', kind: 'school' };
const teacher: PersonView = {
  id: id(2),
  name: 'Орлова Ирина Викторовна',
  familyName: 'Орлова',
  givenName: 'Ирина',
  patronymic: 'Викторовна',
  position: 'учитель физики',
  login: 'orlova',
  active: true,
  memberships: [{ id: id(3), role: 'mentee', unit: school, from: '2026-09-01', to: null }],
};
const unit: UnitView = {
  ...school,
  kind: 'school',
  parent: null,
  aliases: [],
  zone: 'Europe/Moscow',
  founder: null,
  path: [school],
  children: 0,
  people: 1,
};

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** The engine as this page sees it; a command is refused where `refuse` says so. */
function answerCalls(refuse?: object): readonly Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = jest.fn<typeof fetch>(async (input, init) => {
    const path = String(input).replace('/api/v1', '');
    const method = init?.method ?? 'GET';
    if (method !== 'GET') {
      sent.push({ method, path, body: JSON.parse(String(init?.body)) });
      return answer(refuse ? 422 : 201, refuse ?? {});
    }
    if (path.startsWith('/units/')) return answer(200, unit);
    return answer(200, { items: path.startsWith('/people') ? [teacher] : [], nextCursor: null });
  });
  return sent;
}

// jsdom has no Response; these are the parts that a request reads.
const answer = (status: number, body: unknown) =>
  ({ ok: status < 300, status, statusText: '', json: async () => body }) as Response;

function open(permissions: readonly string[], tab: OrganisationTab = 'people') {
  const session: Session = {
    person: { id: id(9), name: 'Котова Анна' },
    language: 'ru',
    memberships: [{ id: id(8), role: 'curator', unit: school }],
    permissions: [...permissions],
    demo: false,
    unit: school,
    chooseUnit: () => {},
  };
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  render(
    <SessionContext value={session}>
      <QueryClientProvider client={client}>
        <OrganisationPage tab={tab} q={undefined} role={undefined} onTab={() => {}} onFilter={() => {}} />
      </QueryClientProvider>
    </SessionContext>,
    { wrapper: ({ children }) => <TandemProvider>{children}</TandemProvider> },
  );
  return userEvent.setup({ delay: null });
}

const button = (name: string | RegExp) => screen.queryByRole('button', { name });

describe('what the page of the organisation offers', () => {
  beforeAll(startI18n);
  afterEach(cleanup);

  it('a reader sees people and their roles, and nothing to press', async () => {
    answerCalls();
    open([]);
    expect(await screen.findByText('Орлова Ирина Викторовна')).toBeTruthy();
    expect(screen.getByText('Наставляемый', { selector: 'td div' })).toBeTruthy();
    expect(button('Добавить человека')).toBeNull();
    expect(button(/действия$/)).toBeNull();
    expect(screen.queryByRole('tab', { name: 'Замещение' })).toBeNull();
  });

  it('whoever manages people may add, give a role and close the access', async () => {
    answerCalls();
    const user = open(['people.manage']);
    await user.click(await screen.findByRole('button', { name: 'Орлова Ирина Викторовна: действия' }));
    // By text: without a layout the menu takes its button for scrolled away and hides itself.
    expect(await screen.findByText('Дать ещё роль')).toBeTruthy();
    expect(screen.getByText('Закрыть доступ')).toBeTruthy();
    expect(button('Добавить человека')).toBeTruthy();
  });

  it('managing people is not managing units', async () => {
    answerCalls();
    open(['people.manage'], 'units');
    expect(await screen.findByText('Школа № 1', { selector: 'li b' })).toBeTruthy();
    expect(button('Добавить подразделение')).toBeNull();
    expect(button('Изменить')).toBeNull();
  });

  it('whoever manages units may add and rename them', async () => {
    answerCalls();
    open(['units.manage'], 'units');
    expect(await screen.findByRole('button', { name: 'Изменить' })).toBeTruthy();
    expect(button('Добавить подразделение')).toBeTruthy();
  });

  it('an address with the tab of delegations opens it only for those who have the right', async () => {
    answerCalls();
    open([], 'delegations');
    expect(await screen.findByText('Орлова Ирина Викторовна')).toBeTruthy();
    expect(button(/^Передать роль на\sвремя$/)).toBeNull();
  });

  it('whoever may stand aside gives a role away', async () => {
    answerCalls();
    open(['delegation.give'], 'delegations');
    expect(await screen.findByText('Никто никого не замещает')).toBeTruthy();
    expect(button(/^Передать роль на\sвремя$/)).toBeTruthy();
  });
});

describe('closing the access of somebody who leaves', () => {
  beforeAll(startI18n);
  afterEach(cleanup);

  const openDialog = async () => {
    const user = open(['people.manage']);
    await user.click(await screen.findByRole('button', { name: 'Орлова Ирина Викторовна: действия' }));
    await user.click(await screen.findByText('Закрыть доступ'));
    await screen.findByText(/вход закроется в тот же день/);
    return user;
  };

  it('says what will happen, then sends the last day', async () => {
    const sent = answerCalls();
    const user = await openDialog();
    expect(sent).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Закончить' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ method: 'POST', path: `/people/${teacher.id}/leave` });
    expect(sent[0]?.body).toEqual({ to: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  it('shows the refusal at the field and stays open', async () => {
    answerCalls({
      type: 'about:blank',
      title: 'Проверьте ответы',
      status: 422,
      code: 'invalid',
      errors: [{ path: '/to', message: 'День раньше начала роли' }],
    });
    const user = await openDialog();
    await user.click(screen.getByRole('button', { name: 'Закончить' }));
    expect(await screen.findByText('День раньше начала роли')).toBeTruthy();
    expect(screen.getByLabelText(/^Последний день/).getAttribute('aria-invalid')).toBe('true');
  });
});

describe('adding somebody', () => {
  beforeAll(startI18n);
  afterEach(cleanup);

  it('takes an address to write to, and shows at its field what is wrong with it', async () => {
    const sent = answerCalls({
      type: 'about:blank',
      title: 'Запрос составлен неверно',
      status: 400,
      code: 'bad-input',
      errors: [{ path: '/email', message: 'Проверьте адрес: нужен такой, как orlova@school.ru.' }],
    });
    const user = open(['people.manage']);
    await user.click(await screen.findByRole('button', { name: 'Добавить человека' }));
    await user.type(await screen.findByLabelText(/^Фамилия/), 'Юрьева');
    await user.type(screen.getByLabelText(/^Имя/), 'Вера');
    await user.type(screen.getByLabelText(/^Адрес почты/), 'vera@school.example');
    const dialog = screen.getByRole('dialog');
    // Its list of options is labelled by the same words.
    await user.click(within(dialog).getByLabelText(/^Роль/, { selector: 'input' }));
    const options = screen.getAllByRole('option', { name: 'Наставник', hidden: true });
    await user.click(options.at(-1)!);
    await user.click(within(dialog).getByRole('button', { name: 'Добавить человека' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      path: '/people',
      body: { familyName: 'Юрьева', email: 'vera@school.example' },
    });
    expect(await screen.findByText('Проверьте адрес: нужен такой, как orlova@school.ru.')).toBeTruthy();
    expect(screen.getByLabelText(/^Адрес почты/).getAttribute('aria-invalid')).toBe('true');
  });
});
