import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { stateId } from './convert-scxml.js';
import { LEFT_OUT } from './left-out.js';
import { readXml } from './read-xml.js';
import { Session, World } from './run-document.js';

/** A case of the suite: the configuration at first, and after each event. */
interface Case {
  readonly initialConfiguration: readonly string[];
  readonly events: readonly {
    readonly after?: number;
    readonly event: { readonly name: string; readonly data?: unknown };
    readonly nextConfiguration: readonly string[];
  }[];
}

const suite = join(
  dirname(createRequire(import.meta.url).resolve('@scion-scxml/test-framework/package.json')),
  'test',
);

const cases = readdirSync(suite, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.scxml'))
  .map((name) => name.slice(0, -'.scxml'.length).replaceAll('\\', '/'))
  .sort();

/** Long enough for every delay of the suite. */
const LONG = 60_000;

const run = (name: string): void => {
  const test = JSON.parse(readFileSync(join(suite, `${name}.json`), 'utf8')) as Case;
  const world = new World();
  const session = new Session(world, readXml(readFileSync(join(suite, `${name}.scxml`), 'utf8')));
  world.settle();
  const check = (expected: readonly string[]): void =>
    expect([...session.configuration()].sort()).toEqual(expected.map(stateId).sort());
  // W3C's own cases run by themselves and say whether they passed.
  if (name.startsWith('w3c-ecma/')) {
    world.advance(LONG);
    return check(['pass']);
  }
  check(test.initialConfiguration);
  for (const { after, event, nextConfiguration } of test.events) {
    if (after !== undefined) world.advance(world.now + after);
    session.send({ type: event.name, data: event.data });
    world.settle();
    check(nextConfiguration);
  }
};

const leftOut = LEFT_OUT.flatMap((group) => group.cases);
const taken = cases.filter((name) => !leftOut.includes(name));

describe('SCXML, one event at a time, saved and restored between events', () => {
  it.each(taken)('%s', run);

  // The 169 cases that XState's own tests run are all among those taken.
  it('leaves out only what it names', () => {
    expect(leftOut.filter((name) => !cases.includes(name))).toEqual([]);
    expect(new Set(leftOut).size).toBe(leftOut.length);
    expect([taken.length, leftOut.length]).toEqual([252, 83]);
  });
});
