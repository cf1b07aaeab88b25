import { endOf, phrase } from './phrase.js';
import { readMonths } from './read-months.js';
import { readYear } from './read-years.js';
import type { ScheduleRule } from './schedule.js';
import { ruleAt, type Read, type Term } from './term.js';
import type { Word } from './split-words.js';

type Times = Extract<ScheduleRule, { kind: 'times' }>;

const AT_LEAST = phrase('не реже|менее|меньше');
const ONCE_OR_MORE = phrase('раз*');
const IN = phrase('[в|за] [каждый|каждое] [один]');
const SINCE = phrase('[,] [начиная] с');
const EVERY = phrase('каждый|каждое');

const PER: readonly (readonly [ReturnType<typeof phrase>, Times['per']])[] = [
  [phrase('месяц|мес [.]'), 'month'],
  [phrase('квартал|кв [.]'), 'quarter'],
  [phrase('полугодие|полгода'), 'halfYear'],
  [phrase('[календарный] год|г [.]'), 'year'],
];

const NUMBERS = new Map([
  ['один', 1],
  ['одного', 1],
  ['два', 2],
  ['двух', 2],
  ['три', 3],
  ['трех', 3],
  ['четыре', 4],
  ['четырех', 4],
  ['пять', 5],
  ['пяти', 5],
]);

const ADVERBS = new Map([
  ['единожды', 1],
  ['однажды', 1],
  ['дважды', 2],
  ['трижды', 3],
]);

const EACH: readonly (readonly [ReturnType<typeof phrase>, Times['per']])[] = [
  [phrase('ежемесячно|ежемесячное|ежемесячный'), 'month'],
  [phrase('ежеквартально|ежеквартальное|ежеквартальный'), 'quarter'],
];

/** «2 раза в месяц», «не реже 1 раза в год», «ежеквартально», «каждый месяц, начиная с мая 2025 года». */
export const readTimes = (words: readonly Word[], at: number): Read<Term> | undefined => {
  const least = endOf(words, at, AT_LEAST);
  const count = readCount(words, least ?? at);
  const per = count
    ? readPer(words, endOf(words, count.next, IN) ?? count.next)
    : readEach(words, least ?? at);
  if (!per) return undefined;
  const times = count?.what ?? 1;
  if (times < 1 || times > 366) return undefined;
  const from = readSince(words, per.next);
  return ruleAt(
    {
      kind: 'times',
      times,
      per: per.what,
      ...(least !== undefined && { atLeast: true }),
      ...(from && { from: from.what }),
    },
    from?.next ?? per.next,
  );
};

const readCount = (words: readonly Word[], at: number): Read<number> | undefined => {
  const word = words[at];
  if (!word) return undefined;
  const adverb = ADVERBS.get(word.text);
  if (adverb !== undefined) return { what: adverb, next: at + 1 };
  const bare = endOf(words, at, ONCE_OR_MORE);
  if (bare !== undefined) return { what: 1, next: bare };
  const count = word.number ?? NUMBERS.get(word.text);
  const next = endOf(words, at + 1, ONCE_OR_MORE);
  return count === undefined || next === undefined ? undefined : { what: count, next };
};

const readPer = (words: readonly Word[], at: number): Read<Times['per']> | undefined => {
  for (const [unit, per] of PER) {
    const next = endOf(words, at, unit);
    if (next !== undefined) return { what: per, next };
  }
  return undefined;
};

const readEach = (words: readonly Word[], at: number): Read<Times['per']> | undefined => {
  for (const [unit, per] of EACH) {
    const next = endOf(words, at, unit);
    if (next !== undefined) return { what: per, next };
  }
  const every = endOf(words, at, EVERY);
  const per = every === undefined ? undefined : readPer(words, every);
  return per?.what === 'year' || per?.what === 'halfYear' ? undefined : per;
};

const readSince = (words: readonly Word[], at: number): Read<string> | undefined => {
  if (endOf(words, at, SINCE) === undefined) return undefined;
  const found = readMonths(words, words[at]?.text === ',' ? at + 1 : at);
  return found?.what.is === 'rule' && found.what.rule.kind === 'thenContinuous'
    ? { what: found.what.rule.from, next: found.next }
    : undefined;
};

const YEARLY = phrase('ежегодн*');
const EVERY_YEAR = phrase('каждый|каждого год|года');
const THROUGH_THE_YEAR = phrase('[в|на] течени*|протяжении [всего|каждого] [календарного] года');

/** «Ежегодно», «ежегодно с 2021 г.», «каждый год», «в течение года». */
export const readYearly = (words: readonly Word[], at: number): Read<Term> | undefined => {
  const next = endOf(words, at, YEARLY) ?? endOf(words, at, EVERY_YEAR) ?? endOf(words, at, THROUGH_THE_YEAR);
  if (next === undefined) return undefined;
  const since = endOf(words, next, SINCE);
  const year = since === undefined ? undefined : readYear(words, since);
  return year ? ruleAt({ kind: 'yearly', fromYear: year.what }, year.next) : ruleAt({ kind: 'yearly' }, next);
};
