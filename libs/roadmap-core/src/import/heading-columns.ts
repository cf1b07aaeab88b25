import type { ColumnSet } from '../plan/plan.js';

/** What a column of a plan holds, whatever it is called and wherever it stands. */
export type Role = 'label' | 'title' | 'indicator' | 'result' | 'schedule' | 'responsible' | 'remark';

/** Words of the headings of the four documents, of what people write instead of them, and of our own papers in English. The first that fits decides. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['remark', /примечани|комментари|^notes?$/],
  [
    'result',
    /форма представлени|вид документа|результат(?!ивност)|подтвержда|итоговый документ|\bresults?\b/,
  ],
  ['indicator', /показател|индикатор|целев\S+ значени|критери|^indicators?$/],
  ['responsible', /ответствен|исполнител|организатор|кто проводит|^responsible/],
  ['schedule', /срок|период|дата|время проведения|когда|^terms?$|^dates?$/],
  ['title', /мероприят|наименование|действи|вид(ы)? работ|меры$|что делаем|^measures?$/],
];

/** «№ п/п» and how it is misread: «№ n/п», «№ ц/п», «N п/п». */
const LABEL = /^(?:№|no|n|nº)?(?:[пnцлийu]\/?[пnцлийu])?$/;

/** Longer than any heading of a column; text of this length is a row. */
const LONGEST_HEADING = 100;

/** What this cell of a heading announces; undefined where its words are not known. */
export const roleOf = (heading: string): Role | undefined => {
  const words = heading
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079*\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '' || words.length > LONGEST_HEADING) return undefined;
  const short = words.replace(/[\s.]/g, '');
  if (short !== '' && (LABEL.test(short) || short === 'номер')) return 'label';
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
};

const YEAR = /^(?:на\s+)?((?:19|20|21)\d{2})\s*(?:г\.?|год\p{L}?)?$/iu;
const YEARS = /^\D{0,12}((?:19|20|21)\d{2})\D{1,12}((?:19|20|21)\d{2})\D{0,8}$/;

/** The year, or the joined years, whose targets stand in this column, as a cell would name them. */
export const yearsOf = (heading: string): string | undefined => {
  const words = heading.replace(/\s+/g, ' ').trim().slice(0, 60);
  const [, year] = YEAR.exec(words) ?? [];
  if (year) return `${year} год`;
  const [, from, to] = YEARS.exec(words) ?? [];
  return from && to && from < to ? `${from}–${to} годы` : undefined;
};

/** A number of a row, where a heading would say «№». */
export const isRowNumber = (text: string): boolean => /^\s*\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s*$/.test(text);

/** A heading names what is done, and at least two things about it. */
export const isHeading = (roles: readonly (Role | undefined)[]): boolean => {
  const named = new Set(roles);
  if (!named.has('title')) return false;
  const others = (['label', 'indicator', 'result', 'schedule', 'responsible'] as const).filter((role) =>
    named.has(role),
  );
  return others.length >= 2 && (named.has('schedule') || named.has('responsible') || named.has('indicator'));
};

/** Which of the three ways of the documents to lay a plan out this heading follows. */
export const columnsOf = (
  headings: readonly { readonly role?: Role; readonly text: string }[],
): ColumnSet => {
  if (!headings.some(({ role }) => role === 'indicator')) return 'five';
  const result = headings.find(({ role }) => role === 'result')?.text ?? '';
  return /форма|вид\s+документа|^form/i.test(result) ? 'sixForm' : 'sixResult';
};
