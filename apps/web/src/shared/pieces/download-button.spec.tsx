import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TandemProvider } from '@tandem/ui';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { startI18n } from '../i18n/i18n.js';
import { MOST_CELLS } from '../format/export-xlsx.js';
import { DownloadButton } from './download-button.js';
import '../testing/patience.js';
import '../testing/jsdom-lacks.js';

const SMALL = [
  ['Год', 'Факт'],
  ['2026', 75],
];

const take = async (rows: readonly (readonly (string | number)[])[], as: string): Promise<string> => {
  let name = '';
  URL.createObjectURL = jest.fn(() => 'blob:table');
  URL.revokeObjectURL = jest.fn();
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  render(
    <TandemProvider language="ru">
      <DownloadButton file="показатели" rows={() => rows} label="Скачать показатели">
        Скачать
      </DownloadButton>
    </TandemProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Скачать показатели' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: as, hidden: true }));
  await waitFor(() => expect(name).not.toBe(''));
  return name;
};

describe('a table to take away', () => {
  beforeAll(async () => {
    await startI18n();
  });
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  it('is a workbook or a plain table, under the day', async () => {
    expect(await take(SMALL, 'Excel, таблица')).toMatch(/^показатели-\d{4}-\d{2}-\d{2}\.xlsx$/);
    cleanup();
    expect(await take(SMALL, 'CSV')).toMatch(/\.csv$/);
  });

  it('is a workbook of thousands of cells too, and a plain table only beyond what a page can write', async () => {
    const rows = (cells: number) => Array.from({ length: cells / 10 }, (_, at) => Array<number>(10).fill(at));
    expect(await take(rows(8_000), 'Excel, таблица')).toMatch(/\.xlsx$/);
    cleanup();
    expect(await take(rows(MOST_CELLS + 10), 'Excel, таблица')).toMatch(/\.csv$/);
  });
});
