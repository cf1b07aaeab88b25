import { describe, expect, it } from '@jest/globals';
import { act, render, screen, waitFor } from '@testing-library/react';
import { TandemProvider } from '@tandem/ui';
import { StudioProvider } from '../state/index.js';
import { gravesIn, openPart } from '../testing/render-part.js';
import LibraryPanel, { LinkedNotice } from './index.js';
import { unlinkedSchema } from './link.js';

const schemaOf = (text: string) =>
  (JSON.parse(text) as { schema: { properties: Record<string, Record<string, unknown>> } }).schema;
type Opened = Awaited<ReturnType<typeof openPart>>;
const keep = async ({ user, store }: Opened, title: string) => {
  act(() => store.actions.select(['/address']));
  await user.click(screen.getByRole('button', { name: 'Сохранить выделенное в библиотеку' }));
  const name = await screen.findByRole('textbox', { name: 'Название блока' });
  await user.clear(name);
  await user.type(name, title);
  await user.click(screen.getByRole('button', { name: 'Сохранить в библиотеку' }));
  await screen.findByRole('heading', { name: title });
};

/** The notice of a field, drawn beside the library as the panel of properties does. */
const openNotice = async (part: Opened, at: string) => {
  const { container } = render(
    <TandemProvider language="ru">
      <StudioProvider store={part.store} port={part.port}>
        <LinkedNotice at={at} />
      </StudioProvider>
    </TandemProvider>,
  );
  await waitFor(() => expect(container.querySelector('aside')).not.toBeNull());
  return () => (container.querySelector('aside')?.textContent ?? '').replaceAll('\u00a0', ' ');
};

describe('the library', () => {
  it('keeps the selection and gives it back as a copy: the same field under a key of its own', async () => {
    const part = await openPart(<LibraryPanel />);
    await keep(part, 'Место встречи');
    await part.user.click(screen.getByRole('button', { name: 'Вставить копию: блок «Место встречи»' }));
    const { properties } = schemaOf(part.store.getState().document.text);
    const [copy] = part.store.getState().selection;
    expect(copy).not.toBe('/address');
    expect(properties[copy!.slice(1)]).toEqual(properties['address']);
    expect(part.store.getState().steps).toHaveLength(1);
  });

  it('inserts a linked block, tells of its newer version and what it changes, and updates', async () => {
    const part = await openPart(<LibraryPanel />);
    await keep(part, 'Место встречи');
    await part.user.click(screen.getByRole('button', { name: 'Вставить со связью: блок «Место встречи»' }));
    const [linked] = part.store.getState().selection;
    const notice = await openNotice(part, linked!);
    expect(notice()).toContain('Из библиотеки: «Место встречи», версия 1');
    expect(notice()).not.toContain('Доступна');

    act(() => void part.store.actions.do({ do: 'setTitle', field: '/address', title: 'Где встречаемся' }));
    await keep(part, 'Место встречи');
    await waitFor(() => expect(notice()).toContain('Доступна версия 2'));
    expect(notice()).toContain('Где встречаемся');
    await part.user.click(screen.getAllByRole('button', { name: 'Обновить до версии 2' })[0]!);
    const field = schemaOf(part.store.getState().document.text).properties[linked!.slice(1)]!;
    expect(field).toMatchObject({ title: 'Где встречаемся', 'x-link': { version: 2 } });
    await waitFor(() => expect(notice()).not.toContain('Доступна'));
    await part.user.click(screen.getAllByRole('button', { name: 'Разорвать связь' })[0]!);
    const free = schemaOf(part.store.getState().document.text).properties[linked!.slice(1)]!;
    expect(free).not.toHaveProperty('x-link');
    expect(free).toMatchObject({ title: 'Где встречаемся', maxLength: 200 });
  }, 20_000);

  it('says when the library cannot be reached, and tries again', async () => {
    const part = await openPart(<LibraryPanel />, { prepare: (server) => void (server.offline = false) });
    await screen.findByText('В библиотеке пока пусто');
    part.server.offline = true;
    act(() => part.store.actions.select(['/address']));
    await part.user.click(screen.getByRole('button', { name: 'Сохранить выделенное в библиотеку' }));
    await part.user.click(await screen.findByRole('button', { name: 'Сохранить в библиотеку' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Проверьте связь');
    part.server.offline = false;
    await part.user.click(screen.getByRole('button', { name: 'Сохранить в библиотеку' }));
    expect(await screen.findByRole('heading', { name: 'Адрес' })).toBeTruthy();
  });

  it('takes a block out of the library, and the forms keep their fields', async () => {
    const part = await openPart(<LibraryPanel />);
    await keep(part, 'Место встречи');
    await part.user.click(screen.getByRole('button', { name: 'Убрать блок «Место встречи» из библиотеки' }));
    await part.user.click(await screen.findByRole('button', { name: 'Убрать' }));
    expect(await screen.findByText('В библиотеке пока пусто')).toBeTruthy();
  });

  it('keeps nobody out', async () => {
    const part = await openPart(<LibraryPanel />);
    await keep(part, 'Место встречи');
    expect(await gravesIn(part.container)).toEqual([]);
  }, 30_000);
});

describe('a link', () => {
  it.each([
    ['{"x-link": {"block":"b","version":1}, "title": "A"}', '{"title": "A"}'],
    ['{\n  "title" : "A",\n  "x-link": {"block":"b"}\n}', '{\n  "title" : "A"\n}'],
    ['{"x-link":{"block":"b"}}', '{}'],
    ['{"title": 1.0}', '{"title": 1.0}'],
    [
      '{"items": {"x-link": {"block":"in"}, "type":"string"}, "x-link": {"block":"b"}}',
      '{"items": {"x-link": {"block":"in"}, "type":"string"}}',
    ],
  ])('is cut out of %s and nothing else', (linked, bare) => {
    expect(unlinkedSchema(linked)).toBe(bare);
  });
});
