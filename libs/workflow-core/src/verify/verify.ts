import type { Json } from '@tandem/domain';
import { compileWorkflow } from '../compile/compile-workflow.js';
import type { WorkflowDefinition } from '../language/definition.js';
import { checkDelays } from './check-delays.js';
import { checkLimits } from './check-limits.js';
import { checkNames } from './check-names.js';
import { checkReach } from './check-reach.js';
import { checkRules } from './check-rules.js';
import { checkSchema } from './check-schema.js';
import { checkTasks } from './check-tasks.js';
import { checkTransitions } from './check-transitions.js';
import type { Catalogue } from './known-facts.js';
import { Report, type WorkflowIssue } from './report.js';
import { walkSpec } from './walk-spec.js';

/**
 * Everything that is wrong with a definition, each with its place and the mend; untrusted input is welcome. A later
 * check relies on the earlier ones, so a broken shape is told before names, and wrong names before ways that lead nowhere.
 */
export const verify = (definition: unknown, catalogue: Catalogue): readonly WorkflowIssue[] => {
  const report = new Report();
  checkLimits(definition as Json, report);
  if (report.failed) return report.issues;
  checkSchema(definition, report);
  if (report.failed) return report.issues;
  const walked = walkSpec(definition as WorkflowDefinition);
  checkNames(walked, catalogue, report);
  checkRules(walked, catalogue, report);
  checkDelays(walked, catalogue, report);
  if (report.failed) return report.issues;
  checkReach(walked, report);
  checkTransitions(walked, report);
  checkTasks(walked, report);
  if (!report.failed) checkCompiles(definition as WorkflowDefinition, report);
  return report.issues;
};

/** The last word is XState's own: what it does not take would fail at the first case. */
const checkCompiles = (definition: WorkflowDefinition, report: Report): void => {
  try {
    compileWorkflow(definition);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    report.error(
      'malformed',
      '/machine',
      `Машина не собирается: ${reason}`,
      `The machine cannot be built: ${reason}`,
    );
  }
};
