import type { DefinitionIssue, Operation } from '@tandem/forms-core';

/** What mends an issue at one press, where anything does. */
export const fixOf = (issue: DefinitionIssue & { readonly fix?: Operation }): Operation | undefined =>
  issue.fix;
