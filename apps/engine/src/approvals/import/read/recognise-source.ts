import { openOffice } from '../../../documents/office/open-office.js';
import { refuseImporting } from '../import-refusals.js';

type SourceKind = 'docx' | 'xlsx' | 'text';

const MOST_TEXT = 2_000_000;

/** Compound files: Word and Excel before 2007, and anything that has a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Says by content what was brought, whatever its name is; throws a refusal for all that is no table. */
export const recogniseSource = async (content: Buffer): Promise<SourceKind> => {
  if (content.length === 0) throw refuseImporting.empty();
  if (content.subarray(0, 2).toString('latin1') === 'PK') return (await openOffice(content)).kind;
  if (content.subarray(0, 8).equals(COMPOUND))
    throw content.includes(ENCRYPTED) ? refuseImporting.locked() : refuseImporting.old();
  if (content.subarray(0, 1_024).includes('%PDF-')) throw refuseImporting.pdf();
  if (!looksLikeText(content)) throw refuseImporting.type();
  if (content.length > MOST_TEXT) throw refuseImporting.largeText();
  return 'text';
};

const UTF_16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const isUtf16 = (content: Buffer): boolean => UTF_16.some((mark) => content.subarray(0, 2).equals(mark));

/** No signs that only programs write; the first of a file tell enough. */
const looksLikeText = (content: Buffer): boolean =>
  isUtf16(content) ||
  content
    .subarray(0, 65_536)
    .every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

/** Text as it was meant: with a mark of its encoding, in UTF-8, or as Russian Windows saves it. */
export const decodeText = (content: Buffer): string => {
  if (isUtf16(content)) return new TextDecoder(content[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1251').decode(content);
  }
};
