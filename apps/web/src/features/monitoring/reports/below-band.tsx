import type { ReportView } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { CompletenessBar } from '../pieces/completeness-bar.js';
import classes from './report.module.css';

/** Of which reports of the level below this one is made, and whose are not there: nobody is nought. */
export function BelowBand({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { below } = view;
  if (!below) return null;
  const { completeness, missing, asOf } = below;
  return (
    <section className={classes.below} aria-label={t('report.below.title')}>
      <div className={classes.belowHead}>
        <h2 className={classes.heading}>{t('report.below.title')}</h2>
        <CompletenessBar counts={completeness} />
        <span className={classes.secondary}>
          {t('report.below.asOf', { date: formatDate(asOf, language) })}
        </span>
        <LinkAnchor
          to="/monitoring/campaigns/$campaignId"
          params={{ campaignId: view.campaign.id }}
          search={{ under: view.unit.id }}
          size="sm"
          data-screen-only
        >
          {t('report.below.open')}
        </LinkAnchor>
      </div>
      {missing.length > 0 ? (
        <details className={classes.missing} open={missing.length <= 6}>
          <summary>{t('report.below.missing', { count: missing.length })}</summary>
          <p>{missing.map(({ title }) => title).join(', ')}</p>
        </details>
      ) : (
        <p className={classes.secondary}>{t('report.below.nobodyMissing')}</p>
      )}
    </section>
  );
}
