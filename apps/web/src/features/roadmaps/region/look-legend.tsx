import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countLooks, LOOK_ICONS, LOOKS, type Place, type PlaceLook } from './place-look.js';
import classes from './region.module.css';

export interface LookLegendProps {
  readonly places: readonly Place[];
  readonly chosen: PlaceLook | undefined;
  readonly onChoose: (look: PlaceLook | undefined) => void;
}

/** What the colours mean and how many there are of each; a press leaves only those. */
export function LookLegend({ places, chosen, onChoose }: LookLegendProps) {
  const { t } = useTranslation();
  const counts = countLooks(places);
  return (
    <div className={classes.legend} role="group" aria-label={t('roadmaps.region.legend')}>
      {LOOKS.filter((look) => counts.has(look)).map((look) => {
        const Icon = LOOK_ICONS[look];
        return (
          <UnstyledButton
            key={look}
            className={classes.look}
            data-look={look}
            aria-pressed={chosen === look}
            onClick={() => onChoose(chosen === look ? undefined : look)}
          >
            <Icon size={16} stroke={1.75} aria-hidden />
            {t(`roadmaps.region.look.${look}`)} <b>{counts.get(look)}</b>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
