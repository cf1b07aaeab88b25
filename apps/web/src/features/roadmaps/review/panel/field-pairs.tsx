import type { CoverageDifference, Measure } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import type { ReviewRow } from '../rows/review-rows.js';
import { partiesLine } from '../rows/measure-words.js';
import { sameWords } from '../rows/mark-words.js';
import { Marked } from '../table/row-side.js';
import classes from './panel.module.css';

const FIELDS = ['title', 'subItems', 'indicator', 'schedule', 'responsible', 'result'] as const;
type Field = (typeof FIELDS)[number];

/** What stands in a field, in the words of the document. */
const VALUE: Record<Field, (measure: Measure) => string> = {
  title: ({ title }) => title,
  subItems: ({ subItems }) => subItems.join('; '),
  indicator: ({ indicator }) => indicator?.raw ?? '',
  schedule: scheduleWords,
  responsible: partiesLine,
  result: ({ result }) => result,
};

function scheduleWords({ schedule, assignments }: Measure): string {
  const own = assignments.flatMap(({ name, schedule: his }) => (his ? [`${name}: ${his.raw}`] : []));
  return [schedule.raw, ...own].filter(Boolean).join('; ');
}

/** A row on both sides, field by field, with what differs said in words. */
export function FieldPairs({
  row,
  here,
  above,
}: {
  readonly row: ReviewRow;
  readonly here: string;
  readonly above: string;
}) {
  const { t } = useTranslation();
  const fields = FIELDS.filter((field) =>
    [...row.own, ...(row.parent ? [row.parent] : [])].some((measure) => VALUE[field](measure) !== ''),
  );
  return (
    <table className={classes.fields}>
      <caption className="td-unseen">{t('roadmapReview.fieldsCaption')}</caption>
      {fields.map((field) => (
        <tbody key={field}>
          <FieldHead field={field} difference={row.differences.find((one) => one.field === field)} />
          <FieldValues row={row} field={field} here={here} above={above} />
        </tbody>
      ))}
    </table>
  );
}

interface FieldValuesProps {
  readonly row: ReviewRow;
  readonly field: Field;
  readonly here: string;
  readonly above: string;
}

/** What both sides say in the same words is said once. */
function FieldValues({ row, field, here, above }: FieldValuesProps) {
  const { t } = useTranslation();
  const { parent, own } = row;
  const [only, ...others] = own;
  if (parent && only && others.length === 0 && sameWords(VALUE[field](parent), VALUE[field](only)))
    return (
      <tr>
        <th scope="row">{t('roadmapReview.both')}</th>
        <td>{VALUE[field](only)}</td>
      </tr>
    );
  return (
    <>
      {parent && (
        <tr>
          <th scope="row">{above}</th>
          <td>
            {VALUE[field](parent) || <span className={classes.quiet}>{t('roadmapReview.nothing')}</span>}
          </td>
        </tr>
      )}
      {own.map((measure) => (
        <tr key={measure.id}>
          <th scope="row">{here}</th>
          <td>
            <OwnValue row={row} field={field} measure={measure} />
          </td>
        </tr>
      ))}
    </>
  );
}

function FieldHead({
  field,
  difference,
}: {
  readonly field: Field;
  readonly difference: CoverageDifference | undefined;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <tr>
      <th scope="rowgroup" colSpan={2} className={classes.field}>
        {t(`roadmapReview.field.${field}`)}
        {difference && <span className={classes.difference}>{textOf(difference.text, language)}</span>}
      </th>
    </tr>
  );
}

function OwnValue({
  row,
  field,
  measure,
}: {
  readonly row: ReviewRow;
  readonly field: Field;
  readonly measure: Measure;
}) {
  const { t } = useTranslation();
  const value = VALUE[field](measure);
  if (!value) return <span className={classes.quiet}>{t('roadmapReview.nothing')}</span>;
  const differs = row.differences.some((one) => one.field === field);
  return differs && row.parent ? <Marked text={value} other={VALUE[field](row.parent)} /> : value;
}
