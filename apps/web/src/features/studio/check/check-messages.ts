import type { checkSamples, DefinitionIssue } from '@tandem/forms-core';

export interface CheckQuestion {
  readonly id: number;
  readonly text: string;
  readonly today: string;
}

export interface CheckAnswer {
  readonly id: number;
  readonly issues: readonly DefinitionIssue[];
  readonly samples: ReturnType<typeof checkSamples>;
}
