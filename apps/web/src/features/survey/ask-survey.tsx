import { Alert, Button } from '@mantine/core';
import type { MySurveyView } from '@tandem/contracts';
import type { JsonObject } from '@tandem/domain';
import { FormView, useDraft, type Pickers } from '@tandem/forms-renderer';
import type { FormProblem } from '@tandem/forms-core';
import { FormSkeleton } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { filePort } from '../../shared/files/file-port.js';
import { today } from '../../shared/format/today.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { formQuery } from '../../shared/forms/get-form.js';
import { isProblem } from '../../shared/http/problem.js';
import { failureWords } from '../../shared/http/words.js';
import { Failure } from '../../shared/pieces/failure.js';
import { useAnswerSurvey } from './api/my-surveys.js';
import { asSurvey } from './as-survey.js';
import { deviceDraft } from './kept-answers.js';
import classes from './survey.module.css';

export interface AskSurveyProps {
  readonly survey: MySurveyView;
  readonly person: string;
  readonly pickers: Pickers;
  readonly onDone: () => void;
  readonly onDecline: () => void;
}

const NONE: readonly FormProblem[] = [];

/** The questions, one a screen on every screen: the same form on a phone and at a desk. */
export default function AskSurvey({ survey, person, pickers, onDone, onDecline }: AskSurveyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useQuery(formQuery(survey.form, survey.formVersion));
  const send = useAnswerSurvey(survey.id);
  const draft = useDraft({
    key: survey.id,
    initial: (survey.answer ?? {}) as JsonObject,
    ...useMemo(() => deviceDraft(person, survey.id), [person, survey.id]),
  });
  const definition = useMemo(
    () => form.data && asSurvey(form.data, survey.leftOut, language),
    [form.data, survey.leftOut, language],
  );
  const environment = useMemo(() => ({ today: today(), language }), [language]);
  const errors = useMemo(() => errorsOf(send.error), [send.error]);
  if (form.error && !form.data) return <Failure error={form.error} onRetry={() => void form.refetch()} />;
  if (!definition || draft.status === 'loading') return <FormSkeleton />;
  const submit = (data: JsonObject) =>
    send.mutate(
      { kind: 'answer', data },
      {
        onSuccess: onDone,
        // The answer had come, and only its receipt was lost on the way: an anonymous one cannot be sent twice.
        onError: (error) => isProblem(error) && error.problem.code === 'answered-already' && onDone(),
      },
    );
  return (
    <div className={classes.asking}>
      {send.error && (
        <Alert color="red" role="alert" title={t('survey.notSent')} mb="sm">
          {failureWords(send.error, t)}
        </Alert>
      )}
      <FormView
        definition={definition}
        answers={draft.answers}
        onChange={draft.setAnswers}
        environment={environment}
        errors={errors}
        pickers={pickers}
        uploadFile={filePort.upload}
        describeFile={filePort.describe}
        narrow
        summary={false}
        busy={send.isPending}
        submitLabel={t('survey.send')}
        onSubmit={submit}
      />
      <Button variant="subtle" mt="sm" onClick={onDecline}>
        {t('survey.decline')}
      </Button>
    </div>
  );
}

/** What the server found, at the questions themselves. */
const errorsOf = (error: unknown): readonly FormProblem[] =>
  isProblem(error, 422)
    ? (error.problem.errors ?? []).map(({ path, message, code }) => ({
        path,
        message,
        code: code ?? 'server',
      }))
    : NONE;
