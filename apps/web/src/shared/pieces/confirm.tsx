import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from './use-focus-back.js';

export interface ConfirmProps {
  readonly title: string;
  /** What will happen. */
  readonly text?: ReactNode;
  readonly verb: string;
  readonly danger?: boolean;
  readonly comment?: 'required' | 'optional' | undefined;
  readonly commentLabel?: string;
  readonly busy: boolean;
  /** What the server refused, in words. */
  readonly problem?: ReactNode;
  readonly onConfirm: (comment: string | undefined) => void;
  readonly onClose: () => void;
}

/** One question before a step: what will happen, a comment where it is asked for, a verb. */
export function Confirm(props: ConfirmProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = props.comment === 'required' && comment.trim() === '';
  const confirm = () => {
    setAsked(true);
    if (!missing) props.onConfirm(comment.trim() || undefined);
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        {props.text !== undefined && <Text component="div">{props.text}</Text>}
        {props.comment && (
          <Textarea
            label={props.commentLabel ?? t('common.comment')}
            description={props.comment === 'optional' ? t('common.commentOptional') : undefined}
            required={props.comment === 'required'}
            error={asked && missing ? t('common.commentMissing') : undefined}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
            autosize
            minRows={3}
            maxLength={4000}
            data-autofocus
          />
        )}
        {props.problem !== undefined && (
          <Text role="alert" c="var(--td-overdue)" component="div">
            {props.problem}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button {...(props.danger ? { color: 'red' } : {})} loading={props.busy} onClick={confirm}>
            {props.verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
