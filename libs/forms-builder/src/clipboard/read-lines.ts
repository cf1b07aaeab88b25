const BULLET = /^\s*(?:[-–—•*·]|\(?\d{1,3}[.)]|\(?[a-zа-яё][.)])\s+/iu;
const MOST = 300;

/** Lines of a pasted text as entries of a list: without their bullets and numbers, without empty ones. */
export const readLines = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(BULLET, '').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, MOST);
