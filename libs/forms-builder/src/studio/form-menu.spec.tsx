import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { ExportKind } from '../state/index.js';
import { chooseOption } from '../testing/choose-option.js';
import { frameOf, openStudio, settle } from '../testing/open-studio.js';
import { meetingForm, textOf } from '../testing/meeting-form.js';

jest.setTimeout(30_000);

const given: string[] = [];

beforeEach(() => {
  given.length = 0;
  URL.createObjectURL = () => 'blob:file';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    given.push(this.download);
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const SAMPLES = [
  { title: 'Обычная встреча', data: { kind: 'online' } },
  { title: 'Встреча на уроке', data: { kind: 'in-person' } },
];

const press = async (user: Awaited<ReturnType<typeof openStudio>>['user'], item: string) => {
  await user.click(screen.getByRole('button', { name: 'Ещё о форме' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

describe('the menu of the form', () => {
  it('gives the draft away as a file, with what was done a moment ago', async () => {
    const { user, server } = await openStudio();
    await user.click(frameOf('/kind'));
    await user.keyboard('{F2}Как встретились{Enter}');
    await press(user, 'Форма целиком (JSON)');
    await settle();
    expect(given).toEqual(['meeting.json']);
    expect(server.text).toContain('Как встретились');
  });

  it('prints the answers of the sample that is chosen', async () => {
    const asked: [ExportKind, unknown][] = [];
    const { user } = await openStudio({
      text: textOf({ ...meetingForm, samples: SAMPLES }),
      prepare: (_server, port) => {
        const { exportAs } = port;
        Object.assign(port, {
          exportAs: (kind: ExportKind, options?: { sample?: string }) => {
            asked.push([kind, options]);
            return exportAs(kind, options);
          },
        });
      },
    });
    await press(user, 'Бланк с ответами примера (PDF)…');
    const dialog = await screen.findByRole('dialog');
    await chooseOption(user, within(dialog).getByRole('combobox'), 'Встреча на уроке');
    await user.click(within(dialog).getByRole('button', { name: 'Скачать PDF' }));
    await settle();
    expect(asked).toEqual([['pdf-filled', { sample: 'Встреча на уроке' }]]);
    expect(given).toEqual(['meeting.pdf-filled']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says that the file did not come', async () => {
    const { user, server } = await openStudio();
    server.offline = true;
    await press(user, 'Таблица XLSForm (Excel)');
    await settle();
    expect(screen.getByText(/Файл не получен/)).toBeTruthy();
    expect(given).toEqual([]);
  });

  it('throws the draft away only after it was confirmed', async () => {
    const { user, server } = await openStudio();
    await press(user, 'Удалить черновик…');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('ещё не публиковалась');
    expect(server.dropped).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Удалить черновик' }));
    await settle();
    expect(server.dropped).toBe(true);
  });
});
