import { crc32, deflateSync } from 'node:zlib';

/*
 * Runs in the thread that fills templates, which Node loads as it is where the engine is not built (tests): at run time
 * it imports nothing of the engine.
 */

/** Points of a picture, four bytes each: red, green, blue and how far they cover (all of it). */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * A chart as PNG by a palette: it has a dozen colours and their edges, and a report with forty charts stays a letter's
 * attachment (a sixth of the size). Undefined where there are more colours than a palette holds.
 */
export const encodePng = ({ data, width, height }: Pixels): Buffer | undefined => {
  const palette: number[] = [];
  const places = new Int16Array(4_096).fill(-1);
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0, at = 0; y < height; y += 1) {
    const begin = y * (width + 1) + 1;
    for (let x = 0; x < width; x += 1, at += 4) {
      const colour = (level(data[at]!) << 8) | (level(data[at + 1]!) << 4) | level(data[at + 2]!);
      if (places[colour] === -1) {
        if (palette.length === MOST_COLOURS) return undefined;
        places[colour] = palette.push(colour) - 1;
      }
      rows[begin + x] = places[colour]!;
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', coloursOf(palette)),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Sixteen levels of each colour: white stays white, edges stay smooth. */
const level = (value: number): number => ((value + 8) / 17) | 0;

const header = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  // Eight bits to a point, by a palette.
  bytes.set([8, 3, 0, 0, 0], 8);
  return bytes;
};

const coloursOf = (palette: readonly number[]): Buffer =>
  Buffer.from(
    palette.flatMap((colour) => [colour >> 8, (colour >> 4) & 15, colour & 15].map((one) => one * 17)),
  );

const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(content.length);
  ends[1].writeUInt32BE(crc32(body));
  return Buffer.concat([ends[0], body, ends[1]]);
};
