import { IconCheck } from '@tabler/icons-react';
import type { RoadmapView } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { decisionsQuery } from '../api/list-decisions.js';
import classes from './plan-road.module.css';
import { planStops } from './road-stops.js';

/** The way of the plan from level to level as one thin line: who has done his part, and when. */
export function PlanRoad({ view }: { readonly view: RoadmapView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const decisions = useQuery(decisionsQuery(view.id));
  const stops = planStops(view, decisions.data ?? []);
  return (
    <ol className={classes.road} aria-label={t('plan.road.label')}>
      {stops.map(({ step, state, by, onBehalfOf, at }, index) => {
        const who =
          by && onBehalfOf
            ? t('plan.road.onBehalf', { by: shortName(by), of: shortName(onBehalfOf) })
            : by && shortName(by);
        const done = [who, at && formatDate(at, language, 'short')].filter(Boolean).join(', ');
        const line = done || (state === 'current' ? view.stateTitle : '');
        return (
          <li
            key={step}
            className={classes.stop}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className={classes.mark} aria-hidden>
              {state === 'done' ? <IconCheck size={13} stroke={2.4} /> : index + 1}
            </span>
            <span className={classes.text}>
              <span className={classes.title}>{t(`plan.road.${view.level}.${step}`)}</span>
              <span className="td-unseen">, {t(`plan.road.${state}`)}</span>
              {line && <small>{line}</small>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
