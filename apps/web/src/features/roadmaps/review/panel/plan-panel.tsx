import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { RemarkView } from '@tandem/contracts';
import type { TFunction } from 'i18next';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanRemark } from '../../remarks/plan-remark.js';
import { WriteRemark } from '../../remarks/write-remark.js';
import remarkClasses from '../../../../shared/remarks/remarks.module.css';
import { namedMeasure } from '../rows/measure-words.js';
import type { Review, ReviewRow } from '../rows/review-rows.js';
import { allRows } from '../rows/filter-rows.js';
import { RowNotes } from '../table/row-side.js';
import classes from './panel.module.css';

export interface PlanPanelProps {
  readonly roadmap: string;
  readonly review: Review;
  readonly remarks: readonly RemarkView[];
  readonly mayRemark: boolean;
  readonly writing: Ref<HTMLTextAreaElement>;
  readonly onRow: (key: string) => void;
  /** Only where the panel lies over the page. */
  readonly onClose?: (() => void) | undefined;
}

/** The plan as a whole: what waits in its remarks, what the checks say, the hint about rows that are not there. */
export function PlanPanel(props: PlanPanelProps) {
  const { t } = useTranslation();
  const { review, remarks } = props;
  const rows = allRows(review.bands);
  const order = remarks.filter(({ state }) => state !== 'closed');
  const closed = remarks.filter(({ state }) => state === 'closed');
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('roadmapReview.planPanel')}</h2>
        {props.onClose && (
          <ActionIcon size={30} ml="auto" aria-label={t('common.close')} onClick={props.onClose}>
            <IconX size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {props.mayRemark && <MissingHint {...props} rows={rows} />}
      {review.issues.length > 0 && (
        <section className={classes.section}>
          <h3 className={classes.subtitle}>{t('roadmapReview.planChecks')}</h3>
          <RowNotes differences={[]} issues={review.issues} most={20} />
        </section>
      )}
      <section className={classes.section}>
        <h3 className={classes.subtitle}>
          {t('roadmapReview.remarks')} {remarks.length > 0 && <span>{remarks.length}</span>}
        </h3>
        {remarks.length === 0 && <p className={classes.quiet}>{t('roadmapReview.noRemarks')}</p>}
        <ul className={remarkClasses.list}>
          {[...order, ...closed].map((remark) => (
            <li key={remark.id}>
              <PlanRemark remark={remark} about={aboutOf(remark, rows, props.onRow, t)} />
            </li>
          ))}
        </ul>
      </section>
      <p className={classes.keys}>{t('roadmapReview.keys')}</p>
      {props.mayRemark && (
        <div className={classes.write}>
          <WriteRemark roadmap={props.roadmap} label={t('roadmapRemarks.onPlan')} inputRef={props.writing} />
        </div>
      )}
    </div>
  );
}

function aboutOf(remark: RemarkView, rows: readonly ReviewRow[], onRow: (key: string) => void, t: TFunction) {
  if (remark.measure === null && remark.parentMeasure === null)
    return { title: t('roadmapReview.wholePlan') };
  const row = rows.find((one) => one.remarks.some(({ id }) => id === remark.id));
  const named = row?.own[0] ?? row?.parent;
  if (!row || !named) return { title: t('roadmapReview.rowGone') };
  return { title: namedMeasure(named), onOpen: () => onRow(row.key) };
}

/** «В карте нет 4 региональных строк. Создать замечание с их списком?» */
function MissingHint({ roadmap, review, rows }: PlanPanelProps & { readonly rows: readonly ReviewRow[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const missing = rows.flatMap(({ state, parent }) => (state === 'missing' && parent ? [parent] : []));
  const lead = t('roadmapReview.missingLead');
  const said = review.whole.some(({ state, text }) => state !== 'closed' && text.startsWith(lead));
  if (missing.length === 0 || said) return null;
  return (
    <section className={classes.hint}>
      <p>{t('roadmapReview.missingHint', { count: missing.length })}</p>
      {open ? (
        <WriteRemark
          roadmap={roadmap}
          label={t('roadmapRemarks.onPlan')}
          initial={[lead, ...missing.map((measure) => `— ${namedMeasure(measure)}`)].join('\n')}
        />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('roadmapReview.missingWrite')}
        </Button>
      )}
    </section>
  );
}
