import { Table } from '@mantine/core';
import type { AnswersSummary, QuestionCount } from '@tandem/contracts';
import { numberFormat } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import type { AskedQuestion } from './question-chart.js';
import classes from './charts.module.css';

/** One question over the units below: the mean where there is one, else how the answers divide. */
export function CompareUnits({
  question,
  at,
  units,
}: {
  readonly question: AskedQuestion;
  readonly at: number;
  readonly units: AnswersSummary['units'];
}) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={6} className={classes.compare}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('answers.unit')}</Table.Th>
            <Table.Th w={90} ta="right">
              {t('answers.cases')}
            </Table.Th>
            <Table.Th>
              {t(
                question.kind === 'scale' || question.kind === 'number'
                  ? 'answers.meanHead'
                  : 'answers.divided',
              )}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {units.map(({ unit, questions }) => {
            const count = questions?.[at];
            return (
              <Table.Tr key={unit.id}>
                <Table.Td>{unit.title}</Table.Td>
                {!count || count.hidden ? (
                  <Table.Td colSpan={2} c="var(--td-secondary)">
                    {t('answers.tooFew')}
                  </Table.Td>
                ) : (
                  <>
                    <Table.Td ta="right">{count.cases}</Table.Td>
                    <Table.Td>
                      <Divided question={question} count={count} />
                    </Table.Td>
                  </>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Divided({ question, count }: { readonly question: AskedQuestion; readonly count: QuestionCount }) {
  const language = useLanguage();
  if (count.numbers) return numberFormat(language, { maximumFractionDigits: 2 }).format(count.numbers.mean);
  const whole = count.bars.reduce((sum, one) => sum + one, 0);
  if (whole === 0) return count.values;
  const parts = question.bars
    .map((bar, at) => ({ bar, count: count.bars[at] ?? 0 }))
    .filter((one) => one.count > 0);
  return (
    <span className={classes.divided}>
      <span className={classes.strip} aria-hidden>
        {parts.map((one, at) => (
          <span key={one.bar} data-tone={at % 5} style={{ flexGrow: one.count }} />
        ))}
      </span>
      {parts.map((one) => `${one.bar}: ${one.count}`).join(', ')}
    </span>
  );
}
