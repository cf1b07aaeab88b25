import { useMemo } from 'react';
import type { Json } from '@tandem/domain';
import { formatDate } from '@tandem/ui';
import { choicesOf, itemChoicesOf, labelOfChoice } from '../schema/choices.js';
import { orderOf } from '../schema/pages.js';
import { useFormScope } from '../state/form-context.js';
import { isBlank, isObject } from '../state/pointer.js';
import { StoredFileName, useStoredFiles } from '../widgets/stored-files.js';
import { useLabels } from '../widgets/use-labels.js';
import type { Reference } from '../widgets/ports.js';
import { SignatureLine } from '../blocks/sign-field.js';
import { MatrixView } from './matrix-view.js';
import classes from './answers.module.css';

type Schema = { readonly [keyword: string]: unknown };
export interface ValueViewProps {
  readonly schema: Schema;
  readonly value: Json;
}

/** A table of more columns breaks words, on a sheet of paper above all: its rows are then told one by one. */
const WIDEST = 6;
const EMPTY: ReadonlyMap<string, string> = new Map();
const asList = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [String(value)];

function Files({ ids }: { readonly ids: readonly string[] }) {
  const { files } = useFormScope();
  const { fileOf } = useStoredFiles(files, ids);
  return (
    <ul className={classes.plain}>
      {ids.map((id) => (
        <li key={id}>
          <StoredFileName file={fileOf(id)} />
        </li>
      ))}
    </ul>
  );
}

function References({ kind, ids }: { readonly kind: Reference['kind']; readonly ids: readonly string[] }) {
  const { pickers, words } = useFormScope();
  const labels = useLabels(pickers, kind, ids, EMPTY);
  return ids.map((id) => (labels.has(id) ? (labels.get(id) ?? words.unknownRef) : '…')).join(', ');
}

function Rows({ schema, value }: { readonly schema: Schema; readonly value: readonly Json[] }) {
  const items = isObject(schema['items']) ? schema['items'] : {};
  const fields = isObject(items['properties']) ? items['properties'] : {};
  const names = orderOf(items as never, {}).filter((name) =>
    value.some((row) => isObject(row) && !isBlank(row[name])),
  );
  if (names.length === 0)
    return value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', ');
  if (names.length > WIDEST)
    return (
      <ol className={classes.records}>
        {value.map((row, index) => (
          <li key={index}>
            <Fields schema={items} value={isObject(row) ? row : {}} />
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
            {names.map((name) => (
              <th key={name} scope="col">
                {String((fields[name] as Schema)['title'] ?? name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.map((row, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {names.map((name) => {
                const cell = isObject(row) ? (row[name] as Json | undefined) : undefined;
                return (
                  <td key={name}>
                    {isBlank(cell) ? '—' : <ValueView schema={fields[name] as Schema} value={cell as Json} />}
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

function Fields({ schema, value }: { readonly schema: Schema; readonly value: Record<string, unknown> }) {
  const fields = isObject(schema['properties']) ? schema['properties'] : {};
  const names = orderOf(schema as never, {}).filter((name) => !isBlank(value[name]));
  return (
    <dl className={classes.inner}>
      {names.map((name) => (
        <div key={name} className={classes.pair}>
          <dt>{String((fields[name] as Schema)['title'] ?? name)}</dt>
          <dd>
            <ValueView schema={fields[name] as Schema} value={value[name] as Json} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Scalar({ schema, value }: ValueViewProps) {
  const { words, language } = useFormScope();
  const numbers = useMemo(
    () => new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { maximumFractionDigits: 6 }),
    [language],
  );
  const choices = choicesOf(schema);
  if (choices.length > 0) return labelOfChoice(choices, value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') {
    const unit = typeof schema['x-unit'] === 'string' ? `\u00a0${schema['x-unit']}` : '';
    return `${numbers.format(value)}${unit}`;
  }
  const text = String(value);
  if (schema['format'] === 'date' || schema['format'] === 'date-time') return formatDate(text, language);
  if (schema['format'] === 'uri' && /^https?:\/\//.test(text)) {
    return (
      <a href={text} target="_blank" rel="noreferrer">
        {text}
      </a>
    );
  }
  return <span className={classes.text}>{text}</span>;
}

/** Any answer in words: choices by their titles, dates and numbers as people write them, references by name. */
export function ValueView({ schema, value }: ValueViewProps) {
  const items = isObject(schema['items']) ? schema['items'] : undefined;
  const ref = schema['x-ref'] ?? items?.['x-ref'];
  if (ref === 'file') return <Files ids={asList(value)} />;
  if (typeof ref === 'string') return <References kind={ref as Reference['kind']} ids={asList(value)} />;
  if (Array.isArray(value)) {
    const choices = itemChoicesOf(schema);
    if (choices.length > 0) {
      return (
        <ul className={classes.plain}>
          {value.map((one) => (
            <li key={String(one)}>{labelOfChoice(choices, one)}</li>
          ))}
        </ul>
      );
    }
    return <Rows schema={schema} value={value} />;
  }
  if (isObject(value)) {
    if (schema['x-block'] === 'sign') return <SignatureLine value={value} />;
    if (schema['x-block'] === 'matrix' || schema['x-block'] === 'rubric')
      return <MatrixView schema={schema} value={value} />;
    return <Fields schema={schema} value={value} />;
  }
  return <Scalar schema={schema} value={value} />;
}
