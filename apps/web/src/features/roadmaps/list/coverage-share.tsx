import type { RoadmapRow } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { CoverageParts } from './coverage-parts.js';
import classes from './list.module.css';

/** How much of the plan above is here: a short bar with its words, for a line of a table. */
export function CoverageShare({ counts }: { readonly counts: RoadmapRow['coverage'] }) {
  const { t } = useTranslation();
  if (!counts) return <span className={classes.nothing}>{t('roadmaps.noParent')}</span>;
  const carried = counts.covered + counts.changed;
  const asked = carried + counts.missing + counts.excluded;
  return (
    <span className={classes.share}>
      <CoverageParts counts={counts} className={classes.bar} />
      <span className={classes.shareWords}>{t('roadmaps.carried', { carried, asked })}</span>
    </span>
  );
}
