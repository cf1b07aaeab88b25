import { describe, expect, it } from '@jest/globals';
import { compileWorkflow, simulate } from '@tandem/workflow-core';
import { markTransitions, marksIn } from './mark-transitions.js';
import { readContent } from './read-content.js';

describe.each(readContent())('$key', ({ definition, journeys }) => {
  const marked = markTransitions(definition);
  const compiled = compileWorkflow(marked.definition);
  const taken = new Set<string>();

  it.each(journeys)('$name', ({ journey }) => {
    const { problems, state } = simulate(compiled, journey);
    for (const mark of marksIn(state)) taken.add(mark);
    expect(problems).toEqual([]);
  });

  it('takes every transition in some journey', () => {
    const left = [...marked.names].filter(([mark]) => !taken.has(mark)).map(([, name]) => name);
    expect(left).toEqual([]);
  });
});
