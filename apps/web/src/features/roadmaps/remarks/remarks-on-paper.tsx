import type { RemarkView } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { usePersons } from '../../../shared/remarks/said.js';
import classes from '../../../shared/remarks/remarks.module.css';

/** Remarks of a row under it, on paper only: on the screen they stand in the margin. */
export function RemarksOnPaper({
  remarks,
  columns,
}: {
  readonly remarks: readonly RemarkView[];
  readonly columns: number;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const persons = usePersons();
  if (remarks.length === 0) return null;
  return (
    <tr className={classes.paper}>
      <td colSpan={columns}>
        {remarks.map((remark) => (
          <div key={remark.id}>
            <p>
              <b>{persons(remark)}</b>, {remark.side}, {formatDate(remark.at, language, 'short')},{' '}
              {t(`roadmapRemarks.state.${remark.state}`)}: {remark.text}
            </p>
            {remark.replies.map((reply) => (
              <p key={reply.id} className={classes.paperReply}>
                <b>{persons(reply)}</b>, {reply.side}, {formatDate(reply.at, language, 'short')}: {reply.text}
              </p>
            ))}
          </div>
        ))}
      </td>
    </tr>
  );
}
