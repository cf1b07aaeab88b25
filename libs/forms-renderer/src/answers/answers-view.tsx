import { Fragment, useId, useMemo } from 'react';
import type { Json, JsonObject, Language } from '@tandem/domain';
import { translateForm, type FormDefinition } from '@tandem/forms-core';
import { prepareForm } from '../schema/prepare-form.js';
import { shapeOf } from '../schema/field-shape.js';
import { FormScopeContext, useFormScope, type FormScope } from '../state/form-context.js';
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
const WIDE = new Set(['matrix', 'rubric', 'scores', 'years', 'rows', 'object', 'value']);
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

interface AnswerProps {
  readonly schema: Schema;
  readonly uiSchema: unknown;
  readonly name: string;
  readonly value: unknown;
}

/** A question with its answer. */
function Answer({ schema, uiSchema, name, value }: AnswerProps) {
  const { words } = useFormScope();
  const drawn = shapeOf(schema, uiSchema);
  const tick = drawn.shape === 'leaf' && drawn.kind === 'checkbox';
  const blank = isBlank(value);
  return (
    <div className={classes.pair} data-wide={typeof value === 'object' && WIDE.has(drawn.shape)}>
      <dt>{String(schema['title'] ?? name)}</dt>
      <dd data-blank={blank}>
        {blank ? (
          // A tick that nobody has given is no question left open.
          tick ? (
            words.notTicked
          ) : (
            words.noAnswer
          )
        ) : (
          <ValueView schema={schema} uiSchema={uiSchema} value={value as Json} />
        )}
      </dd>
    </div>
  );
}

interface Part {
  readonly heading: string | undefined;
  readonly names: readonly string[];
}

/** Questions of a page under the headings that stand among them; notes are for who fills the form, not for who reads. */
const partsOf = (names: readonly string[], fields: Record<string, unknown>): readonly Part[] => {
  const parts: { heading: string | undefined; names: string[] }[] = [{ heading: undefined, names: [] }];
  for (const name of names) {
    const field = fields[name] as Schema;
    if (field['x-block'] === 'heading') parts.push({ heading: String(field['title'] ?? ''), names: [] });
    else if (field['x-block'] !== 'note') parts.at(-1)?.names.push(name);
  }
  return parts.filter((part) => part.names.length > 0);
};

/** A submission to be read or printed: questions and answers in words, page by page. */
export function AnswersView(props: AnswersViewProps) {
  const { answers, showBlank = false, level = 3 } = props;
  const scope = useScope(props);
  const { form } = scope;
  const fields = isObject(form.schema['properties']) ? form.schema['properties'] : {};
  const hidden = resolveConditions(form.schema, answers).hidden;
  const isText = (name: string) => (fields[name] as Schema)['type'] === 'null';
  const Heading = `h${level}` as const;
  const Under = `h${level + 1}` as 'h3' | 'h4' | 'h5';
  return (
    <FormScopeContext.Provider value={scope}>
      <div className={classes.answers}>
        {form.pages.map((page) => {
          const names = page.fields.filter(
            (name) => !hidden.has(`/${name}`) && (showBlank || isText(name) || !isBlank(answers[name])),
          );
          const parts = partsOf(names, fields);
          if (parts.length === 0) return null;
          return (
            <section key={page.id} className={classes.page}>
              {page.title && <Heading className={classes.heading}>{page.title}</Heading>}
              {parts.map((part) => (
                <Fragment key={part.names[0]}>
                  {part.heading && <Under className={classes.under}>{part.heading}</Under>}
                  <dl className={classes.list}>
                    {part.names.map((name) => (
                      <Answer
                        key={name}
                        name={name}
                        schema={fields[name] as Schema}
                        uiSchema={form.uiSchema[name]}
                        value={answers[name]}
                      />
                    ))}
                  </dl>
                </Fragment>
              ))}
            </section>
          );
        })}
      </div>
    </FormScopeContext.Provider>
  );
}
