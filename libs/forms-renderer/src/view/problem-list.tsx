import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import type { FormProblem } from '@tandem/forms-core';
import { useFormScope, useFormState } from '../state/form-context.js';
import { focusField } from './focus-field.js';
import { sortProblems } from './sort-problems.js';
import { titleOf } from './title-of.js';
import classes from './problem-list.module.css';

export interface ProblemListProps {
  /** Where the fields stand: the focus is looked for inside. */
  readonly within: RefObject<HTMLElement | null>;
}

function Item({ problem, within }: { readonly problem: FormProblem } & ProblemListProps) {
  const scope = useFormScope();
  const title = titleOf(scope.form.schema, problem.path, scope.words.row) || scope.words.wholeForm;
  // Many messages name their field already: it is not said twice.
  const named = problem.message.includes(title);
  return (
    <li>
      <button
        type="button"
        className={classes.link}
        onClick={() => focusField(scope, within.current, problem.path)}
      >
        {named ? problem.message : title}
      </button>
      {!named && <span>{`: ${problem.message}`}</span>}
    </li>
  );
}

/** A longer list would push the form out of sight; scrolled in its box it would cut a line in two. */
const MOST = 6;

function Items({ problems, within }: { readonly problems: readonly FormProblem[] } & ProblemListProps) {
  const { form, words } = useFormScope();
  const [whole, setWhole] = useState(false);
  const sorted = sortProblems(problems, form.pages);
  const shown = whole || sorted.length <= MOST + 1 ? sorted : sorted.slice(0, MOST);
  const left = sorted.length - shown.length;
  return (
    <>
      <ul className={classes.items}>
        {shown.map((one) => (
          <Item key={`${one.path} ${one.code} ${one.message}`} problem={one} within={within} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={classes.more} onClick={() => setWhole(true)}>
          {words.showMore(left)}
        </button>
      )}
    </>
  );
}

/** What must be corrected and what is worth a look, after the first attempt to send; each leads to its field. */
export function ProblemList({ within }: ProblemListProps) {
  const { words, store } = useFormScope();
  const attempted = useFormState((one) => one.attempted);
  useFormState((one) => one.errors);
  const warnings = useFormState((one) => one.warnings);
  const errors = store.shownErrors();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const had = useRef(false);

  useEffect(() => {
    if (attempted && !had.current && errors.length > 0) box.current?.focus();
    had.current = attempted;
  }, [attempted, errors.length]);

  if (!attempted || errors.length + warnings.length === 0) return null;
  return (
    <div className={classes.lists}>
      {errors.length > 0 && (
        <div ref={box} tabIndex={-1} role="alert" className={classes.errors} aria-labelledby={`${id}-errors`}>
          <p className={classes.title} id={`${id}-errors`}>
            <IconAlertCircle size={18} stroke={1.75} aria-hidden />
            {words.errorsTitle(errors.length)}
          </p>
          <Items problems={errors} within={within} />
        </div>
      )}
      {warnings.length > 0 && (
        <div role="status" className={classes.warnings}>
          <p className={classes.title}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
            {words.warningsTitle(warnings.length)}
          </p>
          <Items problems={warnings} within={within} />
        </div>
      )}
    </div>
  );
}
