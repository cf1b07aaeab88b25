import { sentBy } from '../compile/forms-of-events.js';
import { escapePointer } from '../compile/walk-machine.js';
import { machineGraph, pathsAround, type MachineGraph } from './machine-graph.js';
import type { Report } from './report.js';
import type { Walked } from './walk-spec.js';

/** Tasks that nobody opens or that cannot be completed, events that no state hears, states that people could not name. */
export const checkTasks = (walked: Walked, report: Report): void => {
  const { definition, actions, states } = walked;
  const opened = new Set(actions.flatMap(({ spec }) => (spec.type === 'openTask' ? [spec.params.task] : [])));
  const heard = hearersOf(walked);
  for (const task of Object.keys(definition.tasks ?? {}))
    if (!opened.has(task)) unusedTask(report, `/tasks/${escapePointer(task)}`, task);
  for (const event of Object.keys(definition.events))
    if (!heard.has(event)) unusedEvent(report, `/events/${escapePointer(event)}`, event);
  checkCompletable(walked, heard, report);
  checkWork(walked, report);
  const titled = new Set(states.filter(({ spec }) => spec.meta?.title).map(({ path }) => path));
  for (const { path, pointer, spec } of states)
    if (
      !spec.states &&
      spec.type !== 'history' &&
      ![path, ...pathsAround(path)].some((one) => titled.has(one))
    )
      untitled(report, pointer, path);
};

const hearersOf = ({ ways }: Walked): ReadonlyMap<string, readonly string[]> => {
  const heard = new Map<string, string[]>();
  for (const { kind, name, state } of ways.flat())
    if (kind === 'on') heard.set(name, [...(heard.get(name) ?? []), state.path]);
  return heard;
};

/** A task of a state ends with the state: if no state that is active with it hears the task's event, nobody can do it. */
const checkCompletable = (
  walked: Walked,
  heard: ReadonlyMap<string, readonly string[]>,
  report: Report,
): void => {
  const graph = machineGraph(walked);
  for (const { path, pointer, spec } of walked.states)
    (spec.entry ?? []).forEach((action, i) => {
      const task = action.type === 'openTask' ? walked.definition.tasks?.[action.params.task] : undefined;
      for (const event of task ? sentBy(task) : [])
        if (!(heard.get(event) ?? []).some((hearer) => mayBeActiveWith(graph, path, hearer)))
          stuck(report, `${pointer}/entry/${i}`, event);
    });
};

/** Inside, around, or in another region of a parallel state around both. */
const mayBeActiveWith = (graph: MachineGraph, path: string, other: string): boolean => {
  if (path === other || other === '' || path === '') return true;
  if (other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) return true;
  const shared = pathsAround(path).find((around) => pathsAround(other).includes(around));
  return shared !== undefined && graph.states.get(shared)?.spec.type === 'parallel';
};

/** Work on a page of its own: the page asks for no form, and offers its events without conditions. */
const checkWork = ({ definition }: Walked, report: Report): void => {
  for (const [key, task] of Object.entries(definition.tasks ?? {})) {
    if (!task.work) continue;
    const pointer = `/tasks/${escapePointer(key)}`;
    if (task.form !== undefined || task.outcomes?.some(({ when }) => when !== undefined))
      report.error(
        'work-with-answers',
        pointer,
        `Задачу «${key}» делают на своей странице: у неё не бывает формы и условий в «outcomes».`,
        `The task "${key}" is done on a page of its own: it has no form and no conditions in "outcomes".`,
      );
    if (sentBy(task).length === 0)
      report.error(
        'work-without-event',
        pointer,
        `Задачу «${key}» нечем завершить: добавьте «event» или «outcomes».`,
        `Nothing completes the task "${key}": add "event" or "outcomes".`,
      );
  }
};

const stuck = (report: Report, pointer: string, event: string): void =>
  report.error(
    'stuck-task',
    pointer,
    `Эту задачу здесь нельзя выполнить: событие «${event}» в этом состоянии никто не слышит.`,
    `This task cannot be completed here: nothing hears "${event}" in this state.`,
  );

const unusedTask = (report: Report, pointer: string, name: string): void =>
  report.warning(
    'unused-task',
    pointer,
    `Задачу «${name}» ничто не открывает.`,
    `Nothing opens the task "${name}".`,
  );

const unusedEvent = (report: Report, pointer: string, name: string): void =>
  report.warning(
    'unused-event',
    pointer,
    `Событие «${name}» ничто не слышит.`,
    `Nothing hears the event "${name}".`,
  );

const untitled = (report: Report, pointer: string, path: string): void =>
  report.error(
    'missing-title',
    pointer,
    `У состояния «${path}» нет названия: добавьте «meta.title».`,
    `The state "${path}" has no title: add "meta.title".`,
  );
