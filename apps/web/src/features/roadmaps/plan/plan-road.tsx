import { useMediaQuery } from '@mantine/hooks';
import type { RoadmapView } from '@tandem/contracts';
import { formatDate, StageRoad } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { decisionsQuery } from '../api/list-decisions.js';
import classes from './plan.module.css';
import { planStops } from './road-stops.js';

/** The way of the plan from level to level as one thin line: who has done his part, and when. */
export function PlanRoad({ view }: { readonly view: RoadmapView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const decisions = useQuery(decisionsQuery(view.id));
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) === true;
  const stops = planStops(view, decisions.data ?? []);
  const here = stops.find(({ state }) => state === 'current');
  return (
    <div className={classes.road}>
      <StageRoad
        variant={narrow ? 'compact' : 'full'}
        label={t('plan.road.label')}
        stops={stops.map(({ step, state, by, at }, index) => {
          const when = at && formatDate(at, language, 'short');
          const line = [by && shortName(by), when].filter(Boolean).join(', ');
          return {
            stage: index + 1,
            state,
            title: t(`plan.road.${view.level}.${step}`),
            ...(line ? { lines: [line] } : state === 'current' ? { lines: [view.stateTitle] } : {}),
          };
        })}
      />
      {narrow && here && (
        <p className={classes.here} aria-hidden>
          <b>{t(`plan.road.${view.level}.${here.step}`)}</b> {view.stateTitle}
        </p>
      )}
    </div>
  );
}
