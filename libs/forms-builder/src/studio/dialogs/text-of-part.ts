import { mapOf, nodeAt, partsOf, type FormDocument } from '@tandem/forms-core';

/** Takes off the indentation that the lines have only because of where the part stands. */
const outdent = (text: string): string => {
  const [first = '', ...rest] = text.split('\n');
  const depth = Math.min(
    ...rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
    Number.MAX_SAFE_INTEGER,
  );
  return [first, ...rest.map((line) => line.slice(Math.min(depth, line.length)))].join('\n');
};

/** A part of the form as it is written; the whole of it for ''. */
export const textOfPart = (document: FormDocument, at: string): string => {
  if (at === '') return document.text;
  const node = nodeAt(mapOf(document), partsOf(at));
  return node ? outdent(document.text.slice(node.offset, node.offset + node.length)) : '{}';
};
