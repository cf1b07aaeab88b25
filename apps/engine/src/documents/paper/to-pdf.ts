import { Worker } from 'node:worker_threads';
import { Refusal } from '../../problems/problem-error.js';
import type { PdfDocument } from './pdf-document.js';

/** Millimetres to points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Documents that wait to be drawn; they are drawn one after the other. */
const MOST_WAITING = 8;
/** The longest plan takes some six seconds. */
const MOST_MS = 60_000;
/** A document that needs more takes its thread with it, not the engine. */
const MOST_MEMORY_MB = 768;

const busy = () =>
  new Refusal(503, 'busy', {
    ru: 'Сейчас готовится много файлов. Попробуйте через минуту.',
    en: 'Many files are being prepared. Try again in a minute.',
  });

interface Answer {
  readonly id: number;
  readonly content?: Uint8Array;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (content: Buffer) => void;
  readonly reject: (error: Error) => void;
}

let thread: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/** A document in letters that know Cyrillic, drawn in another thread. */
export const toPdf = async (document: PdfDocument): Promise<Buffer> => {
  if (waiting.size >= MOST_WAITING) throw busy();
  const id = (last += 1);
  const drawn = new Promise<Buffer>((resolve, reject) => waiting.set(id, { resolve, reject }));
  thread ??= startThread();
  thread.ref();
  const late = setTimeout(() => giveUp(new Error('a document was not drawn in time')), MOST_MS);
  try {
    thread.postMessage({ id, document });
    return await drawn;
  } finally {
    clearTimeout(late);
    waiting.delete(id);
    // A process that has nothing else to do may end.
    if (waiting.size === 0) thread?.unref();
  }
};

/** Built, the file beside this one is JavaScript; in tests Node takes the types out of it itself. */
const FILE = new URL(`./draw-pdf.thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

const startThread = (): Worker => {
  const started = new Worker(FILE, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  started.on('message', ({ id, content, error }: Answer) => {
    const one = waiting.get(id);
    if (content) one?.resolve(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
    else one?.reject(new Error(error));
  });
  started.on('error', (error: Error) => {
    if (thread === started) giveUp(error);
  });
  return started;
};

/** The next document is drawn by another thread. */
const giveUp = (error: Error): void => {
  void thread?.terminate();
  thread = undefined;
  for (const one of waiting.values()) one.reject(error);
};
