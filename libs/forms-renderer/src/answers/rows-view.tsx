import type { Json } from '@tandem/domain';
import { orderOf } from '../schema/pages.js';
import { isBlank, isObject } from '../state/pointer.js';
import { yearsOf } from './block-views.js';
import { sortRows } from './sort-rows.js';
import { ValueView } from './value-view.js';
import classes from './answers.module.css';

type Schema = { readonly [keyword: string]: unknown };

/** A table of more columns breaks words, on a sheet of paper above all: its rows are then told one by one. */
const WIDEST = 6;

interface Column {
  readonly key: string;
  readonly title: string;
  readonly schema: Schema;
  readonly uiSchema: unknown;
  /** Takes no more room than a number. */
  readonly small: boolean;
  readonly read: (row: Json) => Json | undefined;
}

const valueIn = (row: unknown, name: string): Json | undefined =>
  isObject(row) ? (row[name] as Json | undefined) : undefined;

const uiIn = (uiSchema: unknown, name: string): unknown => (isObject(uiSchema) ? uiSchema[name] : undefined);

const columnsOf = (items: Schema, uiSchema: unknown): readonly Column[] => {
  const fields = isObject(items['properties']) ? items['properties'] : {};
  return orderOf(items as never, (uiSchema ?? {}) as never).flatMap((name): readonly Column[] => {
    const schema = fields[name];
    if (!isObject(schema)) return [];
    const title = String(schema['title'] ?? name);
    if (schema['x-block'] !== 'years')
      return [
        {
          key: name,
          title,
          schema,
          uiSchema: uiIn(uiSchema, name),
          small: false,
          read: (row) => valueIn(row, name),
        },
      ];
    return yearsOf(schema).map(([key, year]) => ({
      key: `${name}/${key}`,
      title: `${title}, ${String(year['title'] ?? key)}`,
      schema: year,
      uiSchema: undefined,
      small: true,
      read: (row) => valueIn(valueIn(row, name), key),
    }));
  });
};

export interface RowsViewProps {
  readonly schema: Schema;
  readonly uiSchema: unknown;
  readonly value: readonly Json[];
}

/** Rows of a repeating group: a table, or one by one where a table would be too wide. */
export function RowsView({ schema, uiSchema, value }: RowsViewProps) {
  const items = isObject(schema['items']) ? schema['items'] : {};
  const itemUi = uiIn(uiSchema, 'items');
  const rows = sortRows(value, uiSchema);
  const columns = columnsOf(items, itemUi).filter(({ read }) => rows.some((row) => !isBlank(read(row))));
  if (columns.length === 0)
    return rows.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', ');
  if (columns.reduce((width, { small }) => width + (small ? 0.5 : 1), 0) > WIDEST)
    return (
      <ol className={classes.records}>
        {rows.map((row, index) => (
          <li key={index}>
            <FieldsView schema={items} uiSchema={itemUi} value={isObject(row) ? row : {}} />
          </li>
        ))}
      </ol>
    );
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">№</th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {columns.map((column) => {
                const cell = column.read(row);
                return (
                  <td key={column.key}>
                    {isBlank(cell) ? (
                      '—'
                    ) : (
                      <ValueView schema={column.schema} uiSchema={column.uiSchema} value={cell as Json} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface FieldsViewProps {
  readonly schema: Schema;
  readonly uiSchema: unknown;
  readonly value: Record<string, unknown>;
}

/** Fields of a group. */
export function FieldsView({ schema, uiSchema, value }: FieldsViewProps) {
  const fields = isObject(schema['properties']) ? schema['properties'] : {};
  const names = orderOf(schema as never, (uiSchema ?? {}) as never).filter((name) => !isBlank(value[name]));
  return (
    <dl className={classes.inner}>
      {names.map((name) => (
        <div key={name} className={classes.pair}>
          <dt>{String((fields[name] as Schema)['title'] ?? name)}</dt>
          <dd>
            <ValueView
              schema={fields[name] as Schema}
              uiSchema={uiIn(uiSchema, name)}
              value={value[name] as Json}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
