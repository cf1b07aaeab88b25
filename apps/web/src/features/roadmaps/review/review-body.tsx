import { Button } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import type { AvailableEventView } from '@tandem/contracts';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideDialog } from './foot/decide-dialog.js';
import { DecisionFoot } from './foot/decision-foot.js';
import { CoverageBar, CoverageLegend } from './head/coverage-bar.js';
import { GroupLine } from './head/group-line.js';
import head from './head/head.module.css';
import { RowFilters } from './head/row-filters.js';
import { useDraftEditing } from './links/draft-editing.js';
import { SureStrip } from './links/sure-strip.js';
import { useMargin } from './panel/panel-place.js';
import classes from './review-page.module.css';
import { ReviewPanel } from './review-panel.js';
import { ReviewSheet } from './review-sheet.js';
import { rightsHere } from './rights-here.js';
import { countRows, type RowFilter } from './rows/filter-rows.js';
import { useReview, type ReviewSources } from './use-review.js';
import { useRowKeys } from './use-row-keys.js';

/** In the address instead of a row: the panel of the plan as a whole. */
const WHOLE = 'plan';

export interface ReviewAddress {
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  /** Key of the row that is read closely, or `plan`. */
  readonly row: string | undefined;
  readonly onRow: (key: string | undefined) => void;
  /** A decision that needs a form: it has a page of its own. Answers false where it needs none. */
  readonly onForm: (event: AvailableEventView) => boolean;
}

/** The plan beside the one above it, once both are here: filters, rows, the panel of a row, the decisions. */
export function ReviewBody(props: ReviewAddress & ReviewSources & { readonly head: ReactNode }) {
  const { t } = useTranslation();
  const { view, coverage, remarks, filter, onRow } = props;
  const margin = useMargin();
  const editing = useDraftEditing(view);
  const writing = useRef<HTMLTextAreaElement>(null);
  const [deciding, setDeciding] = useState<AvailableEventView | null>(null);
  const shown = useReview(props, filter, props.row);
  const { review, keys, row } = shown;
  const rights = rightsHere(view);
  const close = () => onRow(undefined);
  const goTo = (key: string) => {
    onRow(key);
    document
      .querySelector<HTMLElement>(`[data-row-button="${CSS.escape(key)}"]`)
      ?.focus({ preventScroll: true });
  };
  const step = (by: 1 | -1) => {
    const next = row && keys[keys.indexOf(row.key) + by];
    if (next !== undefined) goTo(next);
  };
  const write = (key: string) => {
    onRow(key);
    // The panel may be on its way in, and a drawer takes the focus first.
    setTimeout(() => writing.current?.focus(), margin ? 0 : 200);
  };
  const onKeyDown = useRowKeys({
    rows: keys,
    current: row?.key,
    onRow: goTo,
    onRemark: () => write(row?.key ?? WHOLE),
    onClose: close,
  });
  return (
    <div className={classes.review} onKeyDown={onKeyDown}>
      {props.head}
      {hasGroup(view) && <GroupLine roadmap={view.id} />}
      {coverage && rights.writes && <SureStrip rows={coverage.rows} editing={editing} />}
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
        <ReviewSheet {...{ view, coverage, shown, filter, rights, editing }} onRow={goTo} onRemark={write} />
        <ReviewPanel
          {...{ view, coverage, remarks, shown, rights, editing, margin, writing }}
          whole={props.row === WHOLE}
          onGo={goTo}
          onStep={step}
          onClose={close}
        />
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
        <DecideDialog {...{ view, review, remarks }} event={deciding} onClose={() => setDeciding(null)} />
      )}
    </div>
  );
}

/** What a group says is for itself and for the body that called it, not for who wrote the plan. */
const hasGroup = ({ mayRemark, availableEvents }: ReviewSources['view']): boolean =>
  mayRemark || availableEvents.some(({ type, allowed }) => allowed && type.startsWith('GROUP.'));
