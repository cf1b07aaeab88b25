import { useTranslation } from 'react-i18next';
import { LateText } from '../../../../shared/pieces/late-text.js';
import { useReportScreen } from '../report-screen.js';
import classes from './rows.module.css';
import type { ShownRow } from './shown-row.js';
import { writeRow } from './write-row.js';

/** A word on the row; where it is demanded it says why. */
export function CommentField({ shown }: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const { write } = useReportScreen();
  const { row, comment, commentDemanded, status } = shown;
  if (!write)
    return comment === '' ? null : (
      <p className={classes.said}>
        <b>{t('report.comment')}</b> {comment}
      </p>
    );
  const why =
    status === 'notDone' || status === 'notApplicable'
      ? t(`report.commentWhy.${status}`)
      : t('report.commentWhy.short', { deviation: row.deviation });
  return (
    <LateText
      label={t('report.comment')}
      description={commentDemanded ? why : undefined}
      required={commentDemanded}
      data-place={`row/${row.measure}/comment`}
      text={comment}
      onText={(text) =>
        write(t('report.deeds.comment', { label: row.label }), writeRow(row.measure, { comment: text }))
      }
    />
  );
}
