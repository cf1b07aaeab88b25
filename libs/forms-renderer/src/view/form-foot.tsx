import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconSend } from '@tabler/icons-react';
import type { JsonObject } from '@tandem/domain';
import { useFormScope, useFormState } from '../state/form-context.js';
import { nextPage } from './walk-pages.js';
import classes from './form-foot.module.css';

export interface FormFootProps {
  /** Called with the answers when the form finds no error; otherwise errors are shown and the list takes the focus. */
  readonly onSubmit?: ((answers: JsonObject) => void) | undefined;
  readonly submitLabel?: string | undefined;
  readonly busy?: boolean | undefined;
  /** At the left: the state of saving. */
  readonly children?: ReactNode;
  /** Other actions before the primary one: «Вернуть», «Отказать». */
  readonly actions?: ReactNode;
}

/** The foot that stays in sight: Назад, Далее, Отправить. */
export function FormFoot({ onSubmit, submitLabel, busy = false, children, actions }: FormFootProps) {
  const { form, words, store } = useFormScope();
  const back = useFormState((one) => nextPage(one, form.pages, -1));
  const next = useFormState((one) => nextPage(one, form.pages, 1));
  const submit = () => {
    if (store.attempt()) onSubmit?.(store.answers);
  };
  // A form of one page that is only looked at has nothing to press: no bar without a button.
  const bare = back === undefined && next === undefined && !onSubmit && !actions && !children;
  return (
    <div className={classes.foot} data-bare={bare || undefined}>
      <div className={classes.state}>{children}</div>
      <div className={classes.buttons}>
        {back !== undefined && (
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} stroke={1.75} aria-hidden />}
            onClick={() => store.goTo(back)}
          >
            {words.back}
          </Button>
        )}
        {actions}
        {next !== undefined && (
          <Button
            rightSection={<IconArrowRight size={16} stroke={1.75} aria-hidden />}
            onClick={() => store.goTo(next)}
          >
            {words.next}
          </Button>
        )}
        {next === undefined && onSubmit && (
          <Button
            leftSection={<IconSend size={16} stroke={1.75} aria-hidden />}
            loading={busy}
            onClick={submit}
          >
            {submitLabel ?? words.send}
          </Button>
        )}
      </div>
    </div>
  );
}
