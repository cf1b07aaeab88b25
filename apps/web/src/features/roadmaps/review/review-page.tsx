import { Button } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import type { AvailableEventView, CoverageView, DiffView, RemarkView, RoadmapView } from '@tandem/contracts';
import { EmptyState, ListSkeleton } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/http/problem.js';
import { Failure } from '../../../shared/pieces/failure.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { coverageQuery, diffQuery } from '../api/compare.js';
import { roadmapQuery, type PlanVersion } from '../api/get-roadmap.js';
import { remarksQuery } from '../api/list-remarks.js';
import { DecideDialog } from './foot/decide-dialog.js';
import { RemarkHere } from './table/remark-here.js';
import { DecisionFoot } from './foot/decision-foot.js';
import { CoverageBar, CoverageLegend } from './head/coverage-bar.js';
import { ReviewHead } from './head/review-head.js';
import { RowFilters } from './head/row-filters.js';
import head from './head/head.module.css';
import { useDraftEditing } from './links/draft-editing.js';
import { RowLinks } from './links/row-links.js';
import { SuggestedLink } from './links/suggested-link.js';
import { SureStrip } from './links/sure-strip.js';
import { PanelPlace, useMargin } from './panel/panel-place.js';
import { PlanPanel } from './panel/plan-panel.js';
import { SinceBefore } from './panel/since-before.js';
import { RowPanel } from './panel/row-panel.js';
import classes from './review-page.module.css';
import { allRows, countRows, filterBands, type RowFilter } from './rows/filter-rows.js';
import { layOut, layOutAlone } from './rows/review-rows.js';
import { shownVersion, versionBefore } from './rows/versions-read.js';
import { ReviewTable } from './table/review-table.js';
import { useRowKeys } from './use-row-keys.js';

const NOTHING: DiffView['changes'] = [];

/** In the address instead of a row: the panel of the plan as a whole. */
export const WHOLE = 'plan';

export interface ReviewPageProps {
  readonly roadmapId: string;
  readonly version: PlanVersion;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  /** Key of the row that is read closely, or `plan`. */
  readonly row: string | undefined;
  readonly onRow: (key: string | undefined) => void;
  /** A decision that needs a form: it has a page of its own. Answers false where it needs none. */
  readonly onForm: (event: AvailableEventView) => boolean;
}

/** A plan side by side with the one above it: what is there, what differs, what is missing, and the remarks on it. */
export function ReviewPage(props: ReviewPageProps) {
  const view = useQuery(roadmapQuery(props.roadmapId, props.version));
  const { t } = useTranslation();
  return (
    <Page title={view.data && t('roadmapReview.tab', { place: view.data.place })}>
      <Loaded query={view} skeleton={<ListSkeleton />}>
        {(data) => <WithCoverage {...props} view={data} />}
      </Loaded>
    </Page>
  );
}

type WithView = ReviewPageProps & { readonly view: RoadmapView };

function WithCoverage(props: WithView) {
  const { t } = useTranslation();
  const { view } = props;
  const coverage = useQuery(coverageQuery(view.id, shownVersion(view)));
  const remarks = useQuery(remarksQuery(view.id));
  // A plan without one above it is read alone: its rows, its checks, its remarks.
  const alone = isProblem(coverage.error) && coverage.error.code === 'no-parent-plan';
  const failed =
    (!alone && coverage.data === undefined && coverage.error) || (!remarks.data && remarks.error);
  return (
    <>
      <ReviewHead view={view} />
      {failed ? (
        <Failure
          error={failed}
          onRetry={() => {
            void coverage.refetch();
            void remarks.refetch();
          }}
        />
      ) : (coverage.data ?? alone) && remarks.data ? (
        <Body {...props} coverage={coverage.data} remarks={remarks.data.items} />
      ) : (
        <div aria-label={t('roadmapReview.loading')}>
          <ListSkeleton />
        </div>
      )}
    </>
  );
}

interface BodyProps extends WithView {
  readonly coverage: CoverageView | undefined;
  readonly remarks: readonly RemarkView[];
}

function Body(props: BodyProps) {
  const { t } = useTranslation();
  const { view, coverage, remarks, filter, row: rowKey, onRow } = props;
  const margin = useMargin();
  const editing = useDraftEditing(view);
  const writing = useRef<HTMLTextAreaElement>(null);
  const [deciding, setDeciding] = useState<AvailableEventView | null>(null);
  const before = versionBefore(view);
  const since =
    useQuery({
      ...diffQuery(view.id, before ?? 0, shownVersion(view) ?? 'draft'),
      enabled: before !== undefined,
      select: ({ changes }) => changes,
    }).data ?? NOTHING;
  const review = useMemo(
    () =>
      coverage
        ? layOut(view.plan, coverage, { remarks, issues: view.issues, since })
        : layOutAlone(view.plan, { remarks, issues: view.issues, since }),
    [view.plan, view.issues, coverage, remarks, since],
  );
  const bands = useMemo(() => filterBands(review.bands, filter), [review, filter]);
  const keys = allRows(bands).map(({ key }) => key);
  const row = allRows(review.bands).find(({ key }) => key === rowKey);
  const goTo = (key: string) => {
    onRow(key);
    document
      .querySelector<HTMLElement>(`[data-row-button="${CSS.escape(key)}"]`)
      ?.focus({ preventScroll: true });
  };
  // The panel may be on its way in, and a drawer takes the focus first.
  const write = () => setTimeout(() => writing.current?.focus(), margin ? 0 : 200);
  const onKeyDown = useRowKeys({
    rows: keys,
    current: row?.key,
    onRow: goTo,
    onRemark: () => {
      if (!row && !margin) onRow(WHOLE);
      write();
    },
    onClose: () => onRow(undefined),
  });
  const step = (by: 1 | -1) => {
    const next = row && keys[keys.indexOf(row.key) + by];
    if (next !== undefined) goTo(next);
  };
  const here = view.place;
  const above = coverage ? t(`roadmapReview.aboveShort.${coverage.parent.plan.level}`) : '';
  return (
    <div className={classes.review} onKeyDown={onKeyDown}>
      {coverage && view.mayEdit && <SureStrip rows={coverage.rows} editing={editing} />}
      <div className={head.tools}>
        <RowFilters counts={countRows(review)} filter={filter} onFilter={props.onFilter} />
        {coverage && <CoverageBar counts={coverage.counts} />}
        {!margin && (
          <Button
            data-screen-only
            variant="default"
            leftSection={<IconMessage2 size={16} stroke={1.75} aria-hidden />}
            onClick={() => onRow(WHOLE)}
          >
            {t('roadmapReview.remarksButton', { count: remarks.length })}
          </Button>
        )}
      </div>
      {editing.problem && !row && (
        <p role="alert" className={classes.problem}>
          {editing.problem}
        </p>
      )}
      <div className={classes.columns} data-margin={margin || undefined}>
        <div className={classes.sheet}>
          {bands.length === 0 ? (
            <EmptyState
              title={t(filter === 'all' ? 'roadmapReview.noRows' : 'roadmapReview.noneLeft')}
              text={t(filter === 'all' ? 'roadmapReview.noRowsText' : 'roadmapReview.noneLeftText')}
            />
          ) : (
            <ReviewTable
              bands={bands}
              ownTitle={here}
              parentTitle={
                coverage &&
                t(`roadmapReview.parentPlan.${coverage.parent.plan.level}`, {
                  number: coverage.parent.number,
                })
              }
              current={row?.key}
              onRow={onRow}
              mine={view.mayEdit}
              whereMissing={(missing) =>
                view.mayEdit ? (
                  <SuggestedLink plan={view.plan} row={missing} editing={editing} />
                ) : view.mayRemark ? (
                  <RemarkHere
                    onWrite={() => {
                      onRow(missing.key);
                      write();
                    }}
                  />
                ) : null
              }
            />
          )}
        </div>
        <PanelPlace
          margin={margin}
          title={t('roadmapReview.remarks')}
          opened={row !== undefined || rowKey === WHOLE}
          onClose={() => onRow(undefined)}
        >
          {row ? (
            <RowPanel
              roadmap={view.id}
              row={row}
              here={here}
              above={above}
              alone={!coverage}
              mine={view.mayEdit}
              mayRemark={view.mayRemark}
              writing={writing}
              since={before !== undefined && <SinceBefore row={row} version={before} />}
              onStep={step}
              onClose={() => onRow(undefined)}
              links={
                coverage && view.mayEdit ? (
                  <RowLinks
                    key={row.key}
                    plan={view.plan}
                    parent={coverage.parent.plan}
                    row={row}
                    editing={editing}
                  />
                ) : undefined
              }
            />
          ) : (
            <PlanPanel
              roadmap={view.id}
              review={review}
              remarks={remarks}
              mayRemark={view.mayRemark}
              writing={writing}
              onRow={goTo}
              onClose={margin ? undefined : () => onRow(undefined)}
            />
          )}
        </PanelPlace>
      </div>
      <DecisionFoot
        view={view}
        written={remarks.filter(({ state }) => state === 'written').length}
        unanswered={remarks.filter(({ state }) => state === 'open').length}
        legend={coverage ? <CoverageLegend counts={coverage.counts} /> : null}
        onDecide={(event) => {
          if (!props.onForm(event)) setDeciding(event);
        }}
      />
      {deciding && (
        <DecideDialog
          view={view}
          event={deciding}
          review={review}
          remarks={remarks}
          onClose={() => setDeciding(null)}
        />
      )}
    </div>
  );
}
