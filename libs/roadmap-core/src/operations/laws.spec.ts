import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planFromParent } from '../plan/plan-from-parent.js';
import { arbitraryPlan } from '../testing/arbitrary-plan.js';
import { arbitraryStep } from '../testing/arbitrary-step.js';
import { counting } from '../testing/build-plan.js';
import { performStep, performSteps } from './perform-step.js';
import { refusalOfPlan } from './refusal-of-plan.js';
import { renumberSteps } from './renumber-steps.js';

const steps = fc.array(arbitraryStep, { maxLength: 12, size: 'max' });

/** Steps that were performed, out of any: what a person's work comes to. */
const performAll = (
  plan: Parameters<typeof performStep>[0],
  wanted: readonly Parameters<typeof performStep>[1][],
) =>
  wanted.filter((step) => {
    const done = performStep(plan, step);
    if (done.ok) plan = done.plan;
    return done.ok;
  });

describe('steps of work on a plan', () => {
  it('are taken back by their inverse, to the letter', () => {
    const performed = new Set<string>();
    fc.assert(
      fc.property(arbitraryPlan, steps, (plan, wanted) => {
        const taken = performAll(plan, wanted);
        for (const step of taken) performed.add(step.do);
        const done = performSteps(plan, taken);
        if (!done.ok) throw new Error(done.code);
        const back = performSteps(done.plan, done.inverse);
        if (!back.ok) throw new Error(`the inverse is refused: ${back.code}`);
        expect(back.plan).toStrictEqual(plan);
        // And the inverse of the inverse is the work again.
        const again = performSteps(back.plan, back.inverse);
        expect(again.ok && again.plan).toStrictEqual(done.plan);
      }),
      { numRuns: 400 },
    );
    // Every kind of step was tried where it fits.
    expect(performed.size).toBe(11);
  });

  it('leave a plan that steps can be made on: ids once, rows under their sections, in their order', () => {
    fc.assert(
      fc.property(arbitraryPlan, steps, (plan, wanted) => {
        expect(refusalOfPlan(plan)).toBeUndefined();
        const done = performSteps(plan, performAll(plan, wanted));
        expect(done.ok && refusalOfPlan(done.plan)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('change nothing where one of them is refused', () => {
    fc.assert(
      fc.property(arbitraryPlan, steps, (plan, wanted) => {
        const before = structuredClone(plan);
        performSteps(plan, wanted);
        expect(plan).toStrictEqual(before);
      }),
    );
  });

  it('never throw, in whatever order two people made them', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryStep, arbitraryStep, (plan, mine, theirs) => {
        for (const order of [
          [mine, theirs],
          [theirs, mine],
        ]) {
          const first = performStep(plan, order[0]!);
          const second = performStep(first.ok ? first.plan : plan, order[1]!);
          if (second.ok) expect(refusalOfPlan(second.plan)).toBeUndefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('number rows once: a second time there is nothing to do', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const done = performSteps(plan, renumberSteps(plan));
        expect(done.ok && renumberSteps(done.plan)).toEqual([]);
      }),
    );
  });

  it('begin from a parent with ids of their own and a link in each row', () => {
    fc.assert(
      fc.property(
        arbitraryPlan,
        fc.constantFrom('municipality', 'school', 'regionFounded'),
        (parent, level) => {
          const own = planFromParent(parent, { level, title: 'Наша карта', newId: counting('own') });
          expect(refusalOfPlan(own)).toBeUndefined();
          const theirs = new Set(parent.measures.map(({ id }) => id));
          for (const measure of own.measures) {
            expect(theirs.has(measure.id)).toBe(false);
            expect(theirs.has(measure.parentMeasure!)).toBe(true);
            expect(measure.assignments.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
