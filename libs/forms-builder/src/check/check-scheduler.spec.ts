import { describe, expect, it } from '@jest/globals';
import type { StudioCheck } from '../state/index.js';
import { CheckScheduler, type LookAt } from './check-scheduler.js';

const scene = () => {
  const idle: (() => void)[] = [];
  const looks: { text: string; stale: () => boolean; done: (check?: StudioCheck) => void }[] = [];
  const taken: string[] = [];
  const lookAt: LookAt = (text, stale) =>
    new Promise((resolve) => {
      looks.push({ text, stale, done: (check = { text, issues: [], samples: [] }) => resolve(check) });
    });
  const scheduler = new CheckScheduler(
    lookAt,
    (work) => {
      idle.push(work);
      return () => void idle.splice(idle.indexOf(work), 1);
    },
    (check) => taken.push(check.text),
  );
  const settle = async () => {
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { scheduler, idle, looks, taken, settle };
};

describe('the self-check in idle time', () => {
  it('looks once at the last of many texts', async () => {
    const { scheduler, idle, looks, taken, settle } = scene();
    for (const text of ['a', 'ab', 'abc']) scheduler.ask(text);
    expect(idle).toHaveLength(1);
    idle.shift()!();
    expect(looks.map((one) => one.text)).toEqual(['abc']);
    looks[0]!.done();
    await settle();
    expect(taken).toEqual(['abc']);
    scheduler.ask('abc');
    expect(idle).toHaveLength(0);
  });

  it('tells a look that nobody waits for it, drops its answer and looks at the newer text', async () => {
    const { scheduler, idle, looks, taken, settle } = scene();
    scheduler.ask('a');
    idle.shift()!();
    expect(looks[0]!.stale()).toBe(false);
    scheduler.ask('b');
    expect(idle).toHaveLength(0);
    expect(looks[0]!.stale()).toBe(true);
    looks[0]!.done();
    await settle();
    expect(taken).toEqual([]);
    idle.shift()!();
    looks[1]!.done();
    await settle();
    expect(taken).toEqual(['b']);
  });

  it('does nothing after it was disposed of', () => {
    const { scheduler, idle } = scene();
    scheduler.ask('a');
    scheduler.dispose();
    expect(idle).toHaveLength(0);
  });
});
