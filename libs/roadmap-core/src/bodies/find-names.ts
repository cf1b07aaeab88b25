/** Names that begin a party wherever they stand in the nominative: parties are often run together by spaces. */
const NAMES = [
  'ТОИПКР[иИ]?О',
  'МОУО',
  'МОУ О',
  'ОГУ',
  'ДОО? ?ТОО?',
  'до то',
  'ОО',
  'ЦНППМ',
  'М[БАК]?Д?ОУ',
  '[Дд]епартамент',
  '[Мм]инистерство',
  '[Кк]омитет',
  '[Уу]правление',
  '[Оо]тдел образования',
  '[Оо]рганы управления',
  '[Оо]рганы местного самоуправления',
  '(?:[Оо]бще)?[Оо]бразовательн(?:ые|ая|ое) (?:организаци[ия]|учреждени[ея])',
  '[Рр]уководители',
  '[Пп]одведомственные (?:организации|учреждения)',
  '(?:[Рр]есурсн|[Оо]порн|[Мм]етодическ|[Ии]нформационно-методическ)(?:ый|ий|ые|ие) центры?',
  '[Мм]етодическая служба',
  '[Аа]ссоциаци[яи]',
  '[Пп]рофсоюз',
  '(?:[Пп]рофсоюзная )?организация (?:[Оо]бщероссийского )?[Пп]рофсоюза',
  '[Оо]рганизации (?:высшего|среднего|профессионального|дополнительного|культуры|спорта)',
  '[Оо]рганизации, реализующие',
  '[Уу]чреждения (?:культуры|спорта|дополнительного)',
  '[Пп]редприятия',
  '[Вв]узы',
  '[Кк]олледжи',
  '[Уу]ниверситеты?',
] as const;

/**
 * «Муниципальный опорный центр», «Нефтеюганская городская организация Профсоюза»: what agrees with the name belongs to
 * it; «организаций» before it does not.
 */
const NAME = new RegExp(
  `(?:[\\p{L}-]{2,40}(?:ый|[кгхжшщ]ий|ая|ое|ые|[кгхжшщ]ие) ){0,3}(?:${NAMES.join('|')})(?!\\p{L})`.replace(
    / /gu,
    '\\s+',
  ),
  'uy',
);

/** Places of a text at which a name known begins. */
export const findNames = (text: string): ReadonlySet<number> => {
  const found = new Set<number>();
  let covered = 0;
  for (const { index } of text.matchAll(/(?<![\p{L}\d])\p{L}/gu)) {
    if (index < covered) continue;
    NAME.lastIndex = index;
    const name = NAME.exec(text);
    if (!name || isInClause(text.slice(Math.max(0, index - 60), index))) continue;
    found.add(index);
    covered = index + name[0].length;
  }
  return found;
};

/** «… в отношении которых Департамент …», «(МБОУ …»: the name is said of somebody else. */
const isInClause = (before: string): boolean => /(?:котор\p{L}+|[(«"]|далее\s*[-–—]?)\s*$/u.test(before);
