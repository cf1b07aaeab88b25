import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../http/words.js';

export interface DialogFootProps {
  readonly verb: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly disabled?: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Foot of the question before a step: what was refused, the way back, the verb. */
export function DialogFoot({ verb, busy, error, disabled = false, onClose, onConfirm }: DialogFootProps) {
  const { t } = useTranslation();
  return (
    <>
      {Boolean(error) && (
        <Text role="alert" c="var(--td-overdue)">
          {failureWords(error, t)}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button loading={busy} disabled={disabled} onClick={onConfirm}>
          {verb}
        </Button>
      </Group>
    </>
  );
}
