import type { VisitedState } from '../compile/walk-machine.js';

/** The path that a target means, seen from the state it is written in, in any of XState's three forms. */
export const targetPath = (key: string, from: VisitedState, target: string): string | undefined => {
  if (target.startsWith('#')) {
    if (target === `#${key}`) return '';
    return target.startsWith(`#${key}.`) ? target.slice(key.length + 2) : undefined;
  }
  if (target.startsWith('.')) return join(from.path, target.slice(1));
  // XState refuses a plain name at the root: there are no siblings of the whole.
  return from.parent ? join(from.parent.path, target) : undefined;
};

const join = (path: string, rest: string): string => (path === '' ? rest : `${path}.${rest}`);
