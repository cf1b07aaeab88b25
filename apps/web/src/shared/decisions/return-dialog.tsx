import { Modal, Stack, Text, Textarea } from '@mantine/core';
import type { AvailableEventView } from '@tandem/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../format/today.js';
import { DayInput } from '../pieces/day-input.js';
import { useFocusBack } from '../pieces/use-focus-back.js';
import classes from './decisions.module.css';
import { DialogFoot } from './dialog-foot.js';
import type { Decision } from './use-decide.js';

/** A remark that goes with the return, with the row it is about. */
export interface GoingRemark {
  readonly id: string;
  readonly about: string;
  readonly text: string;
}

export interface ReturnDialogProps {
  readonly event: AvailableEventView;
  readonly going: readonly GoingRemark[];
  /** What this is called where it is returned: how many go, what to do where none does, until when to answer. */
  readonly words: {
    readonly going: string;
    readonly none: string;
    readonly list: string;
    readonly answerBy: string;
    readonly answerByText: string;
  };
  readonly busy: boolean;
  readonly error: unknown;
  readonly onReturn: (said: Omit<Decision, 'type'>) => void;
  readonly onClose: () => void;
}

/** Before a return: which remarks go with it, until when an answer is asked for, a word on the whole. */
export function ReturnDialog({ event, going, words, busy, error, onReturn, onClose }: ReturnDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [comment, setComment] = useState('');
  const [answerBy, setAnswerBy] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const missing = event.comment === 'required' && comment.trim() === '';
  const confirm = () => {
    setAsked(true);
    if (!missing) onReturn({ comment: comment.trim() || undefined, answerBy: answerBy ?? undefined });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={event.title}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        {event.hint && <Text>{event.hint}</Text>}
        <Text fw={600}>{words.going}</Text>
        {going.length === 0 ? (
          <Text c="var(--td-secondary)">{words.none}</Text>
        ) : (
          <ul className={classes.going} tabIndex={0} aria-label={words.list}>
            {going.map(({ id, about, text }) => (
              <li key={id}>
                <b>{about}</b>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        )}
        <DayInput
          label={words.answerBy}
          description={words.answerByText}
          value={answerBy}
          onChange={setAnswerBy}
          minDate={today()}
          clearable
        />
        <Textarea
          label={t('common.comment')}
          description={event.comment === 'required' ? undefined : t('common.commentOptional')}
          required={event.comment === 'required'}
          error={asked && missing ? t('common.commentMissing') : undefined}
          value={comment}
          onChange={(changed) => setComment(changed.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={4000}
        />
        <DialogFoot
          verb={
            going.length > 0
              ? t('common.withCount', { title: event.title, count: going.length })
              : event.title
          }
          busy={busy}
          error={error}
          onClose={onClose}
          onConfirm={confirm}
        />
      </Stack>
    </Modal>
  );
}
