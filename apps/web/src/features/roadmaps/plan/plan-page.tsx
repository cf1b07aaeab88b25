import type { AvailableEventView, RoadmapView } from '@tandem/contracts';
import { CaseSkeleton } from '@tandem/ui';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { bringWords } from '../../../shared/i18n/i18n.js';
import { Page } from '../../../shared/pieces/page.js';
import { PlanGrid } from '../grid/plan-grid.js';
import type { PlanAddressProps } from './plan-address.js';
import { planName } from './plan-head.js';
import { PlanFrame, type FrameContents } from './plan-frame.js';
import { useShownPlan } from './use-shown-plan.js';

// What writes comes only to those who write: most only read.
const PlanWriting = lazy(async () => {
  const [writing] = await Promise.all([import('./plan-writing.js'), bringWords('planWrite', 'drafts')]);
  return writing;
});

export interface PlanPageProps extends PlanAddressProps {
  readonly roadmapId: string;
  readonly onDo: (view: RoadmapView, event: AvailableEventView) => void;
}

/** The page of one plan: read as a table, or written in one by those whose turn it is. */
export function PlanPage(props: PlanPageProps) {
  const { t } = useTranslation();
  const query = useShownPlan(props.roadmapId, props.address.version);
  return (
    <Page title={query.data ? planName(query.data.place, query.data.plan, t) : t('plan.plans')} fill>
      <Loaded query={query} skeleton={<CaseSkeleton />}>
        {(view) =>
          view.mayEdit && view.showing.kind === 'draft' ? (
            <Suspense fallback={<CaseSkeleton />}>
              <PlanWriting {...props} view={view} />
            </Suspense>
          ) : (
            <Reading {...props} view={view} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Reading({ view, ...props }: PlanPageProps & { readonly view: RoadmapView }) {
  const { plan, issues } = view;
  return (
    <PlanFrame {...props} view={view} plan={plan} issues={issues}>
      {({ shown, chosen, onChoose, search }: FrameContents) => (
        <PlanGrid
          plan={plan}
          label={plan.title}
          issues={issues}
          shown={shown}
          search={search}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
    </PlanFrame>
  );
}
