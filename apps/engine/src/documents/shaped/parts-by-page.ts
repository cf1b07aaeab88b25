import type { PaperPart } from './paper-shape.js';

/** Neighbours that lie the same way share their pages. */
export const partsByPage = (
  parts: readonly PaperPart[],
): { readonly wide: boolean; readonly parts: readonly PaperPart[] }[] => {
  const pages: { wide: boolean; parts: PaperPart[] }[] = [];
  for (const part of parts) {
    const wide = part.wide ?? false;
    const last = pages.at(-1);
    if (last && last.wide === wide) last.parts.push(part);
    else pages.push({ wide, parts: [part] });
  }
  return pages;
};
