import { Alert, Button } from '@mantine/core';
import type { MySurveyView } from '@tandem/contracts';
import { Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../shared/http/words.js';
import { useAnswerSurvey } from './api/my-surveys.js';
import classes from './survey.module.css';

export interface DeclineSurveyProps {
  readonly survey: MySurveyView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** To decline is an answer as good as any: one question, no reasons asked. */
export function DeclineSurvey({ survey, onDone, onClose }: DeclineSurveyProps) {
  const { t } = useTranslation();
  const send = useAnswerSurvey(survey.id);
  return (
    <Panel title={t('survey.declining')}>
      <p className={classes.lead} style={{ marginBottom: '1rem' }}>
        {t('survey.decliningText')}
      </p>
      {send.error && (
        <Alert color="red" role="alert" mb="sm">
          {failureWords(send.error, t)}
        </Alert>
      )}
      <div className={classes.moves}>
        <Button
          size="md"
          loading={send.isPending}
          onClick={() => send.mutate({ kind: 'refusal' }, { onSuccess: onDone })}
        >
          {t('survey.declineNow')}
        </Button>
        <Button size="md" variant="default" onClick={onClose}>
          {t('survey.back')}
        </Button>
      </div>
    </Panel>
  );
}
