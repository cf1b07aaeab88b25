import { describe, expect, it } from '@jest/globals';
import { compileWorkflow, simulate, type WorkflowDefinition } from '@tandem/workflow-core';
import { markTransitions, marksIn } from './mark-transitions.js';
import { findActions, formsNamedIn, unknownAnswers, wordsWithoutEnglish } from './named-outside.js';
import { formKeys, readContent, schemaOf } from './read-content.js';
import { idleNames, silentStates } from './unsaid.js';

const content = readContent();
const forms = formKeys();
const byKey = new Map(content.map(({ key, definition }) => [key, definition]));

describe.each(content)('$key', ({ key, definition, journeys }) => {
  const marked = markTransitions(definition);
  const compiled = compileWorkflow(marked.definition);
  const taken = new Set<string>();

  it('is named as its folder', () => {
    expect(definition.key).toBe(key);
  });

  it('asks only for forms of the pack', () => {
    expect(formsNamedIn(definition).filter((form) => !forms.has(form))).toEqual([]);
  });

  it('reads only answers that the forms have', () => {
    expect(unknownAnswers(definition, schemaOf)).toEqual([]);
  });

  it('sends other workflows only what they hear', () => {
    const unheard = findActions(definition, 'sendToCase').filter(
      ({ params: { to, event } }) => typeof to === 'object' && !hears(byKey.get(to.workflow), event),
    );
    const unknown = findActions(definition, 'startCase').filter(({ params }) => !byKey.has(params.workflow));
    expect([...unheard, ...unknown]).toEqual([]);
  });

  it('has no idle task or event', () => {
    expect(idleNames(definition)).toEqual([]);
  });

  it('says of every state of rest what it waits for', () => {
    expect(silentStates(definition)).toEqual([]);
  });

  it('says everything in both languages', () => {
    expect(wordsWithoutEnglish(definition)).toEqual([]);
  });

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

const hears = (definition: WorkflowDefinition | undefined, event: string): boolean =>
  [definition?.events[event]?.role].flat().includes('system');
