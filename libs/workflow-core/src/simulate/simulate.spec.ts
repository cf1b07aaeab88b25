import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileWorkflow } from '../compile/compile-workflow.js';
import type { WorkflowDefinition } from '../language/definition.js';
import type { Journey } from './journey.js';
import { simulate } from './simulate.js';

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/valid/${name}`, import.meta.url), 'utf8')) as T;

const compiled = compileWorkflow(read<WorkflowDefinition>('sample-pair.json'));
const journey = read<Journey>('sample-pair.journey.json');

describe('simulate', () => {
  it('goes the expected way', () => {
    expect(simulate(compiled, journey).problems).toEqual([]);
  });

  it('names the step and the difference where it does not', () => {
    const wrong: Journey = {
      ...journey,
      steps: [{ as: 'curator', event: 'COMPLETE', expect: { state: 'active' } }],
    };
    expect(simulate(compiled, wrong).problems).toEqual([
      '1 COMPLETE: refused: expected "accepted", got "event-out-of-order"',
      '1 COMPLETE: state: expected "active", got ["proposed"]',
    ]);
  });

  it('ends when the opening is refused', () => {
    const result = simulate(compiled, {
      ...journey,
      settings: { 'participants.mentor.statuses': ['trained'] },
    });
    expect(result.steps).toHaveLength(1);
    expect(result.steps[0]?.refused).toEqual({ code: 'guard', reason: 'Наставник ещё не допущен' });
  });
});
