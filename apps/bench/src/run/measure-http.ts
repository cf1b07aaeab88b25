import type { Pool } from 'pg';
import { createTestDatabase } from '@tandem/testing';
import { BASE_TABLES, BaseWork } from '../base/base-work.js';
import { makeMunicipality } from '../board/make-municipality.js';
import { watchBoard } from '../board/watch-board.js';
import { wants, type Settings } from '../config/settings.js';
import { HttpWork } from '../http/http-work.js';
import { startEngine, type Engine } from '../http/start-engine.js';
import { LANES } from '../measure/drive.js';
import { runRounds } from '../measure/measure.js';
import type { Line } from '../report/line.js';
import { atLeast, atMost } from '../report/verdict.js';
import { openPool } from './bench-database.js';

const PAIRS = 2_000;

/** The built engine in a process of its own, over HTTP; jobs go to Redis. */
export const measureHttp = async (settings: Settings): Promise<Line[]> => {
  const database = await createTestDatabase();
  const owner = openPool(database.url, 32);
  const engine = await startEngine(settings, database, 'api');
  try {
    await owner.query(BASE_TABLES);
    return [
      ...(wants(settings, 'http') ? await events(settings, owner, engine) : []),
      ...(wants(settings, 'board') ? await board(owner, engine) : []),
    ];
  } finally {
    await engine.stop();
    await owner.end();
    await database.drop();
  }
};

const events = async (settings: Settings, owner: Pool, engine: Engine): Promise<Line[]> => {
  const http = await HttpWork.connect(owner, engine.address, LANES);
  const found = await runRounds(
    owner,
    [
      { name: 'base', work: new BaseWork(owner) },
      { name: 'http', work: http, pid: engine.pid },
    ],
    settings.rounds,
    settings.seconds,
  );
  http.close();
  const over = found.get('http')!;
  const memory = await engine.peakMemory();
  return [
    {
      measure: 'HTTP end to end (64 signed-in users)',
      ...over,
      goal: '≥ 0.8',
      verdict: atLeast(over.ratio, 0.8),
    },
    ...(Number.isFinite(memory)
      ? [
          {
            measure: 'memory of the engine under that load, at its peak',
            value: `${memory.toFixed(0)} MB`,
            goal: '≤ 250 MB',
            verdict: atMost(memory, 250),
          },
        ]
      : []),
  ];
};

const board = async (owner: Pool, engine: Engine): Promise<Line[]> => {
  const place = await makeMunicipality(owner, PAIRS);
  const { p50, p95, bytes } = await watchBoard(owner, engine.address, place, 10);
  return [
    {
      measure: `board of ${PAIRS.toLocaleString('en')} pairs, 50 users, p95 (${Math.round(bytes / 1_024)} kB)`,
      value: `${p95.toFixed(0)} ms`,
      p50,
      goal: '≤ 100 ms',
      verdict: atMost(p95, 100),
    },
  ];
};
