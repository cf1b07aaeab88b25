import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import type { AvailableEventView, ImpactView, RoadmapView } from '@tandem/contracts';
import { stepsOfProposals, type Proposal } from '@tandem/roadmap-core';
import { EmptyState, ListSkeleton, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../shared/http/words.js';
import { Confirm } from '../../../shared/pieces/confirm.js';
import { Failure } from '../../../shared/pieces/failure.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { tellDone } from '../../../shared/pieces/tell.js';
import { roadmapQuery } from '../api/get-roadmap.js';
import { useDecideRoadmap } from '../review/api/decide.js';
import { useDraftEditing } from '../review/links/draft-editing.js';
import layout from '../review/review-page.module.css';
import { impactQuery } from './api/get-impact.js';
import { AMEND, ImpactFoot } from './impact-foot.js';
import { ImpactHead } from './impact-head.js';
import { ImpactTable } from './impact-table.js';
import classes from './impact.module.css';
import { NoImpactReason } from './no-impact-reason.js';
import { groupProposals, takeAll, takenProposals } from './proposal-groups.js';
import { useChoices } from './use-choices.js';

export interface ImpactPageProps {
  readonly roadmapId: string;
  /** After the proposals are in the draft: on to the editor. */
  readonly onWritten: () => void;
}

/** The plan above has changed: what that means for this one, change by change, and what is done about it. */
export function ImpactPage({ roadmapId, onWritten }: ImpactPageProps) {
  const { t } = useTranslation();
  const view = useQuery(roadmapQuery(roadmapId));
  const impact = useQuery(impactQuery(roadmapId));
  return (
    <Page title={view.data && t('roadmapReview.impact.tab', { place: view.data.place })}>
      <Loaded query={view}>
        {(data) => (
          <>
            <ImpactHead view={data} impact={impact.data} />
            {impact.data ? (
              <Body view={data} impact={impact.data} onWritten={onWritten} />
            ) : impact.error ? (
              <Failure error={impact.error} onRetry={() => void impact.refetch()} />
            ) : (
              <ListSkeleton />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface BodyProps {
  readonly view: RoadmapView;
  readonly impact: ImpactView;
  readonly onWritten: () => void;
}

function Body({ view, impact, onWritten }: BodyProps) {
  const { t } = useTranslation();
  const groups = groupProposals(impact.proposals);
  const choosing = useChoices(`tandem.impact.${view.id}.${impact.parent.to}`);
  const decide = useDecideRoadmap(view.id, view.revision);
  const editing = useDraftEditing(view);
  const [asking, setAsking] = useState<AvailableEventView | null>(null);
  const amend = view.availableEvents.some(({ type, allowed }) => type === AMEND && allowed);
  const taken = takenProposals(groups, choosing.choices);
  const open = groups.filter(({ options }) => options.length > 0);
  const decided = open.filter(({ id }) => choosing.choices[id] !== undefined).length;
  const write = async () => {
    try {
      // The draft opens for writing with the decision to amend.
      if (!view.mayEdit) await decide.mutateAsync({ type: AMEND });
    } catch {
      // Its words stand at the foot.
      return;
    }
    const steps = stepsOfProposals(taken as unknown as readonly Proposal[]);
    if (
      steps.length === 0 ||
      (await editing.perform(steps, t('roadmapReview.impact.written', { count: taken.length })))
    )
      onWritten();
  };
  return (
    <div className={layout.review}>
      <NoImpactReason roadmap={view.id} />
      {groups.length === 0 ? (
        <EmptyState
          icon={<IconChecks size={28} stroke={1.75} aria-hidden />}
          title={t(`roadmapReview.impact.${view.mayEdit ? 'allIn' : 'none'}`)}
          text={t(`roadmapReview.impact.${view.mayEdit ? 'allInText' : 'noneText'}`)}
        />
      ) : (
        <Panel
          flush
          title={t('roadmapReview.impact.concern', { count: groups.length })}
          actions={
            (amend || view.mayEdit) && (
              <Button
                data-screen-only
                variant="light"
                leftSection={<IconChecks size={16} stroke={1.75} aria-hidden />}
                onClick={() => choosing.setAll(takeAll(groups, choosing.choices))}
              >
                {t('roadmapReview.impact.takeAll')}
              </Button>
            )
          }
        >
          <ImpactTable
            roadmap={view.id}
            plan={view.plan}
            groups={groups}
            choosing={choosing}
            mayChoose={amend || view.mayEdit}
          />
        </Panel>
      )}
      <ImpactFoot
        events={view.availableEvents}
        mayWrite={view.mayEdit && open.length > 0}
        taken={taken.length}
        busy={decide.isPending || editing.busy}
        problem={(asking ? undefined : failureWords(decide.error, t)) ?? editing.problem}
        note={
          open.length > 0 && (amend || view.mayEdit) ? (
            <span className={classes.quiet}>
              {t('roadmapReview.impact.decided', { count: decided, all: open.length })}
            </span>
          ) : null
        }
        onTake={() => void write()}
        onDecide={setAsking}
      />
      {asking && (
        <Confirm
          title={asking.title}
          text={asking.hint}
          verb={asking.title}
          comment={asking.comment}
          {...(asking.comment === 'required' ? { commentLabel: t('roadmapReview.impact.reason') } : {})}
          busy={decide.isPending}
          problem={failureWords(decide.error, t)}
          onConfirm={(comment) =>
            decide.mutate(
              { type: asking.type, comment },
              {
                onSuccess: () => {
                  tellDone(t('roadmapReview.decided', { title: asking.title }));
                  setAsking(null);
                },
              },
            )
          }
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
