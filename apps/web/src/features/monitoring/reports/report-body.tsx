import type {
  AvailableEventView,
  ReportIssueView,
  ReportRemarkView,
  ReportRowView,
  ReportView,
} from '@tandem/contracts';
import { useMediaQuery } from '@mantine/hooks';
import { EmptyState, FormSkeleton } from '@tandem/ui';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BelowBand } from './below-band.js';
import { ContextNumbers } from './context-numbers.js';
import type { ReportDraft } from './draft/report-draft.js';
import type { ReportStore } from './draft/report-store.js';
import { focusPlace, rowOfPlace } from './go-to-place.js';
import headClasses from './head/head.module.css';
import { ReportBar } from './head/report-bar.js';
import { ReportHead } from './head/report-head.js';
import { ReportMoves } from './head/report-moves.js';
import classes from './report.module.css';
import { ReportScreenContext, type ReportScreen, type SideTab } from './report-screen.js';
import { CasesPanel } from './rows/cases-panel.js';
import { FigurePanel } from './rows/figure-panel.js';
import { ReportTable } from './rows/report-table.js';
import { filterRows, issuesByRow, useShownRows, type RowFilter } from './rows/show-rows.js';
import { ReportSide } from './side/report-side.js';
import { UnplacedEntries } from './unplaced-entries.js';

// What fills forms comes only where a form is asked for.
const ReportForm = lazy(() => import('./form/report-form.js'));

export interface ReportBodyProps {
  readonly view: ReportView;
  readonly draft: ReportDraft;
  readonly rows: readonly ReportRowView[];
  readonly issues: readonly ReportIssueView[];
  readonly remarks: readonly ReportRemarkView[];
  /** The row that a link leads to. */
  readonly row: string | undefined;
  /** Of a report that is being filled. */
  readonly store?: ReportStore;
  /** What stands in the way of saving. */
  readonly news?: ReactNode;
  readonly onVersion: (version: number | undefined) => void;
  readonly onDo: (event: AvailableEventView) => void;
  readonly children?: ReactNode;
}

/** Head, numbers of the place, rows of the plan, and beside them texts, checks and remarks. */
export function ReportBody(props: ReportBodyProps) {
  const { view, draft, rows, issues, remarks, store } = props;
  const shown = useShownRows(rows, draft);
  const [filter, setFilter] = useState<RowFilter>('all');
  const { screen, open, onOpen, panel, onPanel } = useScreen(props, () => setFilter('all'));
  const facts = useMemo(
    () => ({ issues: issuesByRow(issues), remarks: openByRow(remarks) }),
    [issues, remarks],
  );
  const left = filterRows(shown, filter, facts);
  const about = rows.find(({ measure }) => measure === panel?.measure);
  // On a phone what can be done stands at the foot, where the thumb is.
  // With no errors it is unanswered remarks that hinder the next step.
  const hindered = issues.some(({ severity }) => severity === 'error');
  const showSide = (tab: SideTab) => {
    screen.onTab(tab);
    document.getElementById('report-side')?.scrollIntoView({ block: 'nearest' });
  };
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) === true;
  const moves = (
    <ReportMoves
      events={view.availableEvents}
      written={remarks.filter(({ state }) => state === 'written').length}
      onDo={props.onDo}
      onHindered={() => showSide(hindered ? 'checks' : 'remarks')}
    />
  );
  return (
    <ReportScreenContext value={screen}>
      <div className={classes.page}>
        <ReportHead view={view} onVersion={props.onVersion} />
        <ReportBar
          rows={shown}
          facts={facts}
          filter={filter}
          onFilter={setFilter}
          issues={issues}
          store={store}
          moves={narrow ? undefined : moves}
        />
        {props.news}
        <div className={classes.work}>
          <div className={classes.main}>
            <BelowBand view={view} />
            <div
              className={classes.sheet}
              data-form={view.asks === 'form' || undefined}
              data-place="answers"
              tabIndex={view.asks === 'form' ? -1 : undefined}
            >
              {view.asks === 'form' ? (
                <Suspense fallback={<FormSkeleton />}>
                  <ReportForm
                    view={view}
                    answers={draft.answers}
                    onAnswers={store && ((answers) => store.put((now) => ({ ...now, answers })))}
                  />
                </Suspense>
              ) : left.length > 0 ? (
                <ReportTable
                  label={view.title}
                  rows={left}
                  store={store}
                  {...facts}
                  open={open}
                  onOpen={onOpen}
                />
              ) : (
                <NoRows filtered={shown.length > 0} onAll={() => setFilter('all')} />
              )}
            </div>
            <UnplacedEntries entries={view.unplaced} />
            {view.asks === 'plan' && <ContextNumbers entered={draft.context} issues={issues} />}
          </div>
          <div className={classes.beside}>
            <ReportSide issues={issues} remarks={remarks} texts={draft.texts} />
          </div>
        </div>
        {about && panel?.what === 'cases' && (
          <CasesPanel
            report={view.id}
            measure={about.measure}
            title={about.title}
            onClose={() => onPanel(null)}
          />
        )}
        {about && panel?.what === 'figure' && (
          <FigurePanel report={view.id} row={about} onClose={() => onPanel(null)} />
        )}
        {narrow &&
          view.availableEvents.some(({ allowed, reasonCode }) => allowed || reasonCode === 'guard') && (
            <div className={headClasses.foot} data-screen-only>
              {moves}
            </div>
          )}
        {props.children}
      </div>
    </ReportScreenContext>
  );
}

interface Panel {
  readonly what: 'cases' | 'figure';
  readonly measure: string;
}

/** What is open and where one is; the same object while nothing of it moves, for sixty rows look at it. */
function useScreen({ view, row: linked, store, issues }: ReportBodyProps, onHidden: () => void) {
  const [tab, onTab] = useState<SideTab>(() => firstTab(view, issues.length > 0));
  const [row, onRow] = useState(linked);
  const [lit, onLit] = useState<readonly string[]>(NONE);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(linked ? [linked] : []));
  const [panel, onPanel] = useState<Panel | null>(null);
  const onOpen = useCallback(
    (measure: string, opens: boolean) =>
      setOpen((before) => {
        const next = new Set(before);
        if (opens) next.add(measure);
        else next.delete(measure);
        return next;
      }),
    [],
  );
  const write = store?.write;
  const screen = useMemo((): ReportScreen => {
    const goTo = (place: string) => {
      const measure = rowOfPlace(place);
      if (measure !== undefined) {
        onHidden();
        onRow(measure);
        onOpen(measure, true);
      } else if (place.startsWith('text/')) onTab('texts');
      focusPlace(place);
    };
    return {
      view,
      write,
      goTo,
      tab,
      onTab,
      row,
      onRow,
      lit,
      onLit,
      onCases: (measure) => onPanel({ what: 'cases', measure }),
      onFigure: (measure) => onPanel({ what: 'figure', measure }),
    };
  }, [view, write, tab, row, lit, onOpen]);
  useEffect(() => {
    if (linked) focusPlace(`row/${linked}`);
  }, [linked]);
  return { screen, open, onOpen, panel, onPanel };
}

/** Who gets remarks back looks at them first; who fills sees what is missing; who reads reads. */
function firstTab(view: ReportView, found: boolean): SideTab {
  if (view.mayRemark || (view.mayEdit && view.openRemarks > 0)) return 'remarks';
  if (view.asks === 'form') return found || view.mayEdit ? 'checks' : 'remarks';
  return view.mayEdit && found ? 'checks' : 'texts';
}

function openByRow(remarks: readonly ReportRemarkView[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { measure, state } of remarks)
    if (measure !== null && state !== 'closed') counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return counts;
}

const NONE: readonly never[] = [];

function NoRows({ filtered, onAll }: { readonly filtered: boolean; readonly onAll: () => void }) {
  const { t } = useTranslation();
  if (!filtered) return <EmptyState title={t('report.noRows')} text={t('report.noRowsText')} />;
  return (
    <EmptyState
      title={t('common.nothingFound')}
      action={
        <button type="button" className={classes.all} onClick={onAll}>
          {t('report.filter.showAll')}
        </button>
      }
    />
  );
}
