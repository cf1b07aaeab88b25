import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { openPostgres, type LocalPostgres } from './open-postgres.js';
import { processesIn, processLives } from './process-lives.js';

jest.setTimeout(60_000);

const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

describe('a PostgreSQL of our own', () => {
  let folder: string;
  let opened: LocalPostgres[];

  const open = async (): Promise<LocalPostgres> => {
    const server = await openPostgres({
      dataFolder: join(folder, 'data'),
      logFile: join(folder, 'postgres.log'),
      password: 'secret with spaces & ёлки',
    });
    opened.push(server);
    return server;
  };

  beforeEach(async () => {
    opened = [];
    // Named so that a later run clears it away if this one is killed.
    folder = await mkdtemp(join(tmpdir(), `tandem-postgres-${process.pid}-`));
    await chmod(folder, 0o755);
  });

  afterEach(async () => {
    for (const server of opened) if (processLives(server.pid)) await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('listens on 127.0.0.1 only, wants the password, and keeps its data', async () => {
    const first = await open();
    expect(await query(first.url(), 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(first.url(), 'show fsync')).toEqual([{ fsync: 'on' }]);
    await expect(query(first.url().replace('secret', 'wrong'), 'select 1')).rejects.toThrow('password');
    await query(first.url(), "create table pair as select 'Ёлкина' as name");
    await first.stop();
    expect(processLives(first.pid)).toBe(false);
    const second = await open();
    expect(await query(second.url(), 'select upper(name) as name from pair')).toEqual([{ name: 'ЁЛКИНА' }]);
  });

  it('loses nothing when it is killed, even with a session at work', async () => {
    const first = await open();
    await query(first.url(), 'create table pair as select 1 as number');
    const busy = query(first.url(), 'select pg_sleep(60)').catch(() => 'cut');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const second = await open();
    expect(await query(second.url(), 'select number from pair')).toEqual([{ number: 1 }]);
    expect(await busy).toBe('cut');
  });

  it('takes the place of a server that a killed run left behind', async () => {
    const leftover = await open();
    await query(leftover.url(), 'create table pair as select 1 as number');
    const server = await open();
    expect(processLives(leftover.pid)).toBe(false);
    expect(await query(server.url(), 'select number from pair')).toEqual([{ number: 1 }]);
  });

  it('does not take a stranger with the same number for a server', async () => {
    const first = await open();
    const file = join(first.dataFolder, 'postmaster.pid');
    const said = await readFile(file, 'utf8');
    await first.stop();
    await writeFile(file, said.replace(String(first.pid), String(process.pid)));
    const second = await open();
    expect(await query(second.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('clears away an initialisation that was interrupted', async () => {
    const attempt = join(folder, 'data.new-12345');
    await mkdir(join(attempt, 'data'), { recursive: true });
    await open();
    await expect(stat(attempt)).rejects.toThrow('ENOENT');
  });

  it('does not touch data of another major version', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'PG_VERSION'), '17\n');
    await expect(open()).rejects.toThrow('holds data of PostgreSQL 17');
  });

  it('says in the words of the server why it does not start', async () => {
    const start = openPostgres({
      dataFolder: join(folder, 'data'),
      logFile: join(folder, 'postgres.log'),
      password: 'x',
      settings: { shared_buffers: 'plenty' },
    });
    await expect(start).rejects.toThrow('shared_buffers');
    expect(processesIn(join(folder, 'data'))).toEqual([]);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('goes elsewhere if root keeps it in a closed folder', async () => {
    await chmod(folder, 0o700);
    const server = await open();
    expect(server.closedFolder).toBe(folder);
    expect(server.dataFolder).toMatch('/var/lib/tandem/data-');
    expect(await query(server.url(), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await rm(server.dataFolder, { recursive: true });
  });
});
