import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { entryBytes, listArchive, type ArchiveEntry } from '../files/list-archive.js';
import { refuseOffice } from './office-refusals.js';
import { readRelations, type Relation } from './read-relations.js';

/** A file of Word or Excel: which of the two it is, and its parts, each unpacked when it is asked for. */
export interface OfficeFile {
  readonly kind: 'docx' | 'xlsx';
  /** Name of the part that everything begins with. */
  readonly main: string;
  part(name: string): Promise<Buffer | undefined>;
  /** What a part refers to. */
  relationsOf(name: string): Promise<Relation[]>;
}

/** Larger than any document that people keep in an office file, its pictures not counted: they are not unpacked. */
const MOST_UNPACKED = 100_000_000;
/** A part of words; the largest documents of people have a few megabytes. */
const MOST_PART = 40_000_000;
/** A hundred-fold is made to exhaust whoever opens it. */
const MOST_RATIO = 100;
const RATIO_FROM = 1_000_000;

const inflate = promisify(inflateRaw);

/**
 * Opens an office file without trusting it: its directory is measured before anything is unpacked, no part unpacks to
 * more than was promised, macros and whatever would be fetched from elsewhere are refused. Nothing is ever fetched.
 * Unpacking runs beside the thread that serves requests.
 */
export const openOffice = async (file: Buffer): Promise<OfficeFile> => {
  const entries = measured(file);
  const part = async (name: string): Promise<Buffer | undefined> => {
    const entry = entries.get(name);
    return entry && unpack(file, entry);
  };
  const relationsOf = async (name: string) => readRelations(await part(relationsName(name)), name);
  const types = (await part('[Content_Types].xml'))?.toString('utf8') ?? '';
  if (/macroEnabled|vbaProject/i.test(types)) throw refuseOffice.macros();
  const kind = /wordprocessingml\.(?:document|template)\.main/.test(types)
    ? 'docx'
    : /spreadsheetml\.(?:sheet|template)\.main/.test(types)
      ? 'xlsx'
      : undefined;
  const main = (await relationsOf('')).find(({ type }) => type === 'officeDocument')?.target;
  if (!kind || !main || !entries.has(main)) throw refuseOffice.unreadable();
  for (const name of entries.keys())
    if (name.endsWith('.rels')) refuseStrangers(await readRelations(await part(name), name));
  return { kind, main, part, relationsOf };
};

/** The directory, where it promises no more than can be opened and names every part once. */
const measured = (file: Buffer): Map<string, ArchiveEntry> => {
  const entries = listArchive(file);
  if (!entries) throw refuseOffice.unreadable();
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MOST_UNPACKED || (unpacked > RATIO_FROM && unpacked > file.length * MOST_RATIO))
    throw refuseOffice.swells();
  if (entries.some(({ name }) => /vbaProject/i.test(name))) throw refuseOffice.macros();
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length) throw refuseOffice.unreadable();
  return byName;
};

const unpack = async (file: Buffer, entry: ArchiveEntry): Promise<Buffer> => {
  const packed = entryBytes(file, entry);
  if (!packed) throw refuseOffice.unreadable();
  if (entry.unpacked > MOST_PART) throw refuseOffice.swells();
  if (entry.method === 0 || entry.unpacked === 0) return packed.subarray(0, entry.unpacked);
  const content = await inflate(packed, { maxOutputLength: entry.unpacked }).catch(
    (error: { code?: string }) => {
      // More came out than the directory promised.
      throw error.code === 'ERR_BUFFER_TOO_LARGE' ? refuseOffice.swells() : refuseOffice.unreadable();
    },
  );
  if (content.length !== entry.unpacked) throw refuseOffice.unreadable();
  return content;
};

/** `word/document.xml` keeps them in `word/_rels/document.xml.rels`, the file itself in `_rels/.rels`. */
const relationsName = (name: string): string => {
  const at = name.lastIndexOf('/') + 1;
  return `${name.slice(0, at)}_rels/${name.slice(at)}.rels`;
};

/** Another computer, told as an address or as a network path; a template on the author's own disk is nobody's business. */
const ELSEWHERE = /^(?:https?|ftps?|smb|dav):|^\\\\|^\/\/|^file:\/{2,5}(?:\\\\|[^/\\:]{2,})/i;

const refuseStrangers = (relations: readonly Relation[]): void => {
  for (const { type, target, external } of relations) {
    if (type === 'externalLink' || type === 'externalLinkPath') throw refuseOffice.links();
    if (external && type !== 'hyperlink' && ELSEWHERE.test(target)) throw refuseOffice.remote();
  }
};
