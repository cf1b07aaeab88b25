import type { ReportView } from '@tandem/contracts';
import type { JsonObject } from '@tandem/domain';
import { compileForm } from '@tandem/forms-core';
import { AnswersView, FormView } from '@tandem/forms-renderer';
import { dayOf, FormSkeleton } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { filePort } from '../../../../shared/files/file-port.js';
import { today } from '../../../../shared/format/today.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { formQuery } from '../../../../shared/forms/get-form.js';
import { pickersAt } from '../../../../shared/forms/pickers.js';
import { toDefinition } from '../../../../shared/forms/to-definition.js';
import { useValidator } from '../../../../shared/forms/use-validator.js';
import { workingCalendar } from '../../../../shared/forms/working-calendar.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import classes from './report-form.module.css';

type Answers = NonNullable<ReportView['answers']>;

export interface ReportFormProps {
  readonly view: ReportView;
  readonly answers: Answers | null;
  /** Absent where the report is only read. */
  readonly onAnswers?: ((answers: Answers) => void) | undefined;
}

/** A report by a form instead of rows of a plan (form 27): the form of its campaign, with what the checks know of the place. */
export default function ReportForm({ view, answers, onAnswers }: ReportFormProps) {
  const form = useQuery({
    ...formQuery(view.form ?? '', view.formVersion ?? undefined),
    enabled: view.form !== null,
  });
  return (
    <Loaded query={form} skeleton={<FormSkeleton />}>
      {(loaded) => <Fields view={view} answers={answers} onAnswers={onAnswers} form={loaded} />}
    </Loaded>
  );
}

const NOTHING: Answers = {};

function Fields({
  view,
  answers,
  onAnswers,
  form,
}: ReportFormProps & {
  readonly form: Parameters<typeof toDefinition>[0] & { key: string; version: number };
}) {
  const language = useLanguage();
  const definition = useMemo(() => toDefinition(form), [form]);
  const { id, title } = view.unit;
  const { from, to } = view.period;
  const frozenAt = view.showing.version?.frozenAt;
  const environment = useMemo(
    () => ({
      // What was sent is reckoned as on the day on which it was.
      today: frozenAt ? dayOf(frozenAt) : today(),
      language,
      calendar: workingCalendar(),
      case: { unit: id, unitTitle: title, periodFrom: from, periodTo: to },
    }),
    [language, id, title, from, to, frozenAt],
  );
  const pickers = useMemo(() => pickersAt(id), [id]);
  const validator = useValidator(form.key, form.version);
  // What is printed may come a moment after what is typed.
  const written = useDeferredValue((answers ?? NOTHING) as JsonObject);
  const settled = useMemo(
    () => compileForm(definition).compute(written, environment).data,
    [definition, written, environment],
  );
  const told = (
    <AnswersView
      definition={definition}
      answers={settled}
      language={language}
      describeFile={filePort.describe}
      pickers={pickers}
    />
  );
  if (!onAnswers) return told;
  return (
    <>
      <div data-screen-only>
        <FormView
          definition={definition}
          answers={(answers ?? NOTHING) as JsonObject}
          onChange={onAnswers}
          environment={environment}
          validator={validator}
          pickers={pickers}
          uploadFile={filePort.upload}
          describeFile={filePort.describe}
          foot={false}
        />
      </div>
      {/* On paper boxes to be filled say nothing: answers are printed as they are read. */}
      <div className={classes.printed} data-printed>
        {told}
      </div>
    </>
  );
}
