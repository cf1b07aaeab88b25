import type { Json, JsonObject, Text } from '@tandem/domain';
import { OPERATORS } from '../evaluate/operators.js';

export interface LogicIssue {
  readonly code: 'unknown-operator' | 'unknown-name' | 'too-deep' | 'too-big' | 'malformed';
  /** JSON Pointer into the rule. */
  readonly path: string;
  readonly message: Text;
}

export interface LogicLimits {
  readonly depth: number;
  readonly nodes: number;
}

const LIMITS: LogicLimits = { depth: 24, nodes: 1_000 };

/** Operators with a shape of their own, besides the plain ones. */
const SPECIAL = ['var', 'if', 'and', 'or', 'map', 'filter', 'all', 'some', 'none', 'countIf', 'coalesce'];

/** Operators whose second part is asked for each element: only there `$item` stands for something. */
export const WALKS: readonly string[] = ['map', 'filter', 'all', 'some', 'none', 'countIf'];

const FORBIDDEN = /(^|[./])(__proto__|constructor|prototype)([./]|$)/;

export const isOperator = (name: string): boolean => SPECIAL.includes(name) || Object.hasOwn(OPERATORS, name);

/**
 * Checks a rule that somebody wrote: only operators of the allow-list, only names that are known, bounded size.
 * Returns what is wrong with its place; an empty list means that `evaluate` will never throw.
 */
export const checkLogic = (
  logic: Json,
  isKnownName: (name: string) => boolean,
  limits: LogicLimits = LIMITS,
): LogicIssue[] => {
  const issues: LogicIssue[] = [];
  let nodes = 0;
  const report = (code: LogicIssue['code'], path: string, ru: string, en: string) =>
    void issues.push({ code, path, message: { ru, en } });

  const visit = (value: Json, path: string, depth: number, inWalk: boolean): void => {
    nodes += 1;
    if (nodes > limits.nodes) {
      if (nodes === limits.nodes + 1)
        report(
          'too-big',
          path,
          `В правиле больше ${limits.nodes} частей: разделите его.`,
          `The rule has more than ${limits.nodes} parts: divide it.`,
        );
      return;
    }
    if (depth > limits.depth)
      return report(
        'too-deep',
        path,
        `Правило вложено глубже ${limits.depth} уровней: упростите его.`,
        `The rule is nested deeper than ${limits.depth} levels: simplify it.`,
      );
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value))
      return value.forEach((one: Json, at) => visit(one, `${path}/${at}`, depth + 1, inWalk));
    const keys = Object.keys(value);
    const name = keys[0];
    if (keys.length !== 1 || name === undefined)
      return report(
        'malformed',
        path,
        'Здесь ожидается одно действие, например {"==": […]}.',
        'One operation is expected here, such as {"==": […]}.',
      );
    if (!isOperator(name))
      return report(
        'unknown-operator',
        path,
        `Действия «${name.slice(0, 40)}» нет в списке разрешённых.`,
        `The operator "${name.slice(0, 40)}" is not allowed.`,
      );
    const raw = (value as JsonObject)[name]!;
    if (name === 'var') return visitName(raw, `${path}/var`, depth, inWalk);
    const inner = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!WALKS.includes(name) || !Array.isArray(raw)) return visit(raw, inner, depth + 1, inWalk);
    raw.forEach((one: Json, at) => visit(one, `${inner}/${at}`, depth + 2, inWalk || at === 1));
  };

  const visitName = (raw: Json, path: string, depth: number, inWalk: boolean): void => {
    const [name, otherwise] = Array.isArray(raw) ? (raw as readonly Json[]) : [raw];
    if (typeof name !== 'string' || FORBIDDEN.test(name) || !(isItem(name) ? inWalk : isKnownName(name))) {
      report(
        'unknown-name',
        path,
        `Имени «${String(name).slice(0, 80)}» здесь нет.`,
        `There is no "${String(name).slice(0, 80)}" here.`,
      );
    }
    if (otherwise !== undefined) visit(otherwise, `${path}/1`, depth + 1, inWalk);
  };

  visit(logic, '', 0, false);
  return issues;
};

const isItem = (name: string): boolean => name === '$item' || name.startsWith('$item/');

/** Every name that a rule mentions, each once, without the elements of lists (`$item`). */
export const namesIn = (logic: Json): string[] => {
  const names = new Set<string>();
  const visit = (value: Json, depth: number): void => {
    if (value === null || typeof value !== 'object' || depth > 64) return;
    if (Array.isArray(value)) return value.forEach((one: Json) => visit(one, depth + 1));
    for (const [key, inner] of Object.entries(value as JsonObject)) {
      if (key === 'var') {
        const name = Array.isArray(inner) ? (inner as readonly Json[])[0] : inner;
        if (typeof name === 'string' && !isItem(name)) names.add(name);
        if (Array.isArray(inner)) (inner as readonly Json[]).slice(1).forEach((one) => visit(one, depth + 1));
      } else visit(inner, depth + 1);
    }
  };
  visit(logic, 0);
  return [...names];
};
