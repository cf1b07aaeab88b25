import { formatDate } from '@tandem/ui';
import { formatNumber } from '../schema/format-number.js';
import { useFormScope } from '../state/form-context.js';
import { isBlank, isObject } from '../state/pointer.js';
import classes from './answers.module.css';

type Schema = { readonly [keyword: string]: unknown };
export interface BlockViewProps {
  readonly schema: Schema;
  readonly value: Record<string, unknown>;
}

/** «8 из 10 (80 %)». */
export function ShareView({ schema, value }: BlockViewProps) {
  const { words, language } = useFormScope();
  const parts = isObject(schema['properties']) ? schema['properties'] : {};
  const unit = isObject(parts['percent']) ? parts['percent']['x-unit'] : undefined;
  const write = (one: unknown, of?: unknown) =>
    typeof one === 'number' ? formatNumber(one, of, language) : '—';
  const percent = value['percent'];
  return (
    <span>
      {`${write(value['numerator'])} ${words.outOf} ${write(value['denominator'])}`}
      {typeof percent === 'number' && ` (${write(percent, unit ?? '%')})`}
    </span>
  );
}

/** «1 сентября 2026 — 31 мая 2027». */
export function PeriodView({ value }: BlockViewProps) {
  const { language } = useFormScope();
  const day = (one: unknown) => (typeof one === 'string' && one !== '' ? formatDate(one, language) : '…');
  return <span>{`${day(value['from'])}\u00a0— ${day(value['to'])}`}</span>;
}

/** Columns of a block by years. */
export const yearsOf = (schema: Schema): readonly (readonly [string, Schema])[] =>
  Object.entries(isObject(schema['properties']) ? schema['properties'] : {}).filter(
    (entry): entry is [string, Schema] => isObject(entry[1]),
  );

/** A number for each year, in small columns. */
export function YearsView({ schema, value }: BlockViewProps) {
  const { language } = useFormScope();
  const years = yearsOf(schema).filter(([key]) => !isBlank(value[key]));
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.years}`}>
        <thead>
          <tr>
            {years.map(([key, year]) => (
              <th key={key} scope="col">
                {String(year['title'] ?? key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {years.map(([key, year]) => (
              <td key={key}>
                {typeof value[key] === 'number'
                  ? formatNumber(value[key], year['x-unit'] ?? schema['x-unit'], language)
                  : String(value[key])}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** Choices in the order of their places, or lines one under another. */
export function ListView({
  items,
  ordered,
}: {
  readonly items: readonly string[];
  readonly ordered: boolean;
}) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={classes.listed}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </List>
  );
}
