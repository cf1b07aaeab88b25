import type { ComponentType } from 'react';
import type { Json } from '@tandem/domain';
import { formatDate } from '@tandem/ui';
import { choicesOf, itemChoicesOf, labelOfChoice, withNames } from '../schema/choices.js';
import { optionsOf } from '../schema/field-shape.js';
import { formatNumber } from '../schema/format-number.js';
import { useFormScope } from '../state/form-context.js';
import { isObject } from '../state/pointer.js';
import { formatMonth } from '../widgets/parse-month.js';
import { Markdown } from '../markdown/markdown.js';
import { StoredFileName, useStoredFiles } from '../widgets/stored-files.js';
import { useLabels } from '../widgets/use-labels.js';
import type { Reference } from '../widgets/ports.js';
import { SignatureLine } from '../blocks/sign-field.js';
import { ListView, PeriodView, ShareView, YearsView, type BlockViewProps } from './block-views.js';
import { MatrixView } from './matrix-view.js';
import { FieldsView, RowsView } from './rows-view.js';
import classes from './answers.module.css';

type Schema = { readonly [keyword: string]: unknown };
export interface ValueViewProps {
  readonly schema: Schema;
  /** Says the order of rows and of places; without it they are shown as stored. */
  readonly uiSchema?: unknown;
  readonly value: Json;
}

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

function Scalar({ schema, value }: ValueViewProps) {
  const { words, language } = useFormScope();
  const choices = choicesOf(schema);
  if (choices.length > 0) return labelOfChoice(choices, value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return formatNumber(value, schema['x-unit'], language);
  const text = String(value);
  if (schema['x-block'] === 'richText') return <Markdown text={text} />;
  if (schema['x-block'] === 'month') return formatMonth(text, language);
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

const BLOCK_VIEWS: { readonly [block: string]: ComponentType<BlockViewProps> } = {
  sign: SignatureLine,
  matrix: MatrixView,
  rubric: MatrixView,
  scores: MatrixView,
  share: ShareView,
  period: PeriodView,
  years: YearsView,
};

/** Any answer in words: choices by their titles, dates and numbers as people write them, references by name. */
export function ValueView({ schema: own, uiSchema, value }: ValueViewProps) {
  const schema = withNames(own, optionsOf(uiSchema));
  const items = isObject(schema['items']) ? schema['items'] : undefined;
  const ref = schema['x-ref'] ?? items?.['x-ref'];
  if (ref === 'file') return <Files ids={asList(value)} />;
  if (typeof ref === 'string') return <References kind={ref as Reference['kind']} ids={asList(value)} />;
  if (Array.isArray(value)) {
    const choices = itemChoicesOf(schema);
    if (choices.length > 0) {
      if (optionsOf(uiSchema)['widget'] === 'ranking')
        return <ListView ordered items={value.map((one) => labelOfChoice(choices, one))} />;
      return (
        <ul className={classes.plain}>
          {value.map((one) => (
            <li key={String(one)}>{labelOfChoice(choices, one)}</li>
          ))}
        </ul>
      );
    }
    if (items?.['type'] === 'string') return <ListView ordered={false} items={value.map(String)} />;
    return <RowsView schema={schema} uiSchema={uiSchema} value={value} />;
  }
  if (isObject(value)) {
    const Block = BLOCK_VIEWS[String(schema['x-block'])];
    return Block ? (
      <Block schema={schema} value={value} />
    ) : (
      <FieldsView schema={schema} uiSchema={uiSchema} value={value} />
    );
  }
  return <Scalar schema={schema} value={value} />;
}
