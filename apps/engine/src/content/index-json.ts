/** Where the parts of a JSON text stand, by JSON Pointer, and which names it should not have. */
export interface IndexedJson {
  /** Offset of the name (or of the item) that a pointer leads to. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly wrongNames: readonly WrongName[];
}

interface WrongName {
  readonly name: string;
  readonly offset: number;
  readonly why: 'twice' | 'forbidden';
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** A string, or one sign of structure; numbers and words need not be looked at. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

interface Level {
  readonly pointer: string;
  readonly list: boolean;
  readonly names: Set<string>;
  at: number;
  expectsName: boolean;
  child: string;
}

/** Walks a text that is known to be JSON: `JSON.parse` forgets places and takes the last of two equal names in silence. */
export const indexJson = (text: string): IndexedJson => {
  const offsets = new Map<string, number>([['', 0]]);
  const wrongNames: WrongName[] = [];
  const levels: Level[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      const pointer = level ? childOf(level) : '';
      if (level?.list) offsets.set(pointer, index);
      levels.push({
        pointer,
        list: token === '[',
        names: new Set(),
        at: 0,
        expectsName: token === '{',
        child: '',
      });
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') {
      if (level!.list) level!.at += 1;
      else level!.expectsName = true;
    } else if (token !== ':' && level) {
      if (level.list) offsets.set(childOf(level), index);
      else if (level.expectsName) noteName(level, JSON.parse(token) as string, index, offsets, wrongNames);
    }
  }
  return { offsets, wrongNames };
};

const noteName = (
  level: Level,
  name: string,
  offset: number,
  offsets: Map<string, number>,
  wrongNames: WrongName[],
): void => {
  level.expectsName = false;
  level.child = name;
  if (level.names.has(name)) wrongNames.push({ name, offset, why: 'twice' });
  else if (FORBIDDEN.has(name)) wrongNames.push({ name, offset, why: 'forbidden' });
  level.names.add(name);
  offsets.set(childOf(level), offset);
};

const childOf = (level: Level): string =>
  `${level.pointer}/${level.list ? level.at : level.child.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** `12:5` for people: line and column of an offset. */
export const lineAndColumn = (text: string, offset: number): string => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${offset - before.lastIndexOf('\n')}`;
};

/** Offset of the nearest part that is there: a name that is missing is missing in what would hold it. */
export const nearestOffset = ({ offsets }: IndexedJson, pointer: string): number => {
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const offset = offsets.get(place);
    if (offset !== undefined) return offset;
    if (!place.includes('/')) break;
  }
  return 0;
};
