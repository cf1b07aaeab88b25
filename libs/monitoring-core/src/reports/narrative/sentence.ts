/** A sentence of the drafted text, and the rows it is made from; a person edits the text, the rows stay the proof. */
export interface Sentence {
  readonly about:
    'summary' | 'met' | 'tolerated' | 'short' | 'yearGoesOn' | 'notApplicable' | 'noData' | 'events';
  readonly text: string;
  readonly rows: readonly string[];
}

/** The draft as text: what belongs together is a paragraph. */
export const writeNarrative = (sentences: readonly Sentence[]): string => {
  const paragraphs: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.about === sentence.about) last.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs.map((paragraph) => paragraph.map(({ text }) => text).join(' ')).join('\n\n');
};

/** «А, Б и В». */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} и\u00a0${names.at(-1)}`;

/** As a sentence of its own: a capital at its beginning, a stop at its end. */
export const asSentence = (words: string): string => {
  const text = words.replace(/\s+/gu, ' ').trim();
  const begun = `${text.charAt(0).toLocaleUpperCase('ru')}${text.slice(1)}`;
  return /[.!?…]$/u.test(begun) ? begun : `${begun}.`;
};
