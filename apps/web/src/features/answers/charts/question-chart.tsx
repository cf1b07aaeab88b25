import type { AnswersSummary, QuestionCount } from '@tandem/contracts';
import { numberFormat } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from './charts.module.css';

export type AskedQuestion = AnswersSummary['questions'][number];

const WIDEST_COLUMNS = 12;

/** What came of one question. The chart is a table that is also drawn: it reads and prints as one. */
export function QuestionChart({
  question,
  count,
}: {
  readonly question: AskedQuestion;
  readonly count: QuestionCount;
}) {
  const { t } = useTranslation();
  if (count.hidden) return <p className={classes.note}>{t('answers.tooFew')}</p>;
  if (count.cases === 0) return <p className={classes.note}>{t('answers.none')}</p>;
  if (question.bars.length === 0) return <Numbers question={question} count={count} alone />;
  const columns =
    question.kind === 'scale' &&
    question.bars.length <= WIDEST_COLUMNS &&
    question.bars.every((bar) => bar.length <= 3);
  return (
    <>
      {columns ? <Columns question={question} count={count} /> : <Bars question={question} count={count} />}
      <Numbers question={question} count={count} />
      {count.others > 0 && <p className={classes.note}>{t('answers.others', { count: count.others })}</p>}
    </>
  );
}

interface Drawn {
  readonly question: AskedQuestion;
  readonly count: QuestionCount;
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));

/** Choices: a bar each, its count and its share beside it. */
function Bars({ question, count }: Drawn) {
  const { t } = useTranslation();
  const highest = Math.max(1, ...count.bars);
  return (
    <table className={classes.bars}>
      <caption className={classes.unseen}>{question.title}</caption>
      <thead className={classes.unseen}>
        <tr>
          <th>{t('answers.answer')}</th>
          <th>{t('answers.howMany')}</th>
          <th>{t('answers.share')}</th>
        </tr>
      </thead>
      <tbody>
        {question.bars.map((bar, at) => (
          <tr key={at}>
            <th scope="row">{bar}</th>
            <td className={classes.barCell}>
              <span
                className={classes.bar}
                style={{ inlineSize: `${((count.bars[at] ?? 0) / highest) * 100}%` }}
              />
              <span className={classes.count}>{count.bars[at]}</span>
            </td>
            <td className={classes.share}>{shareOf(count.bars[at] ?? 0, count.cases)}&nbsp;%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A short scale: columns side by side, the count under each. */
function Columns({ question, count }: Drawn) {
  const highest = Math.max(1, ...count.bars);
  return (
    <table className={classes.columns}>
      <caption className={classes.unseen}>{question.title}</caption>
      <tbody>
        <tr aria-hidden>
          {question.bars.map((_, at) => (
            <td key={at} className={classes.columnCell}>
              <span
                className={classes.column}
                style={{ blockSize: `${((count.bars[at] ?? 0) / highest) * 100}%` }}
              />
            </td>
          ))}
        </tr>
        <tr>
          {question.bars.map((_, at) => (
            <td key={at} className={classes.columnCount} data-zero={count.bars[at] === 0 || undefined}>
              {count.bars[at]}
            </td>
          ))}
        </tr>
      </tbody>
      <tfoot>
        <tr>
          {question.bars.map((bar, at) => (
            <th key={at} scope="col" className={classes.columnName}>
              {bar}
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Numbers({ question, count, alone = false }: Drawn & { readonly alone?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { numbers } = count;
  if (!numbers)
    return alone ? <p className={classes.note}>{t('answers.given', { count: count.values })}</p> : null;
  const write = (value: number) =>
    `${numberFormat(language, { maximumFractionDigits: 2 }).format(value)}${question.unit ? `\u00a0${question.unit}` : ''}`;
  return (
    <p className={classes.note}>
      {t('answers.mean', { value: write(numbers.mean) })} ·{' '}
      {t('answers.median', { value: write(numbers.median) })}
      {numbers.least !== undefined && numbers.most !== undefined && (
        <> · {t('answers.range', { from: write(numbers.least), to: write(numbers.most) })}</>
      )}
    </p>
  );
}
