import type { CriterionMeasureView } from '@tandem/contracts';
import { formatDate, StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import classes from './criteria.module.css';

const TONES: { readonly [effect in NonNullable<CriterionMeasureView['effect']>]: StatusTone } = {
  worked: 'done',
  partly: 'done',
  no: 'overdue',
  unknown: 'noData',
};

export interface MeasuresProps {
  readonly title: string;
  readonly measures: readonly CriterionMeasureView[];
}

/** What was advised, what was decided and done, and whether it worked: recorded by people, beside what was reckoned. */
export function Measures({ title, measures }: MeasuresProps) {
  if (measures.length === 0) return null;
  return (
    <div className={classes.measures}>
      <h4>{title}</h4>
      <ul>
        {measures.map((measure) => (
          <Measure key={measure.case} measure={measure} />
        ))}
      </ul>
    </div>
  );
}

function Measure({ measure }: { readonly measure: CriterionMeasureView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { unit, title, effect, stateTitle, decision, due, done, doneOn, recorded, reckoned } = measure;
  const day = (at: string | null) => (at ? ` (${formatDate(at, language)})` : '');
  const facts = [
    [
      'decision',
      decision &&
        `${decision}${due ? ` (${t('criteria.measure.until', { day: formatDate(due, language) })})` : ''}`,
    ],
    ['done', done && `${done}${day(doneOn)}`],
    ['recorded', recorded?.before && recorded.after && `${recorded.before} → ${recorded.after}`],
    ['evidence', recorded?.evidence],
    // Nothing is said where neither monitoring told a value: not yet, or of answers of people.
    [
      'reckoned',
      (reckoned.before !== null || reckoned.after !== null) &&
        [
          t('criteria.measure.wasAndIs', {
            before: reckoned.before ?? t('criteria.measure.noValue'),
            after: reckoned.after ?? t('criteria.measure.noValue'),
          }),
          reckoned.changeWords,
        ]
          .filter(Boolean)
          .join('. '),
    ],
  ] as const;
  return (
    <li>
      <div className={classes.measureHead}>
        <LinkAnchor to="/cases/$caseId" params={{ caseId: measure.case }} size="sm" fw={560}>
          {title}
        </LinkAnchor>
        <span>{unit.title}</span>
        {effect ? (
          <StatusChip tone={TONES[effect]}>{t(`criteria.effect.${effect}`)}</StatusChip>
        ) : (
          <StatusChip tone={measure.told ? 'neutral' : 'noData'}>{stateTitle}</StatusChip>
        )}
      </div>
      <dl>
        {facts.map(
          ([name, words]) =>
            words && (
              <div key={name}>
                <dt>{t(`criteria.measure.${name}`)}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
}
