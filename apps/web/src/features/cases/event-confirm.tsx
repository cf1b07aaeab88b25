import type { AvailableEventView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../shared/http/words.js';
import { useSendEvent } from '../../shared/cases/send-event.js';
import { Confirm } from '../../shared/pieces/confirm.js';
import { tellDone } from '../../shared/pieces/tell.js';

export interface EventConfirmProps {
  readonly caseId: string;
  readonly event: AvailableEventView;
  readonly onClose: () => void;
}

/** A step without a form: what happens next, a comment where it is asked for, yes or no. */
export function EventConfirm({ caseId, event, onClose }: EventConfirmProps) {
  const { t } = useTranslation();
  const send = useSendEvent(caseId);
  return (
    <Confirm
      title={event.title}
      text={event.hint}
      verb={event.title}
      danger={event.tone === 'danger'}
      comment={event.comment}
      busy={send.isPending}
      problem={failureWords(send.error, t)}
      onConfirm={(comment) =>
        send.mutate(
          { type: event.type, ...(comment ? { comment } : {}) },
          {
            onSuccess: () => {
              tellDone(t('cases.done', { title: event.title }));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
