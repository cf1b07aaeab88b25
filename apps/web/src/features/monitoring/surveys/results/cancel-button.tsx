import { Button } from '@mantine/core';
import type { SurveyRow } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../../shared/http/words.js';
import { Confirm } from '../../../../shared/pieces/confirm.js';
import { cancelSurvey } from '../api/surveys.js';

/** Calling a survey off deletes what was answered: it is asked once more, and said. */
export function CancelButton({ survey }: { readonly survey: SurveyRow }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const cancel = useMutation({
    mutationFn: () => cancelSurvey(survey.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['surveys'] });
      setAsking(false);
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)} data-screen-only>
        {t('surveys.cancel.verb')}
      </Button>
      {asking && (
        <Confirm
          title={t('surveys.cancel.title')}
          text={t('surveys.cancel.text')}
          verb={t('surveys.cancel.verb')}
          danger
          busy={cancel.isPending}
          problem={failureWords(cancel.error, t)}
          onConfirm={() => cancel.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
