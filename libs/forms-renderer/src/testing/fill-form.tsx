import { useState } from 'react';
import { jest } from '@jest/globals';
import { render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { JsonObject } from '@tandem/domain';
import type { FormDefinition } from '@tandem/forms-core';
import { TandemProvider } from '@tandem/ui';
import { FormView, type FormViewProps } from '../view/form-view.js';
import './patience.js';

export const ENVIRONMENT = { today: '2026-11-19', language: 'ru' } as const;

export interface Filling {
  readonly container: HTMLElement;
  readonly unmount: () => void;
  readonly user: UserEvent;
  readonly answers: () => JsonObject;
}

/** Draws a form as an application does: it gives back what `onChange` gave. Only for specs. */
export const fillForm = (
  definition: FormDefinition,
  start: JsonObject = {},
  more: Partial<FormViewProps> = {},
): Filling => {
  const onChange = jest.fn<(answers: JsonObject) => void>();
  function Page() {
    const [answers, setAnswers] = useState(start);
    const change = (next: JsonObject) => {
      onChange(next);
      setAnswers(next);
    };
    return (
      <FormView
        definition={definition}
        environment={ENVIRONMENT}
        {...more}
        answers={answers}
        onChange={change}
      />
    );
  }
  const { container, unmount } = render(<Page />, { wrapper: TandemProvider });
  const user = userEvent.setup({ delay: null });
  return { container, unmount, user, answers: () => onChange.mock.lastCall?.[0] ?? start };
};
