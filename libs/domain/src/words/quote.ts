import type { Language } from './text.js';

const MARKS: {
  readonly [language in Language]: readonly [outer: readonly string[], inner: readonly string[]];
} = {
  ru: [
    ['«', '»'],
    ['„', '“'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
};

const OPENS = /^[«„]$/u;
const CLOSES = /^[»”]$/u;
/** These two open here and close there: «„Паспорт“», “Passport”, "Passport". */
const EITHER = /^[“"]$/u;
const BEFORE_A_WORD = /[\s([{«„“‘—–-]$/u;

/**
 * Words in quotation marks: «…», “…”. Marks within them become the inner ones, as typography has it:
 * «Отчёт „Школа наставника“», “Report ‘School of mentors’”.
 */
export const quote = (text: string, language: Language): string => {
  const [[left, right], inner] = MARKS[language];
  return `${left}${innerMarks(text, inner)}${right}`;
};

const innerMarks = (text: string, [left, right]: readonly string[]): string => {
  let written = '';
  let open = 0;
  for (const sign of text) {
    const opens = OPENS.test(sign) || (EITHER.test(sign) && beginsHere(sign, written, open));
    // What closes nothing is a sign of its own: 5" is five inches.
    const closes = !opens && (CLOSES.test(sign) || (EITHER.test(sign) && open > 0));
    if (opens) open += 1;
    if (closes) open = Math.max(0, open - 1);
    written += opens ? left : closes ? right : sign;
  }
  return written;
};

/** “ ends what „ began; otherwise a mark begins where a word does. */
const beginsHere = (sign: string, before: string, open: number): boolean =>
  sign === '“' ? open === 0 : before === '' || BEFORE_A_WORD.test(before);
