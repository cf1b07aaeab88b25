import type { CoverageView, RemarkView, RoadmapView } from '@tandem/contracts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftEditing } from './links/draft-editing.js';
import { RowLinks } from './links/row-links.js';
import { PanelPlace } from './panel/panel-place.js';
import { PlanPanel } from './panel/plan-panel.js';
import { RowPanel } from './panel/row-panel.js';
import { SinceBefore } from './panel/since-before.js';
import type { RightsHere } from './rights-here.js';
import type { ReviewShown } from './use-review.js';

export interface ReviewPanelProps {
  readonly view: RoadmapView;
  readonly coverage: CoverageView | undefined;
  readonly remarks: readonly RemarkView[];
  readonly shown: ReviewShown;
  readonly rights: RightsHere;
  readonly editing: DraftEditing;
  readonly margin: boolean;
  /** The plan as a whole is asked for, where the panel lies over the page. */
  readonly whole: boolean;
  readonly writing: Ref<HTMLTextAreaElement>;
  readonly onGo: (key: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Beside the table: the row that is read closely, or the plan as a whole. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { t } = useTranslation();
  const { view, coverage, shown, rights, margin, onClose } = props;
  const { row, before } = shown;
  return (
    <PanelPlace
      margin={margin}
      title={t('roadmapReview.remarks')}
      opened={row !== undefined || props.whole}
      onClose={onClose}
    >
      {row ? (
        <RowPanel
          roadmap={view.id}
          row={row}
          here={view.place}
          above={coverage ? t(`roadmapReview.aboveShort.${coverage.parent.plan.level}`) : ''}
          alone={!coverage}
          mine={rights.mine}
          mayRemark={rights.remarks}
          writing={props.writing}
          onStep={props.onStep}
          onClose={onClose}
          since={before !== undefined && <SinceBefore row={row} version={before} />}
          links={
            coverage && rights.writes ? (
              <RowLinks
                key={row.key}
                plan={view.plan}
                parent={coverage.parent.plan}
                row={row}
                editing={props.editing}
              />
            ) : undefined
          }
        />
      ) : (
        <PlanPanel
          roadmap={view.id}
          review={shown.review}
          remarks={props.remarks}
          mayRemark={rights.remarks}
          writing={props.writing}
          onRow={props.onGo}
          onClose={margin ? undefined : onClose}
        />
      )}
    </PanelPlace>
  );
}
