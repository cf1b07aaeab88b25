import type { RoadmapView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { COVERAGE_PARTS, CoverageParts } from '../../list/coverage-parts.js';
import classes from './head.module.css';

type Counts = NonNullable<RoadmapView['coverage']>;

/** How much of the parent plan is here: a bar whose words stand beside it. */
export function CoverageBar({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation();
  const asked = COVERAGE_PARTS.reduce((sum, part) => sum + counts[part], 0);
  return (
    <div className={classes.coverage}>
      <CoverageParts counts={counts} className={classes.bar} />
      <span>{t('roadmapReview.carried', { count: counts.covered + counts.changed, all: asked })}</span>
    </div>
  );
}

const LEGEND = [...COVERAGE_PARTS, 'own'] as const;

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
