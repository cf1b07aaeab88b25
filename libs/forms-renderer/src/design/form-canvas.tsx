import { Fragment, useId, useMemo, useRef } from 'react';
import type { JsonObject, Language } from '@tandem/domain';
import { translateForm, type FormDefinition } from '@tandem/forms-core';
import grid from '../rjsf/object-template.module.css';
import { LONG_PAGE } from '../rjsf/rjsf-form.js';
import { pagesOf, type FormPage } from '../schema/pages.js';
import { FormScopeContext, type FormScope } from '../state/form-context.js';
import { FormStore } from '../state/form-store.js';
import { isObject } from '../state/pointer.js';
import { wordsOf } from '../words/words.js';
import { CanvasField } from './canvas-field.js';
import { placeAt, type DesignSlots } from './design-slots.js';
import { shareStructure } from './share-structure.js';
import classes from './form-canvas.module.css';

export interface FormCanvasProps extends DesignSlots {
  /** Russian in place; shown in `language`. What is equal to the last one is recognised: no need to keep identities. */
  readonly definition: FormDefinition;
  /** Number or id of the page shown; the first one where there is no such page. */
  readonly page?: number | string;
  readonly language?: Language;
  /** Places that the editor cannot edit by controls, besides those that cannot be drawn at all. */
  readonly opaque?: ReadonlySet<string>;
  readonly onFieldDrawn?: FormScope['onFieldDrawn'];
}

const NONE: ReadonlySet<string> = new Set();
const NO_CHECK = { settle: () => ({ computed: {} }), check: () => ({ errors: [], warnings: [] }) };
const NO_FORM = { schema: {}, drawn: {}, uiSchema: {}, pages: [] };

/** The last definition, sharing with the new one all that is equal in both. */
const useShared = <Value,>(next: Value): Value => {
  const last = useRef<Value>(next);
  last.current = shareStructure(last.current, next);
  return last.current;
};

const useCanvasScope = (props: FormCanvasProps): FormScope => {
  const { language = 'ru', frame, renderOpaque, renderEnd, renderLabel, renderHelp, onFieldDrawn } = props;
  const prefix = useId();
  return useMemo(
    () => ({
      // It stays the same whatever is edited: what changed comes to its field as a property.
      store: new FormStore({ schema: {}, answers: {}, check: NO_CHECK }),
      form: NO_FORM,
      words: wordsOf(language),
      language,
      today: '',
      readOnly: false,
      pickers: {},
      files: {},
      prefix,
      onFieldDrawn,
      design: { frame, renderOpaque, renderEnd, renderLabel, renderHelp },
    }),
    [language, prefix, onFieldDrawn, frame, renderOpaque, renderEnd, renderLabel, renderHelp],
  );
};

const pageNamed = (pages: readonly FormPage[], page: number | string): FormPage | undefined =>
  (typeof page === 'number' ? pages[page] : pages.find((one) => one.id === page)) ?? pages[0];

const closedIn = (places: ReadonlySet<string>, field: string): string =>
  [...places].filter((at) => at === field || at.startsWith(`${field}/`)).join('\n');

/**
 * One page of a form for somebody who edits it: drawn as people will see it, with every field in a frame, nothing to be
 * typed in, nothing hidden by rules and one row in each table.
 */
export function FormCanvas(props: FormCanvasProps) {
  const { page = 0, language = 'ru', opaque = NONE, renderEnd } = props;
  const scope = useCanvasScope(props);
  const definition = useShared(props.definition);
  const { schema, uiSchema } = useShared(
    useMemo(() => translateForm(definition, language), [definition, language]),
  );
  const properties: JsonObject = isObject(schema['properties']) ? (schema['properties'] as JsonObject) : {};
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly unknown[]) : [];
  const shown = useMemo(() => pageNamed(pagesOf(schema, uiSchema), page), [schema, uiSchema, page]);
  return (
    <FormScopeContext.Provider value={scope}>
      <div className={`${grid.grid} ${classes.canvas}`} data-long={(shown?.fields.length ?? 0) > LONG_PAGE}>
        {shown?.fields.map((name) => (
          <CanvasField
            key={name}
            name={name}
            schema={properties[name]}
            uiSchema={uiSchema[name]}
            required={required.includes(name)}
            closed={closedIn(opaque, placeAt([name]))}
          />
        ))}
        {shown && renderEnd && (
          <div className={grid.end}>
            <Fragment key={shown.id}>{renderEnd({ at: '', page: shown.id })}</Fragment>
          </div>
        )}
      </div>
    </FormScopeContext.Provider>
  );
}
