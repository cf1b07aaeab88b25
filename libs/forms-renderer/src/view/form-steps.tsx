import { IconCheck } from '@tabler/icons-react';
import { useFormScope, useFormState } from '../state/form-context.js';
import { progressOf } from './page-progress.js';
import { isAsked } from './walk-pages.js';
import classes from './form-steps.module.css';

/** Pages as steps: a tick where all is there, a count where something is missing. On a phone how far one has come. */
export function FormSteps() {
  const { form } = useFormScope();
  if (form.pages.length < 2) return null;
  return form.stepwise ? <StepBar /> : <StepList />;
}

function StepBar() {
  const { form, words, store } = useFormScope();
  const page = useFormState((one) => one.page);
  useFormState((one) => one.conditions.hidden.size);
  const asked = form.pages.filter((one, index) => index === page || isAsked(store, one));
  const done = asked.findIndex((one) => one === form.pages[page]) + 1;
  return (
    <div
      className={classes.bar}
      role="progressbar"
      aria-label={words.progress}
      aria-valuemin={1}
      aria-valuemax={asked.length}
      aria-valuenow={done}
      aria-valuetext={words.step(done, asked.length)}
    >
      <span>{words.step(done, asked.length)}</span>
      <span className={classes.track}>
        <span style={{ width: `${(done / asked.length) * 100}%` }} />
      </span>
    </div>
  );
}

function StepList() {
  const { form, words, store } = useFormScope();
  useFormState((one) => one.page);
  useFormState((one) => one.errors);
  const pages = progressOf(store, form.pages).filter(({ page }) => isAsked(store, page));
  const here = pages.findIndex(({ current }) => current);
  return (
    <nav className={classes.steps} aria-label={words.pages}>
      <p className={classes.compact} aria-hidden>
        <span>{words.page(here + 1, pages.length)}</span>
        <b>{form.pages[store.page]?.title}</b>
      </p>
      <ol className={classes.list}>
        {pages.map(({ page, index, current, missing, visited }) => {
          const complete = missing === 0 && (visited || store.attempted);
          const counted = missing > 0 && (visited || store.attempted);
          return (
            <li key={page.id}>
              <button
                type="button"
                className={classes.step}
                data-current={current}
                data-complete={complete}
                aria-current={current ? 'step' : undefined}
                onClick={() => store.goTo(index)}
              >
                <span className={classes.mark} aria-hidden>
                  {complete && !current ? <IconCheck size={14} stroke={2.4} /> : index + 1}
                </span>
                <span className={classes.text}>
                  <span className={classes.title}>{page.title}</span>
                  {complete && <span className={classes.note}>{words.filled}</span>}
                  {counted && (
                    <span className={classes.note} data-missing>
                      {words.missing(missing)}
                    </span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
