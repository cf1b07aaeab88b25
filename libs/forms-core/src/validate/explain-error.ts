import type { Language } from '@tandem/domain';
import type { FormProblem } from '../language/form.js';
import { pointerOf } from '../schema/pointer.js';
import { placeOf, type Field } from '../schema/walk-schema.js';
import type { Finding } from './finding.js';
import { wordsFor } from './words-for.js';

/** Wrappers whose inner cause is reported by itself, or that say nothing to a person. */
const WRAPPERS = ['if', 'allOf', 'not', 'contains', 'propertyNames'];

/** More than a person can mend at a time. */
const MOST = 100;

/** Findings as problems that say the mend: one for each place, the deepest cause first. */
export const explainErrors = (
  findings: readonly Finding[],
  fields: ReadonlyMap<string, Field>,
  language: Language,
): FormProblem[] => {
  const causes = new Map<string, Finding>();
  for (const finding of findings) {
    if (WRAPPERS.includes(finding.keyword) || insideChoice(finding)) continue;
    const path = pathOf(finding);
    const known = causes.get(path);
    // A value of the wrong type also breaks everything else said of it.
    if (!known || (finding.keyword === 'type' && known.keyword !== 'type')) causes.set(path, finding);
    if (causes.size >= MOST) break;
  }
  return [...causes].map(([path, finding]) => ({
    path,
    code: finding.keyword === 'false schema' ? 'hidden' : finding.keyword,
    message: wordsFor(finding, fields.get(placeOf(path)), language),
  }));
};

/** An option of a `oneOf`/`anyOf` that was not taken is no error of its own. */
const insideChoice = (finding: Finding): boolean => /\/(oneOf|anyOf)\/\d+\//.test(finding.schemaPath);

const pathOf = ({ keyword, params, instancePath }: Finding): string => {
  if (keyword === 'required') return instancePath + pointerOf([String(params['missingProperty'])]);
  if (keyword === 'additionalProperties')
    return instancePath + pointerOf([String(params['additionalProperty'])]);
  return instancePath;
};
