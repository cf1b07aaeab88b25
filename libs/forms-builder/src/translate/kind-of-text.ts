import type { FormNode } from '@tandem/forms-core';
import type { TextKind } from './text-row.js';

const ROWED = ['matrix', 'rubric', 'scores', 'years'];

/** What a text is for, by where it stands. */
export const kindOf = (at: string, node: FormNode | undefined): TextKind => {
  if (at === '/title' || at === '/description') return 'sheet';
  if (/\/ui:options\/pages\/\d+\/title$/.test(at)) return 'page';
  if (/\/x-groups\/\d+\/title$/.test(at)) return 'group';
  if (/^\/x-settings\//.test(at)) return 'setting';
  if (/\/(oneOf|anyOf|x-scale)\/\d+\/title$/.test(at)) return 'option';
  if (at.endsWith('/ui:placeholder')) return 'placeholder';
  if (at.endsWith('/x-pattern-message')) return 'message';
  if (/\/(description|ui:description|ui:help)$/.test(at)) return 'help';
  if (node !== undefined && ROWED.includes(node.block) && at.includes('/properties/') && isInside(at, node))
    return 'row';
  return 'title';
};

/** A row of a matrix is no field of its own: its text lies deeper than the title of the matrix. */
const isInside = (at: string, node: FormNode): boolean =>
  at !== `${node.schemaAt.replace(/^\/schema/, '')}/title`;
