import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileWorkflow, type CompiledWorkflow, type WorkflowDefinition } from '@tandem/workflow-core';

export const WORKFLOW = 'bench-seven-stages';

/** The workflow of the standard work, the same file that the engine publishes for the measure over HTTP. */
export const readWorkflow = (contentRoot: string): { text: string; compiled: CompiledWorkflow } => {
  const file = join(contentRoot, 'workflows', WORKFLOW, 'workflow.json');
  const definition = JSON.parse(readFileSync(file, 'utf8')) as WorkflowDefinition;
  return { text: JSON.stringify(definition), compiled: compileWorkflow(definition) };
};
