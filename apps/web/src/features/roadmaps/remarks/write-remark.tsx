import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../shared/http/words.js';
import { announce } from '../../../shared/pieces/announcer.js';
import { useChangeRemarks } from './api/change-remarks.js';
import { RemarkForm } from '../../../shared/remarks/remark-form.js';

export interface WriteRemarkProps {
  readonly roadmap: string;
  /** The row it is about; nothing: the plan as a whole. */
  readonly measure?: string | undefined;
  readonly parentMeasure?: string | undefined;
  readonly label: string;
  readonly initial?: string;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly onWritten?: () => void;
}

/** A new remark. It waits with the reviewer until the plan is returned or accepted: the author's side sees it then. */
export function WriteRemark({ roadmap, measure, parentMeasure, onWritten, ...form }: WriteRemarkProps) {
  const { t } = useTranslation();
  const change = useChangeRemarks(roadmap);
  return (
    <RemarkForm
      {...form}
      description={t('roadmapRemarks.seenLater')}
      verb={t('roadmapRemarks.write')}
      empty={t('roadmapRemarks.empty')}
      busy={change.isPending}
      problem={failureWords(change.error, t)}
      onSend={async (text) => {
        const place =
          measure !== undefined ? { measure } : parentMeasure !== undefined ? { parentMeasure } : {};
        try {
          await change.mutateAsync({ do: 'write', remark: { ...place, text } });
        } catch {
          // The words of the failure stand under the field.
          return false;
        }
        announce(t('roadmapRemarks.written'));
        onWritten?.();
        return true;
      }}
    />
  );
}
