import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { findFreePort, processLives } from '@tandem/local-postgres';
import { Client } from 'pg';

jest.setTimeout(90_000);

const APP = resolve(import.meta.dirname, '..', '..');
const TSC = resolve(APP, '..', '..', 'node_modules', 'typescript', 'bin', 'tsc');

interface Run {
  process: ChildProcess;
  said(): string;
  says(words: string): Promise<void>;
  ended: Promise<number | null>;
}

describe('npm start', () => {
  let data: string;
  let port: number;
  let runs: Run[];

  const start = (mood = 'obedient', args: string[] = []): Run => {
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      TANDEM_DATA: data,
      TANDEM_ENGINE_MAIN: join(APP, 'fixtures', 'stand-in-engine.mjs'),
      PORT: String(port),
      STAND_IN: mood,
    };
    const child = fork(join(APP, 'dist', 'main.js'), ['start', ...args], { env, silent: true, execArgv: [] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    const drained = [child.stdout, child.stderr].map(
      (stream) => new Promise((done) => stream?.once('end', done)),
    );
    // Not 'close': it does not come after a disconnection.
    const ended = new Promise<number | null>((done) => child.once('exit', done)).then(async (code) => {
      await Promise.all(drained);
      return code;
    });
    const says = async (words: string): Promise<void> => {
      for (const until = Date.now() + 30_000; !said.includes(words); await sleep(20)) {
        if (Date.now() > until || child.exitCode !== null) throw new Error(`Never said "${words}":\n${said}`);
      }
    };
    const run = { process: child, said: () => said, says, ended };
    runs.push(run);
    return run;
  };

  const ready = async (run: Run): Promise<void> => run.says('остановить: Ctrl+C\n');
  const databaseUrl = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}`)).text();
  const enginePid = (): number => JSON.parse(readFileSync(join(data, 'engine.json'), 'utf8')).pid;
  const postmasterPid = (): number =>
    Number.parseInt(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8'), 10);

  const query = async (sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: await databaseUrl() });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  const expectNothingLeft = (): void => {
    for (const file of ['start.lock', 'engine.json', 'postgres/postmaster.pid']) {
      expect([file, existsSync(join(data, file))]).toEqual([file, false]);
    }
  };

  beforeAll(() => {
    execFileSync(process.execPath, [TSC, '-b', join(APP, 'tsconfig.app.json')], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
  });

  beforeEach(async () => {
    runs = [];
    data = mkdtempSync(join(tmpdir(), 'tandem-start-'));
    chmodSync(data, 0o755);
    port = await findFreePort();
  });

  afterEach(async () => {
    for (const run of runs) {
      if (run.process.exitCode === null && run.process.signalCode === null) run.process.kill('SIGTERM');
      await run.ended;
    }
    rmSync(data, { recursive: true, force: true });
  });

  it('comes up with address and accounts, refuses a second one, and stops in order', async () => {
    const run = start();
    await ready(run);
    expect(run.said()).toContain(`Тандем работает: http://127.0.0.1:${port}`);
    expect(run.said()).toMatch(/curator2 .*\n[^]*tutor /);
    const [engine, postmaster] = [enginePid(), postmasterPid()];
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`Тандем уже работает с`);
    expect(second.said()).toContain(`http://127.0.0.1:${port} (процесс ${run.process.pid})`);
    run.process.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect([engine, postmaster].map(processLives)).toEqual([false, false]);
    expectNothingLeft();
  });

  it('lets only one of two that begin together', async () => {
    const both = [start(), start()];
    await Promise.any(both.map(ready));
    const refused = await Promise.race(both.map(async (run) => (await run.ended) === 1 && run));
    expect((refused as Run).said()).toMatch(/Тандем уже (работает|запускается)/);
  });

  it('stops when the program that started it is gone', async () => {
    const run = start();
    await ready(run);
    run.process.disconnect();
    expect(await run.ended).toBe(0);
    expectNothingLeft();
  });

  it('says so and stops everything when the engine is killed', async () => {
    const run = start();
    await ready(run);
    process.kill(enginePid(), 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain('Тандем неожиданно остановился (SIGKILL)');
    expectNothingLeft();
  });

  it('says so and stops everything when the database is killed; the next start has the data', async () => {
    const run = start();
    await ready(run);
    await query('create table pair as select 7 as number');
    process.kill(postmasterPid(), 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain('База данных неожиданно остановилась');
    await ready(start());
    expect(await query('select number from pair')).toEqual([{ number: 7 }]);
  });

  it('cleans up after a start that was killed, an engine that will not go included', async () => {
    const killed = start('stubborn');
    await ready(killed);
    await query('create table pair as select 7 as number');
    const [engine, postmaster] = [enginePid(), postmasterPid()];
    killed.process.kill('SIGKILL');
    await killed.ended;
    expect([engine, postmaster].map(processLives)).toEqual([true, true]);
    await ready(start());
    expect([engine, postmaster].map(processLives)).toEqual([false, false]);
    expect(await query('select number from pair')).toEqual([{ number: 7 }]);
  });

  it('leaves a stranger alone that has the number of an engine of old', async () => {
    const stranger = fork(join(APP, 'fixtures', 'stand-in-engine.mjs'), {
      env: { PORT: '0', STAND_IN: 'stubborn' },
      execArgv: [],
    });
    writeFileSync(join(data, 'engine.json'), JSON.stringify({ pid: stranger.pid, identity: 'long ago' }));
    await ready(start());
    expect(processLives(stranger.pid as number)).toBe(true);
    stranger.kill('SIGKILL');
  });

  it('says which port is taken and how to take another', async () => {
    const neighbour: Server = createServer().listen(port, '127.0.0.1');
    const run = start();
    expect(await run.ended).toBe(1);
    neighbour.close();
    expect(run.said()).toContain(
      `Порт ${port} занят другой программой. Запустите на другом: PORT=${port + 1} npm start`,
    );
    expectNothingLeft();
  });

  it('shows a refusal of the engine in its own words', async () => {
    const run = start('refuses');
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain('Тандем не запустился.\nФорма «Заявка»: forms/01/schema.json, строка 3');
    expectNothingLeft();
  });

  it('shows the end of the log when the engine falls over', async () => {
    const run = start('crashes');
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain('Cannot start\n    no such table');
  });

  it('empties the database on --reset', async () => {
    const first = start();
    await ready(first);
    await query('create table pair ()');
    first.process.kill('SIGTERM');
    await first.ended;
    await ready(start('obedient', ['--reset']));
    expect(await query("select from pg_tables where tablename = 'pair'")).toEqual([]);
  });
});
