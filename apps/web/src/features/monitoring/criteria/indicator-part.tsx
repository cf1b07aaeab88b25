import type { CriterionIndicatorView } from '@tandem/contracts';
import { StatusChip, type StatusTone } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import classes from './criteria.module.css';
import { Measures } from './measures.js';
import { Named } from './named.js';
import { ScalePicture } from './scale-picture.js';
import { UnitsTable } from './units-table.js';

const TONES: { readonly [change in NonNullable<CriterionIndicatorView['change']>]: StatusTone } = {
  worked: 'done',
  partly: 'done',
  unchanged: 'neutral',
  worse: 'overdue',
  unknown: 'noData',
};

export interface IndicatorProps {
  readonly indicator: CriterionIndicatorView;
  readonly mayRecommend: boolean;
}

/** One indicator: what it came to on its scale, how that changed, of whom it is made and who said nothing. */
export function IndicatorPart({ indicator, mayRecommend }: IndicatorProps) {
  const { t } = useTranslation();
  const { title, method, scale, found, before, change, changeWords, counted, sources, units } = indicator;
  return (
    <section className={classes.indicator} aria-label={title}>
      <header>
        <h3>{title}</h3>
        {change && <StatusChip tone={TONES[change]}>{changeWords}</StatusChip>}
      </header>
      {/* A distribution says the same with its bars, option by option. */}
      {!found.distribution && (
        <p className={classes.found} data-kind={found.kind}>
          {found.words}
        </p>
      )}
      <ScalePicture scale={scale} found={found} />
      <p className={classes.about}>
        {[
          !scale.judged && t('criteria.notJudged'),
          counted > 0 && t('criteria.counted', { count: counted }),
          before && t('criteria.before', { words: before.words }),
          sources.length > 0 &&
            t('criteria.sources', {
              list: sources.map((one) => `${one.title}\u00a0— ${one.units}`).join(', '),
            }),
          t('criteria.method', { method }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Measures title={t('criteria.measuresBefore')} measures={indicator.measuresBefore} />
      <Measures title={t('criteria.measures')} measures={indicator.measures} />
      {units.length > 0 && (
        <details className={classes.units}>
          <summary>
            {t('criteria.units')} <b>{units.length}</b>
          </summary>
          <UnitsTable indicator={indicator} mayRecommend={mayRecommend} />
        </details>
      )}
      <Named title={t('criteria.notApplicable')} units={indicator.notApplicable} />
      <Named
        title={t('criteria.refused')}
        units={indicator.refused.map(({ unit, words }) => ({ ...unit, title: `${unit.title}: ${words}` }))}
      />
      <Named title={t('criteria.silent')} units={indicator.missing} />
    </section>
  );
}
