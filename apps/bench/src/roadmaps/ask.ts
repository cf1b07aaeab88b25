import { type OpenedCase, type StandardWork } from '../measure/standard-work.js';
import { WireClient } from '../http/wire-client.js';

/** So many people ask at once, each again as soon as he is answered. */
export const PEOPLE = 4;

/** Questions over HTTP in the place of the standard work: the same rounds and the same figures. */
export class Asking implements StandardWork {
  private asked = 0;

  private constructor(
    private readonly clients: readonly WireClient[],
    private readonly paths: readonly string[],
  ) {}

  /** Each path is asked for in turn. Every one answers 200 once before anything is measured. */
  static async connect(address: string, cookie: string, paths: readonly string[]): Promise<Asking> {
    const clients = await Promise.all(
      Array.from({ length: PEOPLE }, () => WireClient.connect(address, cookie)),
    );
    const asking = new Asking(clients, paths);
    await asking.ask(0, paths[0]!);
    return asking;
  }

  async open(lane: number): Promise<OpenedCase> {
    return { send: () => this.ask(lane, this.paths[this.asked++ % this.paths.length]!) };
  }

  close(): void {
    for (const client of this.clients) client.close();
  }

  private async ask(lane: number, path: string): Promise<void> {
    const { status, body } = await this.clients[lane]!.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body.slice(0, 400)}`);
  }
}

/** Something that is done without HTTP, measured in the same way. */
export const doing = (act: () => Promise<void> | void): StandardWork => ({
  open: async () => ({ send: async () => act() }),
});
