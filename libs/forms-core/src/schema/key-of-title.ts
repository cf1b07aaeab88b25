const LATIN: { readonly [letter: string]: string } = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const LONGEST = 40;

/** A key for a field out of its label: «Цель программы» → `tselProgrammy`. Free among `taken`. */
export const keyOfTitle = (title: string, taken: ReadonlySet<string>): string => {
  const words = [...title.toLowerCase()]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const camel = words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
  const own = camel.replace(/^\d+/, '').slice(0, LONGEST);
  // A digit may have stood before a capital: keys begin with a small letter.
  const key = own === '' ? 'field' : own[0]!.toLowerCase() + own.slice(1);
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? key : `${key}${number}`;
    if (!taken.has(next) && !FORBIDDEN.has(next)) return next;
  }
};

/** Names that every object already has. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
]);
