import { UnstyledButton } from '@mantine/core';
import { IconCalculator } from '@tabler/icons-react';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { useReportScreen } from '../report-screen.js';
import { CommentField } from './comment-field.js';
import { EventsEditor } from './events-editor.js';
import { EventsList } from './events-list.js';
import { EvidenceField } from './evidence-field.js';
import classes from './rows.module.css';
import type { ShownRow } from './shown-row.js';

/** What is said of a row beside its numbers. The comment opens by itself where it is demanded. */
export function RowDetail({ shown, open }: { readonly shown: ShownRow; readonly open: boolean }) {
  const { write } = useReportScreen();
  if (!write)
    return (
      <div className={classes.detail}>
        <CommentField shown={shown} />
        <EvidenceField shown={shown} />
        <EventsList events={shown.events} />
        {open && <FigureLine shown={shown} />}
      </div>
    );
  const commented = open || shown.commentDemanded || shown.comment !== '';
  if (!commented) return null;
  return (
    <div className={classes.detail}>
      <CommentField shown={shown} />
      {open && (
        <>
          <EvidenceField shown={shown} />
          <EventsEditor shown={shown} />
          <FigureLine shown={shown} />
        </>
      )}
    </div>
  );
}

/** From which figure the row is reckoned, and as of when. */
function FigureLine({ shown: { row } }: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { onFigure } = useReportScreen();
  return (
    <p className={classes.figure}>
      <IconCalculator size={15} stroke={1.75} aria-hidden />
      <span>
        {row.live
          ? t('report.figure.by', { figure: row.live.figure, date: formatDate(row.live.asOf, language) })
          : t('report.figure.none')}
      </span>
      <UnstyledButton className={classes.link} data-screen-only onClick={() => onFigure(row.measure)}>
        {t('report.figure.look')}
      </UnstyledButton>
    </p>
  );
}
