import type { IndicatorPassport } from '../../indicators/indicator-passport.js';
import type { Judged, Judgement } from '../../indicators/judging/judge.js';
import type { Measured } from '../../indicators/values/measured.js';
import { amountWords } from '../words/amount-words.js';
import { deviationWords } from '../words/deviation-words.js';
import { nameOfRow } from '../words/quote.js';
import { asSentence, type Sentence } from './sentence.js';

/** What of a row is told, of one report or of many together. */
export interface ToldRow {
  readonly measure: string;
  readonly label: string;
  readonly title: string;
  readonly passport: Pick<IndicatorPassport, 'unit' | 'counts'>;
  readonly judgement: Judgement;
  /** The value that was judged. */
  readonly measured?: Measured;
  readonly yearGoesOn?: boolean;
  readonly comment?: string;
}

type Told = ToldRow & { readonly judgement: Judged };

export const isJudged = (row: ToldRow): row is Told =>
  row.judgement.verdict === 'met' ||
  row.judgement.verdict === 'withinTolerance' ||
  row.judgement.verdict === 'short';

/** «По мероприятию „…“ план не достигнут: 45 % (9 из 20) при плане 60 %, на 15 п. п. ниже плана.» */
export const tellRow = (row: Told): Sentence => {
  const { judgement, comment = '', measure } = row;
  const about =
    row.yearGoesOn === true
      ? 'yearGoesOn'
      : judgement.verdict === 'withinTolerance'
        ? 'tolerated'
        : judgement.verdict;
  const numbers =
    row.passport.unit === 'presence' && row.measured?.kind === 'presence'
      ? ''
      : `: ${factWords(row)} при плане ${amountWords(judgement.target, row.passport.unit, 'ru')}, ${deviationWords(judgement, row.passport.unit).ru}`;
  const why =
    comment.trim() === '' || about === 'met' ? '' : ` Пояснение организации: ${asSentence(comment)}`;
  return {
    about,
    text: `По\u00a0мероприятию ${nameOfRow(row, 'ru')} ${BEGINNINGS[about]}${numbers}.${why}`,
    rows: [measure],
  };
};

const BEGINNINGS = {
  met: 'план выполнен',
  tolerated: 'отклонение в\u00a0пределах допуска',
  short: 'план не\u00a0достигнут',
  yearGoesOn: 'работа продолжается до\u00a0конца года',
} as const;

/** «45 % (9 из 20)»: a share is told with its two numbers. */
export const factWords = ({ judgement, measured, passport }: Told): string => {
  const fact = amountWords(judgement.fact, passport.unit, 'ru', judgement.target);
  return measured?.kind === 'share'
    ? `${fact} (${measured.numerator}\u00a0из\u00a0${measured.denominator})`
    : fact;
};
