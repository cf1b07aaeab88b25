import type { JsonObject } from '@tandem/domain';
import { AnswersView } from '@tandem/forms-renderer';
import { EmptyState } from '@tandem/ui';
import { IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerToRead } from '../../shared/answers/get-answer.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { filePort } from '../../shared/files/file-port.js';
import { pickersAt } from '../../shared/forms/pickers.js';
import { toDefinition } from '../../shared/forms/to-definition.js';

/** Answers in words, to read and to print. */
export default function AnswerSheet({ answer, form }: AnswerToRead) {
  const { t } = useTranslation();
  const language = useLanguage();
  const definition = useMemo(() => toDefinition(form), [form]);
  const pickers = useMemo(() => pickersAt(undefined), []);
  if (!answer.data)
    return (
      <EmptyState
        icon={<IconLock size={28} stroke={1.75} aria-hidden />}
        title={t('forms.closedAnswer')}
        text={t('forms.closedAnswerText')}
      />
    );
  return (
    <AnswersView
      definition={definition}
      answers={answer.data as JsonObject}
      language={language}
      pickers={pickers}
      describeFile={filePort.describe}
      level={2}
    />
  );
}
