/** The letters that pictures and PDF are written in; it knows Cyrillic. */
export const FONT = 'Roboto';

/** Of an average Cyrillic letter to its height: measured over names of institutions, a little to the wide side. */
const WIDTH_OF_LETTER = 0.56;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\u0000-\u001f\ufffe\uffff\ue000-\uf8ff]|\p{Surrogate}/gu;

export const escapeSvg = (text: string): string =>
  text
    .replace(FORBIDDEN, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export interface Look {
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly fill?: string;
}

export const INK = '#1F2421';
export const FAINT = '#5A615D';

export const svgText = (x: number, y: number, words: string, { size, anchor, bold, fill }: Look): string =>
  `<text x="${round(x)}" y="${round(y)}" font-family="${FONT}" font-size="${size}"${bold ? ' font-weight="bold"' : ''}${anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : ''} fill="${fill ?? INK}">${escapeSvg(words)}</text>`;

export const round = (value: number): number => Math.round(value * 100) / 100;

export const widthOf = (words: string, size: number): number => words.length * size * WIDTH_OF_LETTER;

/** Words over at most so many lines of this width; what does not fit ends in «…». */
export const wrapWords = (words: string, width: number, size: number, most: number): string[] => {
  const letters = Math.max(4, Math.floor(width / (size * WIDTH_OF_LETTER)));
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/[\s\u00a0]+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= letters) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  const fits = lines.slice(0, most).map((one) => cut(one, letters));
  if (lines.length > most) fits[most - 1] = cut(`${lines[most - 1]!}…`, letters, true);
  return fits;
};

/** Cut at a word where one ends not far before. */
const cut = (line: string, letters: number, always = false): string => {
  if (line.length <= letters && !always) return line;
  const short = line.slice(0, letters - 1);
  const word = line.length > letters ? short.lastIndexOf(' ') : -1;
  return `${(word > letters / 2 ? short.slice(0, word) : short).replace(/[\s,;:.…]+$/u, '')}…`;
};
