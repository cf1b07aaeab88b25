import { readFile } from 'node:fs/promises';
import type { Pool } from 'pg';

/** Processor time so far, in microseconds. */
export interface CpuTime {
  /** This process: the client, and the engine where it runs inside. */
  readonly own: number;
  /** All processes of PostgreSQL; NaN where it is on another machine or the system does not tell. */
  readonly database: number;
}

/** Linux counts processor time of other processes in hundredths of a second. */
const TICK_US = 10_000;

/** Processor time is what a busy neighbour on the machine does not change much: it makes noisy runs comparable. */
export const readCpu = async (pool: Pool): Promise<CpuTime> => {
  const { user, system } = process.cpuUsage();
  const { rows } = await pool.query<{ pid: number }>('select pid from pg_stat_activity');
  const times = await Promise.all(rows.map(({ pid }) => cpuOf(pid)));
  return { own: user + system, database: times.reduce((sum, time) => sum + time, 0) };
};

/** The time of one process, or NaN where nothing is known of it. */
export const cpuOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return Number.NaN;
  // The name in brackets may hold blanks; fields 14 and 15 of proc(5) follow it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_US;
};
