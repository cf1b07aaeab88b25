import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const MAIN = resolve(import.meta.dirname, '../../../engine/dist/main.js');
const PATIENCE_MS = 60_000;

/** One process of the built engine, which a test may kill and start again with the same settings. */
export class EngineProcess {
  private child: ChildProcess | undefined;
  private readonly said: string[] = [];

  constructor(private readonly settings: Readonly<Record<string, string>>) {}

  /** Starts it and waits until it serves. */
  start(): Promise<string> {
    const child = spawn(process.execPath, [MAIN], {
      env: { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...this.settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => this.said.push(chunk.toString()));
    return new Promise((done, fail) => {
      const failed = (what: string) => fail(new Error(`the engine ${what}:\n${this.log}`));
      const late = setTimeout(() => failed('did not come up'), PATIENCE_MS);
      child.on('message', (message: { step?: string; address?: string }) => {
        if (message.step !== 'ready' || !message.address) return;
        clearTimeout(late);
        done(message.address);
      });
      child.once('exit', (code) => {
        clearTimeout(late);
        failed(`ended with ${code}`);
      });
    });
  }

  /** kill -9: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    const late = setTimeout(() => this.child?.kill('SIGKILL'), 8_000);
    await this.end('SIGTERM');
    clearTimeout(late);
  }

  /** False where the process has ended by itself. */
  get runs(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  get log(): string {
    return this.said.join('').slice(-4_000);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || !this.runs) return;
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    child.kill(signal);
    await ended;
  }
}
