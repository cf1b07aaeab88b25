import type { RoadmapView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import classes from './head.module.css';

type Counts = NonNullable<RoadmapView['coverage']>;
const PARTS = ['covered', 'changed', 'missing', 'excluded'] as const;

/** How much of the parent plan is here: a bar whose words stand beside it. */
export function CoverageBar({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation();
  const asked = PARTS.reduce((sum, part) => sum + counts[part], 0);
  const told = PARTS.filter((part) => counts[part] > 0);
  return (
    <div className={classes.coverage}>
      <div className={classes.bar} aria-hidden>
        {told.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: counts[part] }} />
        ))}
      </div>
      <span>{t('roadmapReview.carried', { count: counts.covered + counts.changed, all: asked })}</span>
    </div>
  );
}

const LEGEND = ['covered', 'changed', 'missing', 'excluded', 'own'] as const;

/** «есть 2 · изменено 2 · нет 4 · своё 15». */
export function CoverageLegend({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend}>
      {LEGEND.filter((part) => counts[part] > 0 || part === 'missing').map((part) => (
        <li key={part} data-part={part}>
          {t(`roadmapReview.state.${part}`)} <b>{counts[part]}</b>
        </li>
      ))}
    </ul>
  );
}
