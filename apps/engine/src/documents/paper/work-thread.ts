import { Worker } from 'node:worker_threads';
import { Refusal } from '../../problems/problem-error.js';

export interface ThreadLimits {
  /** Pieces of work that wait; more are refused. */
  readonly mostWaiting: number;
  readonly mostMs: number;
  /** Work that needs more takes its thread with it, not the engine. */
  readonly mostMemoryMb: number;
}

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

/** A thread beside the engine that makes files, one after the other; it begins with the first and holds up no end of the process. */
export class WorkThread<Task> {
  readonly #file: URL;
  readonly #limits: ThreadLimits;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #last = 0;

  /** Name of the file beside the one at this address: built it is JavaScript, in tests Node takes the types out itself. */
  constructor(name: string, beside: string, limits: ThreadLimits) {
    this.#file = new URL(`${name}${beside.endsWith('.ts') ? '.ts' : '.js'}`, beside);
    this.#limits = limits;
  }

  async ask(task: Task): Promise<Buffer> {
    if (this.#waiting.size >= this.#limits.mostWaiting) throw busy();
    const id = (this.#last += 1);
    const done = new Promise<Buffer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const thread = (this.#thread ??= this.#start());
    thread.ref();
    const late = setTimeout(
      () => this.#giveUp(new Error('a document was not drawn in time')),
      this.#limits.mostMs,
    );
    try {
      thread.postMessage({ id, task });
      return await done;
    } finally {
      clearTimeout(late);
      this.#waiting.delete(id);
      // A process that has nothing else to do may end.
      if (this.#waiting.size === 0) this.#thread?.unref();
    }
  }

  #start(): Worker {
    const started = new Worker(this.#file, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.mostMemoryMb },
    });
    started.on('message', ({ id, content, error }: Answer) => {
      const one = this.#waiting.get(id);
      if (content) one?.resolve(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
      else one?.reject(new Error(error));
    });
    started.on('error', (error: Error) => {
      if (this.#thread === started) this.#giveUp(error);
    });
    return started;
  }

  /** The next document is drawn by another thread. */
  #giveUp(error: Error): void {
    void this.#thread?.terminate();
    this.#thread = undefined;
    for (const one of this.#waiting.values()) one.reject(error);
  }
}
