import type { CompletenessView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import classes from './completeness-bar.module.css';

const PARTS = ['accepted', 'checking', 'returned', 'missing'] as const;
export type CompletenessPart = (typeof PARTS)[number];

/** The parts of what is expected: each report stands in one of them. */
export function partsOf(counts: CompletenessView): Record<CompletenessPart, number> {
  const { expected, accepted, checking, returned } = counts;
  return { accepted, checking, returned, missing: Math.max(0, expected - accepted - checking - returned) };
}

export interface CompletenessBarProps {
  readonly counts: CompletenessView;
  /** Without the words beside it, where they stand near. */
  readonly bare?: boolean;
}

/** How far the reports have come: a short bar of accepted, on check, returned and missing, with its words. */
export function CompletenessBar({ counts, bare = false }: CompletenessBarProps) {
  const { t } = useTranslation();
  const parts = partsOf(counts);
  const words = PARTS.filter((part) => parts[part] > 0)
    .map((part) => t(`campaigns.part.${part}`, { count: parts[part] }))
    .join(', ');
  return (
    <span className={classes.completeness} title={words}>
      <span className={classes.bar} data-bare={bare || undefined} aria-hidden>
        {PARTS.map((part) =>
          parts[part] > 0 ? <span key={part} data-part={part} style={{ flexGrow: parts[part] }} /> : null,
        )}
      </span>
      <span className={bare ? 'td-unseen' : classes.words}>
        {t('campaigns.acceptedOf', { accepted: counts.accepted, expected: counts.expected })}
        <span className="td-unseen">. {words}</span>
      </span>
    </span>
  );
}
