/** A text with the part of it that is chosen. */
export interface Chosen {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Mark = 'strong' | 'em' | 'heading' | 'list' | 'numbers' | 'link';

const SIGNS = { strong: '**', em: '*' } as const;
const LINE = /^(#{1,3} +|- +|\d{1,3}\. +)/;

const wrap = ({ text, start, end }: Chosen, sign: string): Chosen => {
  const inside = text.slice(start, end);
  const bare = inside.trim();
  const from = start + inside.indexOf(bare);
  const to = from + bare.length;
  const stands = text.slice(from - sign.length, from) === sign && text.slice(to, to + sign.length) === sign;
  // «**» ends with «*»: a bold word is not an italic one.
  if (stands && (sign !== '*' || text.slice(from - 2, from) !== '**'))
    return {
      text: text.slice(0, from - sign.length) + bare + text.slice(to + sign.length),
      start: from - sign.length,
      end: to - sign.length,
    };
  return {
    text: text.slice(0, from) + sign + bare + sign + text.slice(to),
    start: from + sign.length,
    end: to + sign.length,
  };
};

const startLines = ({ text, start, end }: Chosen, signOf: (index: number) => string): Chosen => {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  const last = after < 0 ? text.length : after;
  const lines = text.slice(first, last).split('\n');
  const undo = lines.every((line, index) => line.startsWith(signOf(index)));
  const next = lines.map((line, index) => (undo ? '' : signOf(index)) + line.replace(LINE, '')).join('\n');
  return { text: text.slice(0, first) + next + text.slice(last), start: first, end: first + next.length };
};

const link = ({ text, start, end }: Chosen, words: string): Chosen => {
  const title = text.slice(start, end) || words;
  const address = 'https://';
  const from = start + title.length + 3;
  return {
    text: `${text.slice(0, start)}[${title}](${address})${text.slice(end)}`,
    start: from,
    end: from + address.length,
  };
};

/** Puts a mark on what is chosen, or takes it off where it stands already. */
export const markText = (chosen: Chosen, mark: Mark, words: string): Chosen => {
  if (mark === 'strong' || mark === 'em') return wrap(chosen, SIGNS[mark]);
  if (mark === 'link') return link(chosen, words);
  if (mark === 'heading') return startLines(chosen, () => '## ');
  return startLines(chosen, (index) => (mark === 'list' ? '- ' : `${index + 1}. `));
};
