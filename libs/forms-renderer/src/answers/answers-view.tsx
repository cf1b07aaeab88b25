import { useId, useMemo } from 'react';
import type { Json, JsonObject, Language } from '@tandem/domain';
import { translateForm, type FormDefinition } from '@tandem/forms-core';
import { prepareForm } from '../schema/prepare-form.js';
import { shapeOf } from '../schema/field-shape.js';
import { FormScopeContext, type FormScope } from '../state/form-context.js';
import { FormStore } from '../state/form-store.js';
import { isBlank, isObject } from '../state/pointer.js';
import { resolveConditions } from '../state/resolve-conditions.js';
import type { FilePort, Pickers } from '../widgets/ports.js';
import { wordsOf } from '../words/words.js';
import { ValueView } from './value-view.js';
import classes from './answers.module.css';

export interface AnswersViewProps {
  readonly definition: FormDefinition;
  readonly answers: JsonObject;
  readonly language: Language;
  readonly pickers?: Pickers;
  readonly describeFile?: FilePort['describe'];
  /** Questions without an answer are shown as «нет ответа»; left out by default. */
  readonly showBlank?: boolean;
  /** Level of the headings of pages. */
  readonly level?: 2 | 3 | 4;
}

const NO_CHECK = { settle: () => ({ computed: {} }), check: () => ({ errors: [], warnings: [] }) };
const NO_PICKERS: Pickers = {};
/** Too wide to stand beside their question. */
const WIDE = new Set(['matrix', 'rubric', 'rows', 'object', 'value']);
type Schema = { readonly [keyword: string]: unknown };

const useScope = ({ definition, answers, language, pickers, describeFile }: AnswersViewProps): FormScope => {
  const prefix = useId();
  return useMemo(() => {
    const said = translateForm(definition, language);
    const form = prepareForm(said.schema, said.uiSchema);
    return {
      form,
      store: new FormStore({ schema: form.schema, answers, check: NO_CHECK }),
      words: wordsOf(language),
      language,
      today: '',
      readOnly: true,
      pickers: pickers ?? NO_PICKERS,
      files: { describe: describeFile },
      prefix,
    };
  }, [definition, answers, language, pickers, describeFile, prefix]);
};

/** A submission to be read or printed: questions and answers in words, page by page. */
export function AnswersView(props: AnswersViewProps) {
  const { answers, showBlank = false, level = 3 } = props;
  const scope = useScope(props);
  const { form, words } = scope;
  const fields = isObject(form.schema['properties']) ? form.schema['properties'] : {};
  const hidden = resolveConditions(form.schema, answers).hidden;
  const Heading = `h${level}` as const;
  return (
    <FormScopeContext.Provider value={scope}>
      <div className={classes.answers}>
        {form.pages.map((page) => {
          const names = page.fields.filter(
            (name) => !hidden.has(`/${name}`) && (showBlank || !isBlank(answers[name])),
          );
          if (names.length === 0) return null;
          return (
            <section key={page.id} className={classes.page}>
              {page.title && <Heading className={classes.heading}>{page.title}</Heading>}
              <dl className={classes.list}>
                {names.map((name) => {
                  const field = fields[name] as Schema;
                  const wide = typeof answers[name] === 'object' && WIDE.has(shapeOf(field, undefined).shape);
                  return (
                    <div key={name} className={classes.pair} data-wide={wide}>
                      <dt>{String(field['title'] ?? name)}</dt>
                      <dd data-blank={isBlank(answers[name])}>
                        {isBlank(answers[name]) ? (
                          words.noAnswer
                        ) : (
                          <ValueView schema={field} value={answers[name] as Json} />
                        )}
                      </dd>
                    </div>
                  );
                })}
              </dl>
            </section>
          );
        })}
      </div>
    </FormScopeContext.Provider>
  );
}
