import { machineGraph, pathsAround } from './machine-graph.js';
import type { Report } from './report.js';
import type { Walked, Way } from './walk-spec.js';

/** Transitions that can never be taken, choices without a last resort, rights that a guard could refuse, endless loops. */
export const checkTransitions = (walked: Walked, report: Report): void => {
  for (const group of walked.ways) {
    checkShadowed(group, report);
    checkRefusable(walked, group, report);
  }
  checkFallback(walked, report);
  checkAlways(walked, report);
};

const checkShadowed = (group: readonly Way[], report: Report): void => {
  const open = group.findIndex(({ spec }) => spec.guard === undefined);
  group.forEach((way, i) => {
    const twin = way.spec.guard && group.slice(0, i).some(({ spec }) => same(spec.guard, way.spec.guard));
    if ((open >= 0 && i > open) || twin) shadowed(report, way.pointer);
  });
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const checkRefusable = ({ definition }: Walked, group: readonly Way[], report: Report): void => {
  const [first] = group;
  if (first?.kind !== 'on' || definition.events[first.name]?.refusable !== false) return;
  if (group.some(({ spec }) => spec.guard === undefined)) return;
  report.error(
    'refusable-guarded',
    first.pointer,
    `«${first.name}» — право, в котором нельзя отказать, а условие может отказать: добавьте переход без условия.`,
    `"${first.name}" is a right that cannot be refused, yet a guard may refuse it: add a transition without a guard.`,
  );
};

/** A state that only time or conditions lead out of, and all of them may say no: the case would stay there for ever. */
const checkFallback = (walked: Walked, report: Report): void => {
  const graph = machineGraph(walked);
  for (const { path, pointer, spec } of walked.states) {
    if (path === '' || spec.states || spec.type === 'final' || spec.type === 'history') continue;
    const ways = graph.waysFrom(path).filter(({ spec: way }) => way.target !== undefined);
    if (ways.length === 0 || ways.some(({ kind, spec: way }) => kind === 'on' || way.guard === undefined))
      continue;
    report.warning(
      'no-fallback',
      pointer,
      `Из «${path}» выводят только условия: если ни одно не выполнится, процесс остановится.`,
      `Only conditions lead out of "${path}": if none holds, the workflow stops there.`,
    );
  }
};

/** Circles of `always`. Unguarded they never end; guarded ones may, if the conditions exclude each other. */
const checkAlways = (walked: Walked, report: Report): void => {
  const graph = machineGraph(walked);
  const always = walked.ways.flat().filter(({ kind }) => kind === 'always');
  const next = (way: Way): readonly Way[] => {
    const target = graph.targetOf(way);
    if (target === undefined) return way.spec.guard === undefined && way.spec.actions?.length ? [way] : [];
    const active = graph.entered(target);
    // Regions beside the one that changes are active already and are not entered again.
    const changed = sharedPath(way.state.path, target);
    return always.filter(
      ({ state: { path } }) => active.has(path) && (changed === '' || path.startsWith(`${changed}.`)),
    );
  };
  for (const way of always) {
    const isUnguarded = (one: Way): boolean => one.spec.guard === undefined;
    if (isUnguarded(way) && circles(way, (one) => next(one).filter(isUnguarded)))
      report.error('always-loop', way.pointer, ...LOOP);
    else if (circles(way, next)) report.warning('always-loop', way.pointer, ...MAYBE_LOOP);
  }
};

const sharedPath = (one: string, other: string): string => {
  const around = pathsAround(other);
  return pathsAround(one).find((path) => around.includes(path)) ?? '';
};

const LOOP = [
  'Переходы «always» ходят по кругу без условий: событие никогда не кончилось бы.',
  'The "always" transitions run in a circle without guards: an event would never end.',
] as const;

const MAYBE_LOOP = [
  'Переходы «always» могут ходить по кругу: проверьте, что условия исключают друг друга.',
  'The "always" transitions may run in a circle: see that their guards exclude each other.',
] as const;

const circles = (start: Way, next: (way: Way) => readonly Way[]): boolean => {
  const seen = new Set<Way>();
  const waiting = [...next(start)];
  for (let way = waiting.pop(); way; way = waiting.pop()) {
    if (way === start) return true;
    if (seen.has(way)) continue;
    seen.add(way);
    waiting.push(...next(way));
  }
  return false;
};

const shadowed = (report: Report, pointer: string): void =>
  report.error(
    'shadowed-transition',
    pointer,
    'До этого перехода дело не дойдёт: раньше стоит переход без условия или с тем же условием.',
    'This transition is never reached: one without a guard or with the same guard stands before it.',
  );
