import { useTranslation } from 'react-i18next';
import { textOf } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import type { ReviewRow } from '../rows/review-rows.js';
import classes from './panel.module.css';

/** What the author has changed in the row since the version that was read before. */
export function SinceBefore({ row, version }: { readonly row: ReviewRow; readonly version: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (row.since.length === 0) return null;
  return (
    <section className={classes.since}>
      <h3>{t('roadmapReview.sinceTitle', { number: version })}</h3>
      {row.since.map((change, index) => (
        <p key={index}>{textOf(change.text, language)}</p>
      ))}
    </section>
  );
}
