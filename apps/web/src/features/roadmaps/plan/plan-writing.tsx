import { useMediaQuery } from '@mantine/hooks';
import type { AvailableEventView, RoadmapView } from '@tandem/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanGrid } from '../grid/plan-grid.js';
import { useGridDeeds } from '../grid/write/use-grid-deeds.js';
import { WritingGrid } from '../grid/write/writing-grid.js';
import { WritingTools } from '../grid/write/writing-tools.js';
import { RowForm } from '../row/write/row-form.js';
import { DraftNotice } from './draft/draft-notice.js';
import { useDraft, useDraftState } from './draft/use-draft.js';
import type { PlanAddressProps } from './plan-address.js';
import { HeaderDialog } from './header-dialog.js';
import { PlanFrame } from './plan-frame.js';

export interface PlanWritingProps extends PlanAddressProps {
  readonly view: RoadmapView;
  readonly onDo: (view: RoadmapView, event: AvailableEventView) => void;
}

/** The page of a plan for those whose turn it is to write it. */
export default function PlanWriting({ view, onDo, ...address }: PlanWritingProps) {
  const draft = useDraft(view);
  const { plan, issues } = useDraftState(draft.store);
  const { t } = useTranslation();
  const [problem, setProblem] = useState<string>();
  const [heading, setHeading] = useState(false);
  const deeds = useGridDeeds(draft.store, setProblem);
  // A phone has no room for a spreadsheet: rows are read as blocks and written one at a time.
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) === true;
  const onRow = (row: string) => address.onAddress({ row });
  return (
    <PlanFrame
      {...address}
      view={view}
      plan={plan}
      issues={issues}
      onDo={(now, event) => void draft.saver.flush().then(() => onDo(now, event))}
      tools={
        <WritingTools
          store={draft.store}
          deeds={deeds}
          after={address.address.row}
          onAdded={onRow}
          onHeader={() => setHeading(true)}
        />
      }
      notice={
        <>
          <DraftNotice
            id={view.id}
            draft={draft}
            problem={problem}
            onProblemSeen={() => setProblem(undefined)}
          />
          {heading && (
            <HeaderDialog
              plan={plan}
              onHeader={(set) => {
                setHeading(false);
                if (Object.keys(set).length > 0)
                  deeds.perform(t('plan.header.deed'), [{ do: 'setHeader', set }]);
              }}
              onClose={() => setHeading(false)}
            />
          )}
        </>
      }
      writeRow={(measure) => (
        <RowForm
          key={measure.id}
          view={view}
          plan={plan}
          measure={measure}
          issues={issues.filter(({ at }) => at.measure === measure.id)}
          deeds={deeds}
          onGone={() => address.onAddress({ row: undefined })}
        />
      )}
    >
      {({ shown, search, chosen, onChoose }) =>
        narrow ? (
          <PlanGrid
            plan={plan}
            label={plan.title}
            issues={issues}
            shown={shown}
            search={search}
            chosen={chosen}
            onChoose={onChoose}
          />
        ) : (
          <WritingGrid
            store={draft.store}
            deeds={deeds}
            shown={shown}
            search={search}
            chosen={chosen}
            onChoose={onChoose}
          />
        )
      }
    </PlanFrame>
  );
}
