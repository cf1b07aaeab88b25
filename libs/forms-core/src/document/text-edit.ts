/** One replacement in a text, in UTF-16 units of the text before all edits of the same list. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Applies edits that stand in ascending order and do not overlap; what lies between them keeps its bytes. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  let result = '';
  let from = 0;
  for (const { offset, length, text: put } of edits) {
    if (offset < from || length < 0 || offset + length > text.length)
      throw new RangeError('edits overlap or leave the text');
    result += text.slice(from, offset) + put;
    from = offset + length;
  }
  return result + text.slice(from);
};

/** The edits that give back the text before: `applyEdits(applyEdits(text, edits), invertEdits(text, edits)) === text`. */
export const invertEdits = (text: string, edits: readonly TextEdit[]): TextEdit[] => {
  let shift = 0;
  return edits.map(({ offset, length, text: put }) => {
    const inverse = { offset: offset + shift, length: put.length, text: text.slice(offset, offset + length) };
    shift += put.length - length;
    return inverse;
  });
};

/** One edit that makes another text of this one: only what lies between the first and the last difference. */
export const replaceText = (text: string, next: string): TextEdit[] =>
  text === next ? [] : [shorten(text, { offset: 0, length: text.length, text: next })];

/** Leaves out of an edit what it would write as it stands already. */
export const shorten = (text: string, { offset, length, text: put }: TextEdit): TextEdit => {
  const most = Math.min(length, put.length);
  let front = 0;
  while (front < most && text[offset + front] === put[front]) front += 1;
  let back = 0;
  while (back < most - front && text[offset + length - 1 - back] === put[put.length - 1 - back]) back += 1;
  return { offset: offset + front, length: length - front - back, text: put.slice(front, put.length - back) };
};
