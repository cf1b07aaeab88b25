import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identifyProcess } from './process-identity.mjs';

/**
 * @typedef {{ pid: number, identity: string | undefined, since: string, address?: string }} Holder
 * @typedef {{ held: true, tell: (details: { address: string }) => void, release: () => void }} Held
 * @typedef {{ held: false, holder: Holder }} Refused
 */

/** @param {string} file @returns {Holder | undefined} */
export const readHolder = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** @param {Holder} holder */
export const holderLives = (holder) =>
  holder.identity !== undefined && identifyProcess(holder.pid) === holder.identity;

/** Puts the whole file in place at one stroke, or not at all if somebody was first. @param {string} file @param {Holder} me */
const tryTake = (file, me) => {
  const draft = `${file}.${me.pid}`;
  writeFileSync(draft, JSON.stringify(me));
  try {
    linkSync(draft, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
};

/**
 * Sets aside the lock of a process that has ended. Whoever renames the file owns it; if it turns out to be a fresh
 * lock that a neighbour has just taken, it is put back. @param {string} file
 */
const setAside = (file) => {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = readHolder(aside);
  try {
    if (taken && holderLives(taken)) linkSync(aside, file);
  } catch {
    // somebody holds it already
  } finally {
    rmSync(aside, { force: true });
  }
};

/**
 * One holder at a time. The lock of a dead process counts for nothing, and so does one whose number now belongs to
 * another process.
 * @param {string} file
 * @returns {Held | Refused}
 */
export const holdLock = (file) => {
  mkdirSync(dirname(file), { recursive: true });
  /** @type {Holder} */
  const me = { pid: process.pid, identity: identifyProcess(process.pid), since: new Date().toISOString() };
  for (;;) {
    if (tryTake(file, me)) break;
    const holder = readHolder(file);
    if (holder && holderLives(holder)) return { held: false, holder };
    setAside(file);
  }
  const isMine = () => {
    const holder = readHolder(file);
    return holder?.pid === me.pid && holder.identity === me.identity;
  };
  return {
    held: true,
    tell: (details) => void (isMine() && writeFileSync(file, JSON.stringify({ ...me, ...details }))),
    release: () => void (isMine() && rmSync(file, { force: true })),
  };
};
