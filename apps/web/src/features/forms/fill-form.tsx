import { Alert, Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { FormToFill } from '@tandem/contracts';
import type { JsonObject } from '@tandem/domain';
import { DraftConflict, FormView, SaveState, useDraft } from '@tandem/forms-renderer';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/today.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { isProblem } from '../../shared/http/problem.js';
import { failureWords } from '../../shared/http/words.js';
import { Confirm } from '../../shared/pieces/confirm.js';
import { draftIdOf, type FormSource } from './api/get-form-to-fill.js';
import { useSendForm, type Sent } from './api/send-form.js';
import { draftPort } from './ports/draft-port.js';
import { filePort } from '../../shared/files/file-port.js';
import { pickersAt } from '../../shared/forms/pickers.js';
import { serverErrors } from './server-errors.js';
import { toDefinition } from '../../shared/forms/to-definition.js';
import { useValidator } from '../../shared/forms/use-validator.js';
import { workingCalendar } from '../../shared/forms/working-calendar.js';

export interface FillFormProps {
  readonly source: FormSource;
  readonly form: FormToFill;
  /** Answers that are known from where the person came. */
  readonly begun?: JsonObject | undefined;
  /** Unit whose people the pickers offer. */
  readonly unit: string | undefined;
  /** The case as it was when the form was opened: the server refuses what was decided against an older one. */
  readonly revision?: number | undefined;
  readonly comment?: 'required' | 'optional' | undefined;
  readonly submitLabel?: string | undefined;
  /** Fetches the case anew after a conflict and answers its revision; what was typed stays. */
  readonly onReload?: (() => Promise<number>) | undefined;
  readonly onSent: (sent: Sent) => void;
}

/** A form being filled: saves itself, sends once, shows at the fields what the server found. */
export default function FillForm(props: FillFormProps) {
  const { source, form, begun } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const id = draftIdOf(source);
  // Once: an object made anew would look like other answers.
  const [initial] = useState(() => ({ ...(form.initial as JsonObject), ...begun }));
  const draft = useDraft({
    key: id,
    initial,
    ...useMemo(() => draftPort(id), [id]),
  });
  const send = useSendForm(source);
  // Of the opening: live changes renew the case behind the form, but not what its reader has seen of it.
  const [revision, setRevision] = useState(props.revision);
  const [asking, setAsking] = useState<JsonObject | null>(null);
  const definition = useMemo(() => toDefinition(form), [form]);
  const environment = useMemo(
    () => ({ today: today(), language, calendar: workingCalendar(), case: form.case as JsonObject }),
    [language, form],
  );
  const pickers = useMemo(() => pickersAt(props.unit), [props.unit]);
  const validator = useValidator(form.key, form.version);
  const errors = useMemo(() => serverErrors(send.error), [send.error]);

  const submit = async (data: JsonObject, comment?: string) => {
    // First the draft: if the answer of the server gets lost, the text is safe.
    await draft.flush();
    send.mutate(
      { data, ...(comment ? { comment } : {}), ...(revision === undefined ? {} : { revision }) },
      { onSuccess: props.onSent, onSettled: () => setAsking(null) },
    );
  };

  const reload = async () => {
    // Without a connection the notice stays, and the button with it.
    const fresh = await props.onReload?.().catch(() => null);
    if (fresh === null) return;
    setRevision(fresh);
    send.reset();
  };

  if (draft.status === 'loading') return null;
  return (
    <>
      <DraftConflict draft={draft} language={language} />
      {isProblem(send.error, 409) ? (
        <Alert color="yellow" role="alert" title={t('forms.changed')} mb="sm">
          <p style={{ margin: '0 0 0.5rem' }}>{t('forms.changedText')}</p>
          <Button
            leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />}
            onClick={() => void reload()}
          >
            {t('forms.reload')}
          </Button>
        </Alert>
      ) : (
        send.error && (
          <Alert color="red" role="alert" title={t('forms.notSent')} mb="sm">
            {failureWords(send.error, t)}
          </Alert>
        )
      )}
      <FormView
        definition={definition}
        answers={draft.answers}
        onChange={draft.setAnswers}
        environment={environment}
        validator={validator}
        errors={errors}
        pickers={pickers}
        uploadFile={filePort.upload}
        describeFile={filePort.describe}
        busy={send.isPending}
        submitLabel={props.submitLabel}
        saveState={<SaveState draft={draft} language={language} />}
        onSubmit={(answers) => (props.comment ? setAsking(answers) : void submit(answers))}
      />
      {asking && (
        <Confirm
          title={props.submitLabel ?? t('forms.send')}
          verb={props.submitLabel ?? t('forms.send')}
          comment={props.comment}
          busy={send.isPending}
          onConfirm={(comment) => void submit(asking, comment)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
