import { memo, useCallback, useMemo } from 'react';
import Form, { type IChangeEvent } from '@rjsf/core';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import type { Json, JsonObject } from '@tandem/domain';
import { useFormScope, useFormState } from '../state/form-context.js';
import { isObject } from '../state/pointer.js';
import { FieldBoundary } from './field-boundary.js';
import { FORM_PARTS } from './form-parts.js';
import classes from './object-template.module.css';

/** From so many fields on a page is drawn as far as it is seen. */
export const LONG_PAGE = 60;

/** The open page, field by field: only it stands in the document, so a long form costs what its page costs. */
export const RjsfForm = memo(function RjsfForm() {
  const { form } = useFormScope();
  const page = useFormState((store) => store.page);
  const replaced = useFormState((store) => store.replaced);
  const properties = isObject(form.drawn['properties']) ? form.drawn['properties'] : {};
  const names = form.pages[page]?.fields.filter((name) => Object.hasOwn(properties, name)) ?? [];
  return (
    <div className={classes.grid} data-long={names.length > LONG_PAGE}>
      {names.map((name) => (
        <FieldBoundary key={`${replaced} ${name}`}>
          <RootField name={name} />
        </FieldBoundary>
      ))}
    </div>
  );
});

/**
 * One root field, drawn by RJSF as a form of its own: a form as a whole would look through all its fields at every key.
 * It starts from the answers of the store and keeps its own copy, so that a key press does not come back as a property;
 * answers replaced from outside start it anew.
 */
const RootField = memo(function RootField({ name }: { readonly name: string }) {
  const { store, form, prefix, readOnly } = useFormScope();
  const schema = useMemo(() => partOf(form.drawn, name), [form.drawn, name]);
  const uiSchema = useMemo(() => ({ [name]: form.uiSchema[name] ?? {} }), [form.uiSchema, name]);
  // Read once per start: later changes live in RJSF and the store alike.
  const initial = useMemo(() => only(store.answers, name), [store, name]);
  const change = useCallback(
    (event: IChangeEvent) => store.answer(withAnswer(store.answers, name, event.formData as unknown)),
    [store, name],
  );
  return (
    <Form
      {...FORM_PARTS}
      className={classes.part as string}
      schema={schema as RJSFSchema}
      uiSchema={uiSchema as UiSchema}
      initialFormData={initial}
      onChange={change}
      idPrefix={prefix}
      readonly={readOnly}
    >
      <></>
    </Form>
  );
});

/** What a field may refer to goes with it. */
const SHARED = ['definitions', '$defs'] as const;

const partOf = (drawn: JsonObject, name: string): JsonObject => {
  const required = Array.isArray(drawn['required']) && (drawn['required'] as Json[]).includes(name);
  const shared = SHARED.flatMap((keyword) =>
    drawn[keyword] === undefined ? [] : [[keyword, drawn[keyword]]],
  );
  return {
    ...(Object.fromEntries(shared) as JsonObject),
    type: 'object',
    properties: { [name]: (drawn['properties'] as JsonObject)[name] ?? {} },
    required: required ? [name] : [],
  };
};

const only = (answers: JsonObject, name: string): JsonObject =>
  Object.hasOwn(answers, name) ? { [name]: answers[name]! } : {};

const withAnswer = (answers: JsonObject, name: string, part: unknown): JsonObject => {
  const value = isObject(part) ? (part as JsonObject)[name] : undefined;
  if (value !== undefined) return { ...answers, [name]: value };
  const { [name]: _gone, ...rest } = answers;
  return rest;
};
