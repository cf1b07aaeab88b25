import type { Measure } from '../plan/plan.js';
import { stemWord } from './stem-word.js';

/** How much each word, without its endings, says of a row. */
export type Words = ReadonlyMap<string, number>;

const TITLE = 1;
const SUB_ITEM = 0.5;

/** Words that stand in nearly every row of nearly every plan, and so tell rows apart badly. */
const COMMON = new Set(
  `молодой педагог наставник наставничество наставляемый система реализация организация образовательный образование
  проведение мероприятие муниципальный муниципалитет муниципального региональный область город территория общий
  методический сопровождение работа развитие различный участие наличие обеспечение создание информация информационный`
    .split(/\s+/)
    .map(stemWord),
);
const COMMON_WEIGHT = 0.35;

/** Words without a meaning of their own; short ones are left out anyway. */
const EMPTY = new Set(
  'для или при через также том числе других другие под над без как его них что которые которых которой далее'.split(
    ' ',
  ),
);

const stems = new Map<string, string>();
const STEMS_KEPT = 20_000;

/** A plan says the same few hundred words again and again. */
const stemOf = (word: string): string => {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemWord(word);
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(word, stem);
  return stem;
};

/** What is done, and what comes out of it. */
export interface RowWords {
  readonly task: Words;
  readonly result: Words;
}

export const wordsOf = ({
  title,
  subItems,
  result,
}: Pick<Measure, 'title' | 'subItems' | 'result'>): RowWords => ({
  task: weigh([[title, TITLE], ...subItems.map((item) => [item, SUB_ITEM] as const)]),
  result: weigh([[result, TITLE]]),
});

/** Each word once, where it says most. */
const weigh = (texts: readonly (readonly [string, number])[]): Words => {
  const words = new Map<string, number>();
  for (const [text, weight] of texts)
    for (const word of text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]{3,}/gu) ?? []) {
      if (EMPTY.has(word)) continue;
      const stem = stemOf(word);
      if (!words.has(stem)) words.set(stem, weight * (COMMON.has(stem) ? COMMON_WEIGHT : 1));
    }
  return words;
};
