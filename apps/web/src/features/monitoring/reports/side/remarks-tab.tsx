import type { ReportRemarkView } from '@tandem/contracts';
import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../../shared/http/words.js';
import { announce } from '../../../../shared/pieces/announcer.js';
import { RemarkForm } from '../../../../shared/remarks/remark-form.js';
import remarkClasses from '../../../../shared/remarks/remarks.module.css';
import { useChangeReportRemarks } from '../api/remarks.js';
import { useReportScreen } from '../report-screen.js';
import { ReportRemark } from './report-remark.js';
import classes from './side.module.css';

/** Remarks in the order of the rows, those on the report as a whole first; who checks writes a new one here. */
export function RemarksTab({ remarks }: { readonly remarks: readonly ReportRemarkView[] }) {
  const { t } = useTranslation();
  const { view } = useReportScreen();
  const order = new Map(view.rows.map(({ measure }, index) => [measure, index]));
  const sorted = remarks.toSorted(
    (one, other) => placeIn(order, one.measure) - placeIn(order, other.measure),
  );
  return (
    <>
      {view.mayRemark && <WriteReportRemark />}
      {sorted.length === 0 ? (
        <p className={classes.hint}>{t('report.remarks.none')}</p>
      ) : (
        <ul className={remarkClasses.list}>
          {sorted.map((remark) => (
            <li key={remark.id}>
              <ReportRemark remark={remark} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const placeIn = (order: ReadonlyMap<string, number>, measure: string | null): number =>
  measure === null ? -1 : (order.get(measure) ?? order.size);

const WHOLE = '';

/** A new remark: to the row that one is at, to another one, or to the whole. The author sees it with the decision. */
function WriteReportRemark() {
  const { t } = useTranslation();
  const { view, row } = useReportScreen();
  const [chosen, setChosen] = useState<string>();
  const change = useChangeReportRemarks(view.id);
  const about = chosen ?? row ?? WHOLE;
  return (
    <div className={classes.write} data-screen-only>
      <Select
        label={t('report.remarks.about')}
        allowDeselect={false}
        searchable
        value={about}
        data={[
          { value: WHOLE, label: t('report.remarks.whole') },
          ...view.rows.map(({ measure, label, title }) => ({ value: measure, label: `${label} ${title}` })),
        ]}
        onChange={(value) => setChosen(value ?? WHOLE)}
      />
      <RemarkForm
        label={t('report.remarks.text')}
        description={t('report.remarks.seenLater')}
        verb={t('report.remarks.write')}
        empty={t('report.remarks.empty')}
        busy={change.isPending}
        problem={failureWords(change.error, t)}
        onSend={async (text) => {
          try {
            await change.mutateAsync({
              do: 'write',
              remark: { ...(about === WHOLE ? {} : { measure: about }), text },
            });
          } catch {
            // The words of the failure stand under the field.
            return false;
          }
          setChosen(undefined);
          announce(t('report.remarks.written'));
          return true;
        }}
      />
    </div>
  );
}
