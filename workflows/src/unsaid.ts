import type { StateSpec, WorkflowDefinition } from '@tandem/workflow-core';
import { findActions } from './named-outside.js';

/** Tasks that nothing opens, and events that no state hears. */
export const idleNames = (definition: WorkflowDefinition): readonly string[] => {
  const opened = new Set(findActions(definition, 'openTask').map(({ params }) => params.task));
  const heard = new Set<string>();
  visit(definition.machine as StateSpec, '', false, ({ on }) => {
    for (const event of Object.keys(on ?? {})) heard.add(event);
  });
  return [
    ...Object.keys(definition.tasks ?? {}).filter((task) => !opened.has(task)),
    ...Object.keys(definition.events).filter((event) => !heard.has(event)),
  ];
};

/** States of rest where a card would not say what the case waits for: neither `waits` nor a task of the state or of one around it. */
export const silentStates = (definition: WorkflowDefinition): readonly string[] => {
  const silent: string[] = [];
  visit(definition.machine as StateSpec, '', false, (state, path, said) => {
    const rests = !state.states && state.type !== 'final' && state.type !== 'history' && !state.always;
    if (rests && !said) silent.push(path);
  });
  return silent;
};

type Visit = (state: StateSpec, path: string, said: boolean) => void;

const visit = (state: StateSpec, path: string, saidAround: boolean, see: Visit): void => {
  const said =
    saidAround ||
    state.meta?.waits !== undefined ||
    (state.entry ?? []).some(({ type }) => type === 'openTask');
  see(state, path, said);
  for (const [key, child] of Object.entries(state.states ?? {}))
    visit(child, path === '' ? key : `${path}.${key}`, said, see);
};
