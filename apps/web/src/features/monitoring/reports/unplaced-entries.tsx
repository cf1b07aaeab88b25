import { Alert } from '@mantine/core';
import type { ReportView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import classes from './report.module.css';

/** What was entered for rows that the plan has no more: kept, and told. */
export function UnplacedEntries({ entries }: { readonly entries: ReportView['unplaced'] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <Alert color="gray" title={t('report.unplaced.title', { count: entries.length })}>
      <p style={{ margin: '0 0 0.25rem' }}>{t('report.unplaced.text')}</p>
      <ul className={classes.unplaced}>
        {entries.map(({ measure, numerator, denominator, count, comment }) => (
          <li key={measure}>
            {[count ?? (numerator !== undefined && `${numerator}/${denominator ?? ''}`), comment]
              .filter(Boolean)
              .join(', ') || t('report.unplaced.noNumber')}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
