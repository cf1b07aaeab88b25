import { Button } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import type { AnswersSummary } from '@tandem/contracts';
import { EmptyState, Panel } from '@tandem/ui';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CompareUnits } from './compare-units.js';
import { QuestionChart, type AskedQuestion } from './question-chart.js';
import classes from './charts.module.css';

/** Every question with its chart, under the names of pages and groups. */
export function ChartsView({ summary }: { readonly summary: AnswersSummary }) {
  const { t } = useTranslation();
  if (summary.cases === null)
    return <EmptyState title={t('answers.tooFewAll')} text={t('answers.tooFewAllText')} />;
  if (summary.cases === 0) return <EmptyState title={t('answers.noneAll')} text={t('answers.noneAllText')} />;
  return (
    <div className={classes.questions}>
      {summary.questions.map((question, at) => (
        <Fragment key={question.at}>
          {question.within !== undefined && question.within !== summary.questions[at - 1]?.within && (
            <h2 className={classes.within}>{question.within}</h2>
          )}
          <QuestionPanel question={question} at={at} units={summary.units} />
        </Fragment>
      ))}
    </div>
  );
}

function QuestionPanel({
  question,
  at,
  units,
}: {
  readonly question: AskedQuestion;
  readonly at: number;
  readonly units: AnswersSummary['units'];
}) {
  const { t } = useTranslation();
  const [compared, setCompared] = useState(false);
  const comparable = units.length > 1 && question.count.cases > 0;
  return (
    <Panel
      level={3}
      title={question.title}
      note={question.count.hidden ? undefined : t('answers.fromCases', { count: question.count.cases })}
      actions={
        comparable && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-pressed={compared}
            leftSection={<IconBuildingCommunity size={16} stroke={1.75} aria-hidden />}
            onClick={() => setCompared(!compared)}
          >
            {t(compared ? 'answers.together' : 'answers.compare')}
          </Button>
        )
      }
    >
      {compared ? (
        <CompareUnits question={question} at={at} units={units} />
      ) : (
        <QuestionChart question={question} count={question.count} />
      )}
    </Panel>
  );
}
