const LETTERS: Record<string, string> = {
  ...Object.fromEntries([...'абвгдезийклмнопрстуфыэ'].map((one, at) => [one, 'abvgdeziyklmnoprstufye'[at]!])),
  ё: 'e',
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ь: '',
  ю: 'yu',
  я: 'ya',
};

/** Words of the address that stand where a key would. */
export const RESERVED_KEYS: readonly string[] = ['blocks', 'import', 'new', 'draft', 'answers'];

const LONGEST = 56;

/** A key out of a title: «Опрос наставляемых» → `opros-nastavlyaemykh`. */
export const keyFromTitle = (title: string): string => {
  const words = [...title.toLowerCase()]
    .map((sign) => LETTERS[sign] ?? sign)
    .join('')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return words.length >= 2 && !RESERVED_KEYS.includes(words) ? words : 'form';
};

/** The first of `key`, `key-2`, `key-3`, … that is free. */
export const freeKey = (key: string, taken: ReadonlySet<string>): string => {
  let free = key;
  for (let number = 2; taken.has(free); number += 1) free = `${key}-${number}`;
  return free;
};
