import type { FormProblem } from '@tandem/forms-core';
import { isProblem } from '../../shared/http/problem.js';

/** What the server found wrong in the answers, at their fields. */
export function serverErrors(error: unknown): readonly FormProblem[] {
  if (!isProblem(error)) return [];
  return (error.problem.errors ?? []).map(({ path, message, code }) => ({
    // A request that is wrong as such names the place in the request, not in the answers.
    path: path.replace(/^\/data(?=\/)/, ''),
    message,
    code: code ?? error.code,
  }));
}
