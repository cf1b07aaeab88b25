import type { DefinitionIssue, FormDefinition } from '../language/form.js';
import { walkFields } from '../schema/walk-schema.js';
import { checkAdvice } from './check-advice.js';
import { checkCounts } from './check-counts.js';
import { checkFields } from './check-fields.js';
import { checkFormulas } from './check-formulas.js';
import { checkMeta } from './check-meta.js';
import { checkNames } from './check-names.js';
import { checkNeverAnswered } from './check-never-answered.js';
import { checkOrder } from './check-order.js';
import { checkPages } from './check-pages.js';
import { checkParts } from './check-parts.js';
import { checkPersonal } from './check-personal.js';
import { checkReach } from './check-reach.js';
import { checkRules } from './check-rules.js';
import { checkSchema } from './check-schema.js';
import { checkSize } from './check-size.js';
import { checkThresholds } from './check-thresholds.js';
import { checkTranslations } from './check-translations.js';
import { checkValues } from './check-values.js';
import { checkWeights } from './check-weights.js';
import { Report } from './report.js';

const UNSAFE = ['unknown-operator', 'malformed', 'condition', 'too-deep', 'too-big'];

/**
 * Everything that is wrong with a form itself, with its place and the mend. Errors forbid publication and start. Takes
 * whatever was read from a file and never throws.
 */
export const checkForm = (definition: FormDefinition): DefinitionIssue[] => {
  const report = new Report();
  checkSize(definition, report);
  if (report.has()) return report.issues;
  checkMeta(definition.meta, report);
  checkParts(definition.schema, report);
  if (report.has('malformed')) return report.issues;
  const fields = [...walkFields(definition.schema)];
  if (!checkCounts(definition.schema, fields, report)) return report.issues;
  checkFields(fields, report);
  checkSchema(definition.schema, report);
  checkNames(definition, fields, report);
  checkFormulas(definition.schema, fields, report);
  checkRules(definition.schema, fields, report);
  checkNeverAnswered(definition.schema, fields, report);
  checkPages(definition, fields, report);
  checkTranslations(definition, report);
  checkValues(fields, report);
  // Only what may be evaluated is evaluated.
  if (!UNSAFE.some((code) => report.has(code))) {
    checkReach(definition, fields, report);
    checkOrder(definition, fields, report);
    checkThresholds(definition, fields, report);
  }
  checkWeights(definition.schema, fields, report);
  checkPersonal(definition, fields, report);
  checkAdvice(definition, fields, report);
  return report.issues;
};
