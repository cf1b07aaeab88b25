import type { Json } from '@tandem/domain';
import { escapePointer } from '../compile/walk-machine.js';
import type { Report } from './report.js';

const LIMITS = { bytes: 512 * 1024, depth: 64, states: 300 } as const;
const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Size, depth and names that could reach JavaScript's own objects: what fails here is not looked at any further. */
export const checkLimits = (definition: Json, report: Report): void => {
  const waiting: { value: Json; path: string; depth: number }[] = [{ value: definition, path: '', depth: 0 }];
  let bytes = 0;
  let states = 0;
  while (waiting.length > 0) {
    const { value, path, depth } = waiting.pop()!;
    bytes += typeof value === 'string' ? value.length + 2 : 4;
    if (bytes > LIMITS.bytes) return tooBig(report);
    if (depth > LIMITS.depth) return tooDeep(report, path);
    if (value === null || typeof value !== 'object') continue;
    if (path.startsWith('/machine') && path.endsWith('/states')) states += Object.keys(value).length;
    if (states > LIMITS.states) return tooManyStates(report);
    for (const [key, inner] of Object.entries(value)) {
      bytes += key.length;
      if (FORBIDDEN.includes(key)) return forbidden(report, path, key);
      if (key.startsWith('@')) reserved(report, `${path}/${escapePointer(key)}`, key);
      waiting.push({ value: inner as Json, path: `${path}/${escapePointer(key)}`, depth: depth + 1 });
    }
  }
};

const tooBig = (report: Report): void =>
  report.error(
    'too-big',
    '',
    'Описание процесса больше 512 кБ: разделите процесс.',
    'The definition is larger than 512 kB: divide the workflow.',
  );

const tooDeep = (report: Report, path: string): void =>
  report.error(
    'too-deep',
    path.slice(0, 300),
    `Описание вложено глубже ${LIMITS.depth} уровней: упростите его.`,
    `The definition is nested deeper than ${LIMITS.depth} levels: simplify it.`,
  );

const tooManyStates = (report: Report): void =>
  report.error(
    'too-many-states',
    '/machine/states',
    `В процессе больше ${LIMITS.states} состояний: разделите его.`,
    `The workflow has more than ${LIMITS.states} states: divide it.`,
  );

const forbidden = (report: Report, path: string, key: string): void =>
  report.error(
    'forbidden-key',
    path,
    `Имя «${key}» запрещено: выберите другое.`,
    `The name "${key}" is forbidden: choose another.`,
  );

const reserved = (report: Report, path: string, key: string): void =>
  report.error(
    'reserved-name',
    path,
    `Имя «${key.slice(0, 80)}» начинается с «@»: такие имена принадлежат движку.`,
    `"${key.slice(0, 80)}" begins with "@": such names belong to the engine.`,
  );
