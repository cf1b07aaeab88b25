import type { WorkflowDefinition } from '../language/definition.js';

/**
 * Events that only come from tasks with a form, with these forms: such an event cannot be sent bare, or a consent
 * could be given without the consent form. An event that names its own form, or that a task without form sends, is not here.
 */
export const formsOfEvents = (definition: WorkflowDefinition): ReadonlyMap<string, readonly string[]> => {
  const forms = new Map<string, string[]>();
  const bare = new Set<string>();
  for (const task of Object.values(definition.tasks ?? {}))
    for (const event of sentBy(task)) {
      if (task.form === undefined) bare.add(event);
      else forms.set(event, [...new Set([...(forms.get(event) ?? []), task.form])]);
    }
  for (const [event, { form }] of Object.entries(definition.events)) if (form !== undefined) bare.add(event);
  for (const event of bare) forms.delete(event);
  return forms;
};

/** The events that completing a task may send. */
export const sentBy = (task: {
  readonly event?: string;
  readonly outcomes?: readonly { readonly event: string }[];
}): readonly string[] =>
  task.event === undefined ? (task.outcomes ?? []).map(({ event }) => event) : [task.event];
