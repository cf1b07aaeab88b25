import { parentPort } from 'node:worker_threads';
import type { Picture } from '../charts/chart.js';
import type { Tags } from '../tags/tag.js';
import type { GridPiece } from './grid.js';
import type { Sheet } from './sheets-of-paper.js';

/*
 * Runs in a thread of its own: a report of a region has thousands of cells and dozens of pictures, and the engine
 * answers everybody else meanwhile. Node loads this file as it is where the engine is not built (tests): what it needs
 * of the engine are files that import nothing of it themselves.
 */

export type OfficeTask =
  | {
      readonly make: 'docx';
      readonly template: Uint8Array;
      readonly tags: Tags;
      readonly pictures: readonly Picture[];
      readonly tables: readonly (readonly GridPiece[])[];
    }
  | { readonly make: 'xlsx'; readonly sheets: readonly Sheet[] };

const load = <Module>(name: string): Promise<Module> =>
  import(
    new URL(`${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url).href
  ) as Promise<Module>;

const { renderTemplate } = await load<typeof import('../template/render-template.js')>(
  '../template/render-template',
);
const { placePictures } = await load<typeof import('./place-pictures.js')>('./place-pictures');
const { placeTables } = await load<typeof import('./place-tables.js')>('./place-tables');
const { encodePng } = await load<typeof import('../charts/encode-png.js')>('../charts/encode-png');
const { rasterise } = await load<typeof import('../charts/rasterise.js')>('../charts/rasterise');
const { writeSheets } = await load<typeof import('./write-sheets.js')>('./write-sheets');
const { textCell } = await load<typeof import('../paper/sheet-cells.js')>('../paper/sheet-cells');

const pngOf = async (picture: Picture): Promise<Buffer> => {
  const png = encodePng(await rasterise(picture));
  if (!png) throw new Error('a chart has more colours than it was given');
  return png;
};

const make = async (task: OfficeTask): Promise<Buffer> => {
  if (task.make === 'xlsx') return writeSheets(task.sheets, textCell);
  const filled = renderTemplate(Buffer.from(task.template), task.tags);
  const document = task.tables.length > 0 ? placeTables(filled, task.tables) : filled;
  const placed = [];
  for (const picture of task.pictures) placed.push({ ...picture, png: await pngOf(picture) });
  return placePictures(document, placed);
};

let turn: Promise<unknown> = Promise.resolve();

parentPort!.on('message', ({ id, task }: { readonly id: number; readonly task: OfficeTask }) => {
  turn = turn
    .then(() => make(task))
    .then(
      (content) => parentPort!.postMessage({ id, content }),
      (error: unknown) => parentPort!.postMessage({ id, error: String(error) }),
    );
});
