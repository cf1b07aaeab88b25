import { describe, expect, it } from '@jest/globals';
import type { WorkflowDefinition } from '../language/definition.js';
import { defaultReason } from './guard-words.js';

const definition = {
  tasks: { plan: { title: { ru: 'План «Рост»', en: 'Plan “Growth”' } }, act: { title: { ru: 'Акт' } } },
  events: {},
} as unknown as WorkflowDefinition;

describe('what a guard says by itself', () => {
  it('names tasks in quotation marks, and marks within a name are the inner ones', () => {
    expect(defaultReason(definition, { type: 'noOpenTasks', params: { tasks: ['plan', 'act'] } })).toEqual({
      ru: 'Сначала завершите: «План „Рост“», «Акт»',
      en: 'First finish: “Plan ‘Growth’”, “Акт”',
    });
  });
});
