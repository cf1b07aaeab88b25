import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { Refusal } from '../../problems/problem-error.js';
import { DIRECTORY_REACH, listArchive } from './list-archive.js';

export interface Recognised {
  readonly type: string;
  readonly extension: string;
}

/** What people attach to answers. Anything that a browser could run is not here. */
const ALLOWED: { readonly [extension: string]: string } = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpg: 'image/jpeg',
};
export const DOCX = ALLOWED['docx']!;

const ARCHIVES = ['docx', 'xlsx', 'odt', 'ods'];
/** An office file that unpacks to more than this, or a hundred-fold, is made to exhaust whoever opens it. */
const MOST_UNPACKED = 200_000_000;
const MOST_RATIO = 100;

/** Says by content what a stored file is; what its name or its sender claims does not matter. Throws a refusal for the rest. */
export const recogniseFile = async (path: string, size: number, name: string): Promise<Recognised> => {
  if (size === 0) throw new Refusal(422, 'file-empty', { ru: 'Файл пуст.', en: 'The file is empty.' });
  const { head, tail, tailAt } = await readEnds(path, size);
  // The directory is looked at before anything that might unpack.
  if (head.readUInt16BE(0) === 0x504b) refuseIfSwelling(tail, tailAt, size);
  const found = await fileTypeFromFile(path);
  if (!found) return recogniseText(head, name);
  const type = ALLOWED[found.ext];
  if (!type || (ARCHIVES.includes(found.ext) && head.readUInt16BE(0) !== 0x504b)) throw notAllowed();
  return { type, extension: found.ext };
};

const readEnds = async (path: string, size: number) => {
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(Math.max(2, Math.min(size, 65_536)));
    await handle.read(head, 0, Math.min(size, head.length), 0);
    const tailAt = Math.max(0, size - DIRECTORY_REACH);
    const tail = Buffer.alloc(size - tailAt);
    await handle.read(tail, 0, tail.length, tailAt);
    return { head: size < 2 ? head : head.subarray(0, size), tail, tailAt };
  } finally {
    await handle.close();
  }
};

const refuseIfSwelling = (tail: Buffer, tailAt: number, size: number): void => {
  const entries = listArchive(tail, tailAt);
  const unpacked = entries?.reduce((sum, entry) => sum + entry.unpacked, 0) ?? Infinity;
  if (unpacked > MOST_UNPACKED || (unpacked > 1_000_000 && unpacked > size * MOST_RATIO))
    throw new Refusal(422, 'file-swells', {
      ru: 'Файл сжат так, что при открытии занял бы слишком много места. Сохраните его заново и попробуйте ещё раз.',
      en: 'The file would take too much space when opened. Save it again and retry.',
    });
  if (entries?.some((entry) => /vbaProject/i.test(entry.name)))
    throw new Refusal(422, 'file-macros', {
      ru: 'В файле есть макросы: сохраните его без них.',
      en: 'The file holds macros: save it without them.',
    });
};

/** Text has no signature: it is what reads as UTF-8 or as Windows Cyrillic and holds no control characters. */
const recogniseText = (head: Buffer, name: string): Recognised => {
  if (!looksLikeText(head)) throw notAllowed();
  return name.toLowerCase().endsWith('.csv')
    ? { type: 'text/csv', extension: 'csv' }
    : { type: 'text/plain', extension: 'txt' };
};

const looksLikeText = (head: Buffer): boolean =>
  head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c);

const notAllowed = (): Refusal =>
  new Refusal(415, 'file-type', {
    ru: 'Такие файлы не принимаются. Подойдут PDF, Word (.docx), Excel (.xlsx), OpenDocument, PNG, JPEG, TXT и CSV.',
    en: 'Such files are not accepted. PDF, Word (.docx), Excel (.xlsx), OpenDocument, PNG, JPEG, TXT and CSV are.',
  });
