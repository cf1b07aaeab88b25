import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../http/words.js';

export interface DraftRefusedProps {
  /** Why, in the words of the server. */
  readonly message: string;
  readonly onAgain: () => void;
  /** Lets go of what was done here and takes what the server has. */
  readonly onLetGo: () => Promise<void>;
}

/** The server does not take what was done: try again, or let it go. */
export function DraftRefused({ message, onAgain, onLetGo }: DraftRefusedProps) {
  const { t } = useTranslation();
  const [waiting, setWaiting] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const letGo = async () => {
    setWaiting(true);
    try {
      await onLetGo();
    } catch (error) {
      setFailed(error);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Alert color="red" role="alert" title={t('drafts.refusedTitle')}>
      <p style={{ margin: '0 0 0.5rem' }}>
        {message} {t('drafts.refusedText')}
      </p>
      {failed !== undefined && <p role="alert">{failureWords(failed, t)}</p>}
      <Group gap="xs">
        <Button onClick={onAgain}>{t('drafts.again')}</Button>
        <Button variant="default" loading={waiting} onClick={() => void letGo()}>
          {t('drafts.letGo')}
        </Button>
      </Group>
    </Alert>
  );
}

/** What was done before a reload and did not reach the server is taken up again. */
export function DraftRestored({ count, onSeen }: { readonly count: number; readonly onSeen: () => void }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Alert color="teal" role="status" withCloseButton closeButtonLabel={t('common.close')} onClose={onSeen}>
      {t('drafts.restored', { count })}
    </Alert>
  );
}
