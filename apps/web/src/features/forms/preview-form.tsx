import type { FormView as FormDefinitionView } from '@tandem/contracts';
import type { JsonObject } from '@tandem/domain';
import { FormView } from '@tandem/forms-renderer';
import { useMemo, useState } from 'react';
import { today } from '../../shared/format/today.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { pickersAt } from '../../shared/forms/pickers.js';
import { toDefinition } from '../../shared/forms/to-definition.js';
import { useValidator } from '../../shared/forms/use-validator.js';
import { workingCalendar } from '../../shared/forms/working-calendar.js';

/** The form as the one who fills it sees it; nothing is kept and nothing is sent. */
export default function PreviewForm({ form }: { readonly form: FormDefinitionView }) {
  const language = useLanguage();
  const [answers, setAnswers] = useState<JsonObject>({});
  const definition = useMemo(() => toDefinition(form), [form]);
  const environment = useMemo(() => ({ today: today(), language, calendar: workingCalendar() }), [language]);
  const pickers = useMemo(() => pickersAt(undefined), []);
  const validator = useValidator(form.key, form.version);
  return (
    <FormView
      definition={definition}
      answers={answers}
      onChange={setAnswers}
      environment={environment}
      pickers={pickers}
      validator={validator}
    />
  );
}
