import { useEffect, useRef, type ReactNode } from 'react';
import { AnswersView } from '../answers/answers-view.js';
import { RjsfForm } from '../rjsf/rjsf-form.js';
import { FormScopeContext, useFormState, useFormScope } from '../state/form-context.js';
import { FormFoot, type FormFootProps } from './form-foot.js';
import { FormSteps } from './form-steps.js';
import { FormSummary, hasSummary } from './form-summary.js';
import { ProblemList } from './problem-list.js';
import { useFormSession, type FormSessionProps } from './use-form-session.js';
import classes from './form-view.module.css';

export interface FormViewProps extends FormSessionProps {
  readonly onSubmit?: FormFootProps['onSubmit'];
  readonly submitLabel?: string | undefined;
  readonly busy?: boolean | undefined;
  /** At the left of the foot: `<SaveState>`. */
  readonly saveState?: ReactNode;
  readonly actions?: ReactNode;
  /** `false` leaves the foot out. */
  readonly foot?: boolean;
  /** `false` leaves out the column of computed values. */
  readonly summary?: boolean;
}

/** Name of the open page. A new page begins at its name, for the eyes and for a screen reader. */
function PageHeading() {
  const { form } = useFormScope();
  const page = useFormState((store) => store.page);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [page]);
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.heading}>
      {form.pages[page]?.title}
    </h2>
  );
}

/** A form to be filled: steps, problems, the open page, the summary and the foot. `readOnly` shows the answers in words. */
export function FormView(props: FormViewProps) {
  const { onSubmit, submitLabel, busy, saveState, actions, foot = true, summary = true } = props;
  const scope = useFormSession(props);
  const body = useRef<HTMLDivElement>(null);
  if (props.readOnly) {
    return (
      <AnswersView
        definition={props.definition}
        answers={props.answers}
        language={props.environment.language}
        describeFile={props.describeFile}
        {...(props.pickers ? { pickers: props.pickers } : {})}
      />
    );
  }
  const steps = scope.form.pages.length > 1;
  const counted = summary && hasSummary(scope.form.schema);
  return (
    <FormScopeContext.Provider value={scope}>
      <div className={classes.view} data-steps={steps} data-summary={counted}>
        <FormSteps />
        <div className={classes.main} ref={body}>
          <div className={classes.sheet}>
            <ProblemList within={body} />
            {steps && <PageHeading />}
            <RjsfForm />
          </div>
          {foot && (
            <FormFoot onSubmit={onSubmit} submitLabel={submitLabel} busy={busy} actions={actions}>
              {saveState}
            </FormFoot>
          )}
        </div>
        {counted && <FormSummary />}
      </div>
    </FormScopeContext.Provider>
  );
}
