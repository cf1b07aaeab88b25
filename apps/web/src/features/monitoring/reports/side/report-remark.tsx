import { UnstyledButton } from '@mantine/core';
import type { ReportRemarkView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { RemarkCard } from '../../../../shared/remarks/remark-card.js';
import classes from '../../../../shared/remarks/remarks.module.css';
import { useChangeReportRemarks } from '../api/remarks.js';
import { useReportScreen } from '../report-screen.js';

/** One remark on the report, with the way to its row. */
export function ReportRemark({ remark }: { readonly remark: ReportRemarkView }) {
  const { t } = useTranslation();
  const { view, goTo } = useReportScreen();
  const change = useChangeReportRemarks(view.id);
  const row = view.rows.find(({ measure }) => measure === remark.measure);
  return (
    <RemarkCard
      remark={remark}
      replies={remark.reply ? [remark.reply] : []}
      replied={remark.reply?.text}
      of={t('report.remarks.version', { number: remark.version })}
      words="report.remarks"
      change={change}
      about={
        row ? (
          <UnstyledButton className={classes.row} onClick={() => goTo(`row/${row.measure}`)}>
            {row.label} {row.title}
          </UnstyledButton>
        ) : (
          <span className={classes.about}>
            {t(remark.measure === null ? 'report.remarks.whole' : 'report.remarks.rowGone')}
          </span>
        )
      }
    />
  );
}
