import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Language } from '@tandem/domain';
import type { RendererWords } from '../words/words.js';
import type { PreparedForm } from '../schema/prepare-form.js';
import type { DesignSlots } from '../design/design-slots.js';
import type { FilePort, Pickers } from '../widgets/ports.js';
import type { FieldState, FormStore } from './form-store.js';

/** What every template and widget of one form shares. */
export interface FormScope {
  readonly store: FormStore;
  readonly form: PreparedForm;
  readonly words: RendererWords;
  readonly language: Language;
  readonly today: string;
  readonly readOnly: boolean;
  readonly pickers: Pickers;
  readonly files: FilePort;
  /** Keeps ids of several forms on one page apart. */
  readonly prefix: string;
  /** The form is edited, not filled: its fields are framed and take no answers. */
  readonly design?: DesignSlots | undefined;
  /** Called each time a field's template is drawn; tests count it. */
  readonly onFieldDrawn?: ((pointer: string) => void) | undefined;
}

export const FormScopeContext = createContext<FormScope | null>(null);

export const useFormScope = (): FormScope => {
  const scope = useContext(FormScopeContext);
  if (!scope) throw new Error('A part of a form was drawn outside <FormView> or <FormSession>');
  return scope;
};

/** A part of the state of the form; the component is redrawn only when that part changes. */
export const useFormState = <T>(select: (store: FormStore) => T): T => {
  const { store } = useFormScope();
  const read = () => select(store);
  return useSyncExternalStore(store.subscribe, read, read);
};

export const useFieldState = (pointer: string, alwaysRequired: boolean): FieldState => {
  const { store } = useFormScope();
  const read = useCallback(() => store.fieldState(pointer, alwaysRequired), [store, pointer, alwaysRequired]);
  return useSyncExternalStore(store.subscribe, read, read);
};
