import { useTranslation } from 'react-i18next';
import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { sameWords } from '../review/rows/mark-words.js';
import { Marked } from '../review/table/row-side.js';
import { ChangeKind, type Change } from './change-kind.js';
import classes from './compare.module.css';

/** Changes as a table: the row, its field, the words before and after; words that are gone or new are marked. */
export function ChangesTable({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className={classes.table}>
      <caption className="td-unseen">{t('roadmapReview.compare.caption')}</caption>
      <colgroup>
        <col className={classes.kind} />
        <col className={classes.what} />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('roadmapReview.compare.what')}</th>
          <th scope="col">{t('roadmapReview.compare.row')}</th>
          <th scope="col">{t('roadmapReview.compare.before')}</th>
          <th scope="col">{t('roadmapReview.compare.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => (
          <tr key={index} data-light={!change.matters || undefined}>
            <td>
              <ChangeKind kind={change.kind} />
            </td>
            <th scope="row">
              {change.title}
              {change.at.field && <small>{t(`roadmapReview.compare.field.${change.at.field}`)}</small>}
            </th>
            <td data-side={t('roadmapReview.compare.before')}>
              <Words text={change.before} other={change.after} />
            </td>
            <td data-side={t('roadmapReview.compare.after')}>
              {sameWords(change.before, change.after) && <p>{textOf(change.text, language)}</p>}
              <Words text={change.after} other={change.before} tone="proposed" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({
  text,
  other,
  tone = 'changed',
}: {
  readonly text: string;
  readonly other: string;
  readonly tone?: 'changed' | 'proposed';
}) {
  if (!text) return <span className={classes.quiet}>—</span>;
  return other ? <Marked text={text} other={other} tone={tone} /> : text;
}
