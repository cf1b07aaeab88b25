import { inflateRawSync } from 'node:zlib';

export interface ArchiveEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** Office files have a few dozen parts; thousands are made to exhaust. */
const MOST_ENTRIES = 5_000;

/**
 * What the directory of a zip says is inside, without unpacking anything; undefined where it is no plain zip. `tail` is
 * the end of the file, or the whole; `tailAt` where it begins.
 */
export const listArchive = (tail: Buffer, tailAt = 0): ArchiveEntry[] | undefined => {
  const end = findEnd(tail);
  if (end === undefined) return undefined;
  const count = tail.readUInt16LE(end + 10);
  let at = tail.readUInt32LE(end + 16) - tailAt;
  // 0xffff and 0xffffffff say «see the 64-bit directory»: no office file of 20 MB needs one.
  if (count > MOST_ENTRIES || at < 0) return undefined;
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > tail.length || tail.readUInt32LE(at) !== CENTRAL) return undefined;
    const nameLength = tail.readUInt16LE(at + 28);
    entries.push({
      name: tail.toString('utf8', at + 46, at + 46 + nameLength),
      method: tail.readUInt16LE(at + 10),
      packed: tail.readUInt32LE(at + 20),
      unpacked: tail.readUInt32LE(at + 24),
      at: tail.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32);
  }
  return entries;
};

/** How far from the end the directory may begin: enough for any office file. */
export const DIRECTORY_REACH = 1_500_000;

const findEnd = (tail: Buffer): number | undefined => {
  const first = Math.max(0, tail.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = tail.length - END_LENGTH; at >= first; at -= 1) if (tail.readUInt32LE(at) === END) return at;
  return undefined;
};

/** Everything inside, where it is no more than the directory promised and than `limit` in all; undefined otherwise. */
export const unpackWithin = (
  file: Buffer,
  entries: readonly ArchiveEntry[],
  limit: number,
): Map<string, Buffer> | undefined => {
  let total = 0;
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    total += entry.unpacked;
    const packed = entryBytes(file, entry);
    if (total > limit || !packed) return undefined;
    const content = entry.method === 0 ? packed : inflate(packed, entry.unpacked);
    if (!content || content.length !== entry.unpacked) return undefined;
    parts.set(entry.name, content);
  }
  return parts;
};

/** The packed bytes of one part; undefined where the directory points at something else. */
export const entryBytes = (file: Buffer, entry: ArchiveEntry): Buffer | undefined => {
  if (entry.at + 30 > file.length || file.readUInt32LE(entry.at) !== LOCAL) return undefined;
  const from = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  return file.subarray(from, from + entry.packed);
};

const inflate = (packed: Buffer, promised: number): Buffer | undefined => {
  try {
    return promised === 0 ? Buffer.alloc(0) : inflateRawSync(packed, { maxOutputLength: promised });
  } catch {
    return undefined;
  }
};
