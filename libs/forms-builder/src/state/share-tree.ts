import type { FormNode, FormTree } from '@tandem/forms-core';

const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const left = one as { [key: string]: unknown };
  const right = other as { [key: string]: unknown };
  return keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]));
};

/**
 * The new tree with the old objects wherever nothing has changed, so that a frame that subscribes to its own node is
 * redrawn only when that node is another one.
 */
export const shareTree = (before: FormTree, after: FormTree): FormTree => {
  const byPlace = new Map<string, FormNode>();
  const share = (node: FormNode): FormNode => {
    const children = node.children.map(share);
    const old = before.byPlace.get(node.at);
    const kept =
      old !== undefined &&
      old.children.length === children.length &&
      old.children.every((child, index) => child === children[index]) &&
      same({ ...old, children: [] }, { ...node, children: [] });
    const shared = kept ? old : { ...node, children };
    byPlace.set(node.at, shared);
    return shared;
  };
  const root = share(after.root);
  for (const [at, node] of after.byPlace) if (!byPlace.has(at)) byPlace.set(at, node);
  const pages = after.pages.map((page) => ({
    ...page,
    fields: page.fields.map((field) => byPlace.get(field.at) ?? field),
  }));
  const oldPages = before.pages;
  return {
    root,
    byPlace,
    pages: pages.map((page, index) => {
      const old = oldPages[index];
      const kept =
        old?.id === page.id &&
        old.title === page.title &&
        old.pageAt === page.pageAt &&
        old.fields.length === page.fields.length &&
        old.fields.every((field, at) => field === page.fields[at]);
      return kept ? old : page;
    }),
  };
};
