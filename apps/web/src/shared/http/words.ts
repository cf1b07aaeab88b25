import type { TFunction } from 'i18next';
import { isProblem, OfflineError } from './problem.js';

/** A failed step in words that tell what to do. */
export function failureWords(error: unknown, t: TFunction): string | undefined {
  if (!error) return undefined;
  if (error instanceof OfflineError) return t('states.offlineText');
  if (isProblem(error, 409)) return t('states.conflict');
  if (isProblem(error)) return error.message;
  return t('states.failedText');
}
