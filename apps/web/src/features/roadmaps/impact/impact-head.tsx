import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ImpactView, RoadmapView } from '@tandem/contracts';
import { PageTitle } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { Crumbs } from '../../../shared/pieces/crumbs.js';
import { Due } from '../../../shared/pieces/due.js';
import { LinkButton } from '../../../shared/pieces/link.js';
import { StandingChip } from '../plan/standing-chip.js';
import head from '../review/head/head.module.css';
import { PlanTitle } from '../review/head/plan-title.js';

/** What plan it is, which versions of the one above it are meant, and until when to decide. */
export function ImpactHead({
  view,
  impact,
}: {
  readonly view: RoadmapView;
  readonly impact: ImpactView | undefined;
}) {
  const { t } = useTranslation();
  const parent = impact?.parent;
  return (
    <PageTitle
      above={
        <Crumbs
          items={[
            { label: t('plan.plans'), to: '/roadmaps' },
            { label: view.place },
            { label: t('roadmapReview.impact.page') },
          ]}
        />
      }
      title={<PlanTitle view={view} />}
      subtitle={
        <div className={head.facts}>
          <StandingChip standing={view.standing} title={view.stateTitle} />
          {parent?.from && (
            <span title={parent.title}>
              {t('roadmapReview.impact.parentChanged', { from: parent.from, to: parent.to })}
            </span>
          )}
          <Due at={view.dueAt} />
        </div>
      }
      actions={
        <span data-screen-only style={{ display: 'flex', flexWrap: 'wrap', gap: '0.375rem' }}>
          {parent?.from && (
            <LinkButton
              to="/roadmaps/$roadmapId/compare"
              params={{ roadmapId: parent.id }}
              search={{ from: parent.from, to: parent.to }}
              variant="default"
            >
              {t('roadmapReview.impact.allChanges')}
            </LinkButton>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
            onClick={() => print()}
          >
            {t('roadmapReview.print')}
          </Button>
          <LinkButton to="/roadmaps/$roadmapId" params={{ roadmapId: view.id }} variant="default">
            {t('roadmapReview.toPlan')}
          </LinkButton>
        </span>
      }
    />
  );
}
