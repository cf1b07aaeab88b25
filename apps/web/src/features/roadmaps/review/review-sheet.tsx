import type { CoverageView, RoadmapView } from '@tandem/contracts';
import { EmptyState } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import type { DraftEditing } from './links/draft-editing.js';
import { SuggestedLink } from './links/suggested-link.js';
import classes from './review-page.module.css';
import type { RightsHere } from './rights-here.js';
import type { RowFilter } from './rows/filter-rows.js';
import { RemarkHere } from './table/remark-here.js';
import { ReviewTable } from './table/review-table.js';
import type { ReviewShown } from './use-review.js';

export interface ReviewSheetProps {
  readonly view: RoadmapView;
  readonly coverage: CoverageView | undefined;
  readonly shown: ReviewShown;
  readonly filter: RowFilter;
  readonly rights: RightsHere;
  readonly editing: DraftEditing;
  readonly onRow: (key: string) => void;
  /** Opens the row and the field of a remark on it. */
  readonly onRemark: (key: string) => void;
}

/** The sheet of rows, or why it is empty. */
export function ReviewSheet(props: ReviewSheetProps) {
  const { t } = useTranslation();
  const { view, coverage, shown, filter, rights, editing, onRow, onRemark } = props;
  const { bands, row } = shown;
  const none = filter === 'all' ? 'noRows' : 'noneLeft';
  return (
    <div className={classes.sheet}>
      {bands.length === 0 ? (
        <EmptyState title={t(`roadmapReview.${none}`)} text={t(`roadmapReview.${none}Text`)} />
      ) : (
        <ReviewTable
          bands={bands}
          ownTitle={view.place}
          parentTitle={
            coverage &&
            t(`roadmapReview.parentPlan.${coverage.parent.plan.level}`, { number: coverage.parent.number })
          }
          current={row?.key}
          onRow={onRow}
          mine={rights.mine}
          whereMissing={(missing) =>
            rights.writes ? (
              <SuggestedLink
                plan={view.plan}
                row={missing}
                editing={editing}
                onOpen={() => onRow(missing.key)}
              />
            ) : rights.remarks ? (
              <RemarkHere onWrite={() => onRemark(missing.key)} />
            ) : null
          }
        />
      )}
    </div>
  );
}
