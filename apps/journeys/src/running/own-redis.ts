import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@tandem/local-postgres';

const program = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Whether this machine has a Redis at all. */
export const hasRedis = program !== undefined;

/** A Redis of one test that writes nothing to the disk: killed, it comes back empty. */
export class OwnRedis {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private child: ChildProcess,
  ) {}

  static async start(): Promise<OwnRedis> {
    const folder = await mkdtemp(join(tmpdir(), `tandem-redis-${process.pid}-`));
    const port = await findFreePort();
    return new OwnRedis(folder, port, await launch(folder, port));
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async kill(): Promise<void> {
    const ended = new Promise<void>((done) => this.child.once('exit', () => done()));
    this.child.kill('SIGKILL');
    await ended;
  }

  async restart(): Promise<void> {
    this.child = await launch(this.folder, this.port);
  }

  /** Forgets everything at one stroke, as a hasty hand on a production machine does. */
  async flush(): Promise<void> {
    const answer = await ask(this.port, 'FLUSHALL');
    if (answer !== '+OK') throw new Error(`FLUSHALL was answered with ${answer}`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const launch = async (folder: string, port: number): Promise<ChildProcess> => {
  const flags = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'no',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(program ?? 'redis-server', args, { stdio: 'ignore' });
  const until = Date.now() + 10_000;
  while (Date.now() < until && child.exitCode === null) {
    if ((await ask(port, 'PING').catch(() => '')) === '+PONG') return child;
    await sleep(30);
  }
  child.kill('SIGKILL');
  throw new Error('redis-server did not start');
};

/** One command and its one-line answer. */
const ask = (port: number, command: string): Promise<string> =>
  new Promise((done, fail) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(`${command}\r\n`));
    socket.setTimeout(5_000, () => socket.destroy(new Error('Redis is silent')));
    socket.once('data', (data) => {
      done(data.toString().trim());
      socket.destroy();
    });
    socket.once('error', fail);
  });
