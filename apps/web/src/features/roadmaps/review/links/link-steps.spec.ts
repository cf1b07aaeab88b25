import { describe, expect, it } from '@jest/globals';
import { performSteps } from '@tandem/roadmap-core';
import { kedrovyPlan, regionPlan } from '../testing/kedrovy.js';
import { copyRowSteps, sureLinks } from './link-steps.js';

const row = (parent: string, own: string, likeness: number, certainty: 'sure' | 'likely' = 'sure') => ({
  parent,
  state: 'missing' as const,
  suggestions: [{ own, likeness, certainty }],
});

describe('links that are sure', () => {
  it('are confirmed at once, those that are not wait for a person', () => {
    expect(sureLinks([row('r1', 'k1', 0.97), row('r2', 'k2', 0.6, 'likely')])).toEqual([
      { own: 'k1', parent: 'r1' },
    ]);
  });
  it('give a row that two claim to the likelier one', () => {
    expect(sureLinks([row('r1', 'k1', 0.9), row('r2', 'k1', 0.95)])).toEqual([{ own: 'k1', parent: 'r2' }]);
  });
  it('leave alone what is linked or left out already', () => {
    expect(sureLinks([{ ...row('r1', 'k1', 0.99), state: 'excluded' }])).toEqual([]);
  });
});

describe('a row of the parent taken over', () => {
  const ids = () => {
    let next = 0;
    return () => `new-${next++}`;
  };
  const copied = (id: string) => {
    const row = regionPlan.measures.find((one) => one.id === id)!;
    const performed = performSteps(kedrovyPlan, copyRowSteps(kedrovyPlan, regionPlan, row, ids()));
    if (!performed.ok) throw new Error(performed.code);
    return performed.plan;
  };

  it('comes to its linked neighbours, linked itself, without another number that repeats', () => {
    const plan = copied('r3');
    const added = plan.measures.find(({ parentMeasure }) => parentMeasure === 'r3')!;
    expect([added.section, added.label]).toEqual(['ks1', '']);
    expect(plan.measures.indexOf(added)).toBe(3);
  });
  it('brings its section where the plan has none for it', () => {
    const plan = copied('r6');
    expect(plan.sections.map(({ title }) => title)).toEqual([
      'Актуализация нормативно-правовых актов',
      'Основной этап',
      'Реализация информационно-методической поддержки',
    ]);
    expect(plan.measures.at(-1)?.title).toContain('в конкурсах');
  });
});
