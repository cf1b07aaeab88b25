import type { RoadmapView } from '@tandem/contracts';
import { ListSkeleton } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/http/problem.js';
import { Failure } from '../../../shared/pieces/failure.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { coverageQuery } from '../api/compare.js';
import type { PlanVersion } from '../api/get-roadmap.js';
import { remarksQuery } from '../api/list-remarks.js';
import { useShownPlan } from '../plan/use-shown-plan.js';
import { ReviewHead } from './head/review-head.js';
import { ReviewBody, type ReviewAddress } from './review-body.js';
import { shownVersion } from './rows/versions-read.js';

export interface ReviewPageProps extends ReviewAddress {
  readonly roadmapId: string;
  readonly version: PlanVersion;
}

/** A plan side by side with the one above it: what is there, what differs, what is missing, and the remarks on it. */
export function ReviewPage(props: ReviewPageProps) {
  const { t } = useTranslation();
  const view = useShownPlan(props.roadmapId, props.version);
  return (
    <Page title={view.data && t('roadmapReview.tab', { place: view.data.place })}>
      <Loaded query={view} skeleton={<ListSkeleton />}>
        {(data) => <WithCoverage {...props} view={data} />}
      </Loaded>
    </Page>
  );
}

function WithCoverage({ view, ...address }: ReviewAddress & { readonly view: RoadmapView }) {
  const coverage = useQuery(coverageQuery(view.id, shownVersion(view)));
  const remarks = useQuery(remarksQuery(view.id));
  // A plan without one above it is read alone: its rows, its checks, its remarks.
  const alone = isProblem(coverage.error) && coverage.error.code === 'no-parent-plan';
  const failed =
    (!alone && coverage.data === undefined && coverage.error) || (!remarks.data && remarks.error);
  if (remarks.data && (coverage.data ?? alone))
    return (
      <ReviewBody
        {...address}
        head={<ReviewHead view={view} />}
        view={view}
        coverage={coverage.data}
        remarks={remarks.data.items}
      />
    );
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
      ) : (
        <ListSkeleton />
      )}
    </>
  );
}
