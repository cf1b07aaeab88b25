import { describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import type { GatherNames } from '../../documents/gather-names.js';
import type { Viewer } from '../../identity/viewer.js';
import type { Definitions } from '../../pipeline/definitions.js';
import { ExportAnswers } from './export-answers.js';
import type { ListAnswers } from './list-answers.js';
import type { SummariseAnswers } from './summarise-answers.js';

const row = {
  at: '2026-09-01T00:00:00Z',
  unit: 'Школа',
  case: { id: '1', title: 'Пара' },
  author: { id: '1', name: 'Сафин' },
  version: 1,
  data: { score: 5 },
};
const schema = { type: 'object', properties: { score: { type: 'integer', title: 'Оценка' } } };

/** So many answers, listed page by page. */
const exporting = (count: number) => {
  let given = 0;
  const list = (_viewer: unknown, _key: unknown, { limit }: { limit: number }) => {
    const items = Array.from({ length: Math.min(limit, count - given) }, () => row);
    given += items.length;
    return Promise.resolve({ items, nextCursor: given < count ? 'next' : null });
  };
  return new ExportAnswers(
    { form: () => Promise.resolve({ definition: { schema, uiSchema: {} } }) } as unknown as Definitions,
    { list } as unknown as ListAnswers,
    { of: () => Promise.resolve({ version: 1, questions: [] }) } as unknown as SummariseAnswers,
    { of: () => Promise.resolve({}) } as unknown as GatherNames,
  );
};

describe('answers as a workbook', () => {
  it.each([
    [5_000, 5_001, 'Сафин'],
    [5_001, 5_002, 'последние 5 000 ответов'],
  ])('of %i answers say where they end', async (count, length, last) => {
    const file = await exporting(count).workbook({} as Viewer, 'form', {}, 'ru');
    const [sheet] = await readXlsxFile(file);
    expect(sheet!.data).toHaveLength(length);
    expect(sheet!.data.at(-1)!.join(' ').replaceAll('\u00a0', ' ')).toContain(last);
  });
});
