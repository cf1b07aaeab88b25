import type { AssessmentView, CriterionIndicatorView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import classes from './criteria.module.css';

export interface ScalePictureProps {
  readonly scale: CriterionIndicatorView['scale'];
  readonly found: AssessmentView;
  /** Beside a name in a table: without the words of the scale. */
  readonly small?: boolean;
}

/** A scale as a picture of what is said beside it in words. */
export function ScalePicture({ scale, found, small = false }: ScalePictureProps) {
  if (scale.kind === 'bands' && found.percent !== null)
    return <Bands scale={scale} found={found} small={small} percent={found.percent} />;
  if (found.distribution && !small) return <Distribution distribution={found.distribution} />;
  return null;
}

/** The whole of the scale; a share above it stands at its end. */
const WHOLE = 100;

function Bands({ scale, found, small, percent }: Required<ScalePictureProps> & { readonly percent: number }) {
  const rising = scale.steps.toReversed();
  return (
    <div className={classes.scale} data-small={small || undefined} aria-hidden>
      <div className={classes.bands} data-plain={!scale.judged || undefined}>
        {rising.map(({ key, from, title }, at) => (
          <span
            key={key}
            data-step={at}
            data-here={key === found.step || undefined}
            style={{ flexGrow: (rising[at + 1]?.from ?? WHOLE) - (from ?? 0) }}
          >
            {!small && scale.judged && <small>{title}</small>}
          </span>
        ))}
        <i style={{ insetInlineStart: `${Math.min(percent, WHOLE)}%` }} />
      </div>
    </div>
  );
}

function Distribution({
  distribution: { of, total, options },
}: {
  readonly distribution: NonNullable<AssessmentView['distribution']>;
}) {
  const { t } = useTranslation();
  return (
    <dl className={classes.distribution}>
      {options.map(({ key, title, count, percent }) => (
        <div key={key}>
          <dt>{title}</dt>
          <dd>
            <span aria-hidden>
              <span style={{ inlineSize: `${percent ?? 0}%` }} />
            </span>
            {count ?? t('criteria.hidden')}
          </dd>
        </div>
      ))}
      {of === 'answers' && total !== null && (
        <div>
          <dt>{t('criteria.answers', { count: total })}</dt>
        </div>
      )}
    </dl>
  );
}
