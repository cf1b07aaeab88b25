import { Anchor } from '@mantine/core';
import type { RoadmapView } from '@tandem/contracts';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { PageTitle } from '@tandem/ui';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Crumbs } from '../../../shared/pieces/crumbs.js';
import { Due } from '../../../shared/pieces/due.js';
import type { PlanVersion } from '../api/get-roadmap.js';
import { ActLine } from './act-line.js';
import classes from './plan.module.css';
import { StandingChip } from './standing-chip.js';
import { VersionSwitch } from './version-switch.js';

export interface PlanHeadProps {
  readonly view: RoadmapView;
  readonly plan: RoadmapPlan;
  readonly onVersion: (version: PlanVersion) => void;
  readonly actions: ReactNode;
}

const years = ({ from, to }: RoadmapPlan['period']): string =>
  from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;

/** «Город Кедровый: дорожная карта 2025–2028»: what people call it; the title of the document stands under it. */
export const planName = (place: string, { period }: Pick<RoadmapPlan, 'period'>, t: TFunction): string =>
  t('plan.name', { place, years: years(period) });

/** What plan this is, where it stands, by which act it holds, whose turn it is and until when. */
export function PlanHead({ view, plan, onVersion, actions }: PlanHeadProps) {
  const { t } = useTranslation();
  const act = view.act ?? plan.act;
  return (
    <PageTitle
      above={<Crumbs items={[{ label: t('plan.plans'), to: '/roadmaps' }, { label: view.place }]} />}
      title={planName(view.place, plan, t)}
      subtitle={
        <>
          <p className={classes.official}>{plan.title}</p>
          <div className={classes.facts}>
            <StandingChip standing={view.standing} title={view.stateTitle} />
            <VersionSwitch view={view} onVersion={onVersion} />
            {act && <ActLine act={act} />}
            {view.url && (
              <Anchor href={view.url} target="_blank" rel="noreferrer noopener" size="sm">
                {t('plan.published')}
              </Anchor>
            )}
            {(view.waitsFor || view.dueAt) && (
              <span className={classes.turn}>
                {view.waitsFor} <Due at={view.dueAt} />
              </span>
            )}
          </div>
        </>
      }
      actions={
        <div className={classes.actions} data-screen-only>
          {actions}
        </div>
      }
    />
  );
}
