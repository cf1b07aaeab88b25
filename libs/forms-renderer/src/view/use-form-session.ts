import { useEffect, useId, useMemo, useRef } from 'react';
import type { JsonObject } from '@tandem/domain';
import {
  translateForm,
  type FormDefinition,
  type FormEnvironment,
  type FormProblem,
  type Judge,
} from '@tandem/forms-core';
import { compileCheck } from '../state/compile-check.js';
import type { FormScope } from '../state/form-context.js';
import { FormStore } from '../state/form-store.js';
import { prepareForm } from '../schema/prepare-form.js';
import type { FilePort, Pickers } from '../widgets/ports.js';
import { usePages } from './use-pages.js';
import { wordsOf } from '../words/words.js';

export interface FormSessionProps {
  /** Russian in place; translated here into `environment.language`. */
  readonly definition: FormDefinition;
  readonly answers: JsonObject;
  /** Called with all answers at every change. Give the same object back as `answers`, or ignore it. */
  readonly onChange?: ((answers: JsonObject) => void) | undefined;
  readonly environment: FormEnvironment;
  /** What the server refused, by pointer; forgotten for a field once it is changed. */
  readonly errors?: readonly FormProblem[] | undefined;
  readonly readOnly?: boolean | undefined;
  readonly pickers?: Pickers | undefined;
  readonly uploadFile?: FilePort['upload'];
  readonly describeFile?: FilePort['describe'];
  readonly onFieldDrawn?: FormScope['onFieldDrawn'];
  /** Another width than the window's: a preview in a frame of its own knows whether it is a phone. */
  readonly narrow?: boolean | undefined;
  /**
   * The validator of this very version, compiled by the server: taken in place of the one that reads the schema. It may
   * come later than the form.
   */
  readonly validator?: Judge | undefined;
  /** Another judge than the compiled form: a preview of a draft that does not compile yet. */
  readonly judge?: typeof compileCheck | undefined;
}

const NO_PICKERS: Pickers = {};
const NO_ERRORS: readonly FormProblem[] = [];

/** One filling of a form: its state, and what templates and widgets share. */
export const useFormSession = (props: FormSessionProps): FormScope => {
  const { definition, answers, onChange, environment, errors = NO_ERRORS, readOnly = false } = props;
  const {
    pickers = NO_PICKERS,
    uploadFile,
    describeFile,
    onFieldDrawn,
    narrow,
    judge = compileCheck,
  } = props;
  const { validator } = props;
  const { language, today, case: given } = environment;
  const prefix = useId();
  const said = useMemo(() => translateForm(definition, language), [definition, language]);
  const prepared = useMemo(() => prepareForm(said.schema, said.uiSchema, given), [said, given]);
  const check = useMemo(
    () => judge(definition, environment, validator),
    [judge, definition, environment, validator],
  );
  const first = useRef({ answers, check });
  first.current = { answers, check };
  const store = useMemo(() => new FormStore({ schema: prepared.schema, ...first.current }), [prepared]);
  const form = usePages(prepared, store, narrow);

  useEffect(() => store.listen(onChange), [store, onChange]);
  useEffect(() => store.judgeBy(check), [store, check]);
  useEffect(() => store.replace(answers), [store, answers]);
  useEffect(() => store.refuse(errors), [store, errors]);
  useEffect(() => () => store.dispose(), [store]);

  return useMemo(
    () => ({
      store,
      form,
      words: wordsOf(language),
      language,
      today,
      readOnly,
      pickers,
      files: { upload: uploadFile, describe: describeFile },
      prefix,
      onFieldDrawn,
    }),
    [store, form, language, today, readOnly, pickers, uploadFile, describeFile, prefix, onFieldDrawn],
  );
};
