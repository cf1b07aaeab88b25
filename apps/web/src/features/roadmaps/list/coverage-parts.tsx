import type { RoadmapView } from '@tandem/contracts';
import classes from './coverage-parts.module.css';

type Counts = NonNullable<RoadmapView['coverage']>;

/** Where rows of the plan above went; rows of one's own are no part of it. */
export const COVERAGE_PARTS = ['covered', 'changed', 'missing', 'excluded'] as const;

/** How much of the plan above is here, as a bar whose words stand beside it. */
export function CoverageParts({
  counts,
  className = '',
}: {
  readonly counts: Pick<Counts, (typeof COVERAGE_PARTS)[number]>;
  /** How large it is where it stands. */
  readonly className?: string | undefined;
}) {
  return (
    <span className={`${classes.parts} ${className}`} aria-hidden>
      {COVERAGE_PARTS.map((part) =>
        counts[part] > 0 ? <span key={part} data-part={part} style={{ flexGrow: counts[part] }} /> : null,
      )}
    </span>
  );
}
