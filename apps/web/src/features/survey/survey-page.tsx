import type { MySurveyView } from '@tandem/contracts';
import type { Pickers } from '@tandem/forms-renderer';
import { EmptyState, FormSkeleton, formatDate, PageTitle, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { LinkButton } from '../../shared/pieces/link.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { Page } from '../../shared/pieces/page.js';
import { useSession } from '../../shared/session/use-session.js';
import { mySurveysQuery } from './api/my-surveys.js';
import { DeclineSurvey } from './decline-survey.js';
import { forgetDraft, hasDraft } from './kept-answers.js';
import { SurveyPromise } from './survey-promise.js';
import { SurveyThanks } from './survey-thanks.js';
import classes from './survey.module.css';

/** Drawing a form needs half a megabyte of script: it comes with the first question, not with the promise. */
const AskSurvey = lazy(() => import('./ask-survey.js'));

export interface SurveyPageProps {
  readonly surveyId: string;
  /** Where the person is not asked by it: its results, if he may see them. */
  readonly otherwise: ReactNode;
  /** For surveys with names that ask for persons. */
  readonly pickers: Pickers;
}

/** A survey as somebody answers it, on a phone before all: what is promised, one question a screen, thanks. */
export function SurveyPage({ surveyId, otherwise, pickers }: SurveyPageProps) {
  const { t } = useTranslation();
  const mine = useQuery(mySurveysQuery);
  return (
    <Loaded
      query={mine}
      skeleton={
        <Page title={t('survey.title')}>
          <FormSkeleton />
        </Page>
      }
    >
      {({ items }) => {
        const survey = items.find(({ id }) => id === surveyId);
        if (survey) return <Answering key={survey.id} survey={survey} pickers={pickers} />;
        return (
          otherwise || (
            <Page title={t('survey.title')}>
              <Panel>
                <EmptyState
                  title={t('survey.notAsked')}
                  text={t('survey.notAskedText')}
                  action={
                    <LinkButton to="/tasks" variant="default">
                      {t('survey.toTasks')}
                    </LinkButton>
                  }
                />
              </Panel>
            </Page>
          )
        );
      }}
    </Loaded>
  );
}

type Step = 'promise' | 'asking' | 'declining' | 'thanks';

function Answering({ survey, pickers }: { readonly survey: MySurveyView; readonly pickers: Pickers }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { person } = useSession();
  const [step, setStep] = useState<Step>(survey.status === 'invited' ? 'promise' : 'thanks');
  const done = () => {
    forgetDraft(person.id, survey.id);
    setStep('thanks');
  };
  return (
    <Page title={survey.title}>
      <div className={classes.survey}>
        <PageTitle
          title={survey.title}
          subtitle={t('survey.until', { day: formatDate(survey.window.to, language) })}
        />
        {step === 'promise' && (
          <SurveyPromise
            survey={survey}
            begun={hasDraft(person.id, survey.id)}
            onBegin={() => setStep('asking')}
            onDecline={() => setStep('declining')}
          />
        )}
        {step === 'asking' && (
          <Suspense fallback={<FormSkeleton />}>
            <AskSurvey
              survey={survey}
              person={person.id}
              pickers={pickers}
              onDone={done}
              onDecline={() => setStep('declining')}
            />
          </Suspense>
        )}
        {step === 'declining' && (
          <DeclineSurvey survey={survey} onDone={done} onClose={() => setStep('promise')} />
        )}
        {step === 'thanks' && (
          <SurveyThanks survey={survey} onAgain={() => setStep(survey.mayChange ? 'asking' : 'promise')} />
        )}
      </div>
    </Page>
  );
}
