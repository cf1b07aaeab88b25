import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { AvailableEventView, ReportRemarkView, ReportView } from '@tandem/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../../shared/format/today.js';
import { failureWords } from '../../../../shared/http/words.js';
import { useFocusBack } from '../../../../shared/pieces/use-focus-back.js';
import { DayInput } from '../day-input.js';
import classes from '../panels.module.css';

export interface ReturnDialogProps {
  readonly view: ReportView;
  readonly event: AvailableEventView;
  /** Remarks that go with the return. */
  readonly going: readonly ReportRemarkView[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onReturn: (said: {
    readonly comment?: string | undefined;
    readonly answerBy?: string | undefined;
  }) => void;
  readonly onClose: () => void;
}

/** Before a return: which remarks go with it, until when an answer is asked for, a word on the whole. */
export function ReturnDialog({ view, event, going, busy, error, onReturn, onClose }: ReturnDialogProps) {
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
  const rowOf = (measure: string | null) => view.rows.find((row) => row.measure === measure);
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
        <Text fw={600}>{t('report.return.going', { count: going.length })}</Text>
        {going.length === 0 ? (
          <Text c="var(--td-secondary)">{t('report.return.none')}</Text>
        ) : (
          <ul className={classes.going} tabIndex={0} aria-label={t('report.tabs.remarks')}>
            {going.map(({ id, measure, text }) => {
              const row = rowOf(measure);
              return (
                <li key={id}>
                  <b>{row ? `${row.label} ${row.title}` : t('report.remarks.whole')}</b>
                  <span>{text}</span>
                </li>
              );
            })}
          </ul>
        )}
        <DayInput
          label={t('report.return.answerBy')}
          description={t('report.return.answerByText')}
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
        {error !== null && error !== undefined && (
          <Text role="alert" c="var(--td-overdue)">
            {failureWords(error, t)}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={busy} onClick={confirm}>
            {going.length > 0
              ? t('report.withCount', { title: event.title, count: going.length })
              : event.title}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
