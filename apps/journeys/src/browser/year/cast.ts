import type { Actor } from '../actor.js';
import type { School } from '../school.js';

/** Whose steps a pair's year is made of, besides the pair itself. */
export interface Cast {
  readonly curator: Actor;
  readonly head: Actor;
  readonly council: Actor;
  readonly psychologist: Actor;
}

export const gatherCast = async (school: School): Promise<Cast> => {
  const [curator, head, council, psychologist] = await Promise.all([
    school.signIn('curator'),
    school.signIn('head'),
    school.signIn('council'),
    school.signIn('psychologist'),
  ]);
  return { curator, head, council, psychologist };
};
