import type { FormNode, FormTree } from '@tandem/forms-core';

/** Where in the studio something is mended. */
export interface IssuePlace {
  readonly tab: 'layout' | 'logic' | 'formulas' | 'translate' | 'form';
  /** Place in the answers of the field, where it is one. */
  readonly field?: string;
  /** The page on which the field stands. */
  readonly page?: string;
  /** «Мероприятия › Срок» */
  readonly words: string;
}

/** The field, rule or text at which a pointer into the definition points. */
export const placeOfIssue = (path: string, tree: FormTree): IssuePlace => {
  if (path.startsWith('/translations')) return { tab: 'translate', words: '' };
  if (/^\/schema\/x-(rules|checks)/.test(path)) return { tab: 'logic', words: '' };
  if (/^\/schema\/x-(computed|settings)/.test(path)) return { tab: 'formulas', words: '' };
  const found = nodeAt(path, tree);
  if (found === undefined) return { tab: 'form', words: '' };
  return { tab: 'layout', field: found.node.at, page: found.page, words: found.trail.join(' › ') };
};

interface FoundNode {
  readonly node: FormNode;
  readonly page: string;
  readonly trail: readonly string[];
}

/** The deepest field whose schema or uiSchema the pointer enters. */
const nodeAt = (path: string, tree: FormTree): FoundNode | undefined => {
  const holds = (at: string) => at !== '' && (path === at || path.startsWith(`${at}/`));
  const dive = (node: FormNode, page: string, trail: readonly string[]): FoundNode | undefined => {
    if (!holds(node.schemaAt) && !holds(node.uiAt)) return undefined;
    const named = [...trail, node.title || node.key];
    for (const child of node.children) {
      const deeper = dive(child, page, named);
      if (deeper) return deeper;
    }
    return { node, page, trail: named };
  };
  for (const page of tree.pages)
    for (const node of page.fields) {
      const found = dive(node, page.id, []);
      if (found) return found;
    }
  return undefined;
};
