import { isObject, type FormNode, type FormTree } from '@tandem/forms-core';
import type { Json } from '@tandem/domain';
import { optionsOf } from '../logic/condition-field.js';
import classes from './preview.module.css';

export interface PaperSheetProps {
  readonly title: string;
  readonly tree: FormTree;
}

/** An empty form to be filled by hand: lines for texts, boxes for choices, rows for tables. */
export function PaperSheet({ title, tree }: PaperSheetProps) {
  return (
    <article className={classes.sheet} aria-label={title}>
      <h2>{title}</h2>
      {tree.pages.map((page) => (
        <section key={page.id}>
          {page.title && <h3>{page.title}</h3>}
          {page.fields.map((node) => (
            <PaperQuestion key={node.at} node={node} />
          ))}
        </section>
      ))}
    </article>
  );
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function PaperQuestion({ node }: { readonly node: FormNode }) {
  const help = text(node.schema['description']);
  if (node.computed) return null;
  return (
    <div className={classes.question}>
      <p>
        {node.title}
        {node.required && ' *'}
      </p>
      {help && <p className={classes.help}>{help}</p>}
      <PaperAnswer node={node} />
    </div>
  );
}

const EMPTY_ROWS = [0, 1, 2, 3];

function PaperAnswer({ node }: { readonly node: FormNode }) {
  if (node.block === 'heading' || node.block === 'note') return null;
  if (node.block === 'rows')
    return <PaperTable heads={node.children.map((child) => child.title)} rows={EMPTY_ROWS.map(() => '')} />;
  if (node.children.length > 0)
    return node.children.map((child) => <PaperQuestion key={child.at} node={child} />);
  const marked = markedRows(node);
  if (marked) return <PaperTable {...marked} first />;
  const options = optionsOf(node);
  if (options.length > 0)
    return (
      <ul className={classes.boxes}>
        {options.map((option) => (
          <li key={String(option.value)}>{option.label}</li>
        ))}
      </ul>
    );
  const lines = node.block === 'longText' || node.block === 'richText' ? 4 : 1;
  return Array.from({ length: lines }, (_, index) => <div key={index} className={classes.lines} />);
}

/** A matrix, a rubric or scores: what is marked in rows, and the marks in columns. */
const markedRows = (
  node: FormNode,
): { readonly heads: readonly string[]; readonly rows: readonly string[] } | undefined => {
  const rows = isObject(node.schema['properties']) ? Object.values(node.schema['properties']) : [];
  if (rows.length === 0 || !rows.every(isObject)) return undefined;
  const scale = node.schema['x-scale'];
  const heads = Array.isArray(scale)
    ? (scale as readonly Json[]).map((one) => (isObject(one) ? text(one['title']) : ''))
    : [''];
  return { heads, rows: rows.map((row) => text(row['title'])) };
};

interface PaperTableProps {
  readonly heads: readonly string[];
  readonly rows: readonly string[];
  /** A column before the others for what stands in the row. */
  readonly first?: boolean;
}

function PaperTable({ heads, rows, first = false }: PaperTableProps) {
  return (
    <table>
      <thead>
        <tr>
          {first && <td />}
          {heads.map((head, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {first && <th scope="row">{row}</th>}
            {heads.map((_, column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
