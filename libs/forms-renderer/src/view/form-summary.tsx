import type { Json } from '@tandem/domain';
import { ValueView } from '../answers/value-view.js';
import { useFormScope, useFormState } from '../state/form-context.js';
import { isBlank, isObject } from '../state/pointer.js';
import { nextPage } from './walk-pages.js';
import classes from './form-summary.module.css';

type Schema = { readonly [keyword: string]: unknown };

const plainComputed = (
  schema: Schema,
): readonly { readonly to: string; readonly title: string; readonly field: Schema }[] => {
  const fields = isObject(schema['properties']) ? schema['properties'] : {};
  const list = Array.isArray(schema['x-computed']) ? (schema['x-computed'] as unknown[]) : [];
  return list.filter(isObject).flatMap((one) => {
    const to = String(one['to']);
    const field = fields[to.slice(1)];
    if (
      one['in'] !== undefined ||
      !isObject(field) ||
      field['type'] === 'object' ||
      field['type'] === 'array'
    )
      return [];
    return [{ to, title: String(one['title'] ?? field['title'] ?? to), field }];
  });
};

/** Whether a form computes anything worth a summary. */
export const hasSummary = (schema: Schema): boolean => plainComputed(schema).length > 0;

/** Computed values beside the form, as they change. */
export function FormSummary() {
  const { form, words, store } = useFormScope();
  useFormState((one) => one.computed);
  const before = useFormState((one) => form.stepwise === true && nextPage(one, form.pages, 1) !== undefined);
  const rows = plainComputed(form.schema).filter(({ to }) => !store.conditions.hidden.has(to));
  // On a phone it is the end of the road, not a companion.
  if (rows.length === 0 || before) return null;
  return (
    <aside className={classes.summary} aria-label={words.summary}>
      <h2 className={classes.title}>{words.summary}</h2>
      <dl className={classes.list}>
        {rows.map(({ to, title, field }) => {
          const value = store.computed[to];
          return (
            <div key={to} className={classes.row}>
              <dt>{title}</dt>
              <dd data-blank={isBlank(value)}>
                {isBlank(value) ? '—' : <ValueView schema={field} value={value as Json} />}
              </dd>
            </div>
          );
        })}
      </dl>
    </aside>
  );
}
