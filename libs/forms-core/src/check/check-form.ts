import type { DefinitionIssue, FormDefinition } from '../language/form.js';
import { walkFields } from '../schema/walk-schema.js';
import { checkFields } from './check-fields.js';
import { checkFormulas } from './check-formulas.js';
import { checkMeta } from './check-meta.js';
import { checkNames } from './check-names.js';
import { checkNeverAnswered } from './check-never-answered.js';
import { checkPages } from './check-pages.js';
import { checkParts } from './check-parts.js';
import { checkRules } from './check-rules.js';
import { checkSchema } from './check-schema.js';
import { checkSize } from './check-size.js';
import { checkTranslations } from './check-translations.js';
import { Report } from './report.js';

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
  checkFields(fields, report);
  checkSchema(definition.schema, report);
  checkNames(definition, fields, report);
  checkFormulas(definition.schema, fields, report);
  checkRules(definition.schema, fields, report);
  checkNeverAnswered(definition.schema, fields, report);
  checkPages(definition, fields, report);
  checkTranslations(definition, report);
  return report.issues;
};
