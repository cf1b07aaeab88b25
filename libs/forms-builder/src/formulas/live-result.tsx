import { useMemo, useState } from 'react';
import { Select, TextInput } from '@mantine/core';
import type { Json, JsonObject, Language } from '@tandem/domain';
import { isDate } from '@tandem/domain';
import { partsOf, valueAt, type FormFormula, type FormSample } from '@tandem/forms-core';
import { namesIn } from '@tandem/rules';
import { dayOf, formatDate } from '@tandem/ui';
import { readTyped } from './ladder-editor.js';
import { sayValue } from './ladder.js';
import { tryFormula, withTyped } from './try-formula.js';
import type { FormulaWords } from './words.js';
import classes from './formulas.module.css';

export interface LiveResultProps {
  readonly schema: JsonObject;
  /** Nothing while the formula is not understood. */
  readonly formula: FormFormula | undefined;
  readonly samples: readonly FormSample[];
  /** Answers that were typed in the preview. */
  readonly typed: JsonObject | undefined;
  readonly titleOf: (name: string) => string;
  readonly language: Language;
  readonly words: FormulaWords;
}

/** Answers that the form accepts tell more than those that it has to refuse. */
const firstSource = (samples: readonly FormSample[], typed: JsonObject | undefined): string => {
  const valid = samples.findIndex((one) => !one.errors);
  if (valid >= 0 || samples.length > 0) return String(Math.max(valid, 0));
  return typed ? TYPED : NOTHING;
};

const TYPED = '=typed';
const NOTHING = '=nothing';

/** What the formula gives now, on chosen answers, with any value typed over them. */
export function LiveResult(props: LiveResultProps) {
  const { schema, formula, samples, typed, titleOf, language, words } = props;
  const [source, setSource] = useState(() => firstSource(samples, typed));
  const [over, setOver] = useState<{ readonly [name: string]: Json }>({});
  const answers = source === TYPED ? (typed ?? {}) : (samples[Number(source)]?.data ?? {});
  const names = useMemo(
    () =>
      formula
        ? namesIn(formula.logic).filter((name) => name.startsWith('/') || name.startsWith('$row/'))
        : [],
    [formula],
  );
  const tried = useMemo(
    () =>
      formula &&
      tryFormula(schema, formula, withTyped(answers, over, formula.in), {
        today: dayOf(new Date().toISOString()),
      }),
    [schema, formula, answers, over],
  );
  return (
    <section className={classes.live} aria-label={words.result}>
      <h4>{words.result}</h4>
      <output className={classes.result}>
        {formula === undefined
          ? words.notUnderstood
          : tried === undefined || (tried.kind === 'rows' && tried.values.length === 0)
            ? words.noResult
            : tried.kind === 'one'
              ? sayResult(tried.value, language, words)
              : tried.values
                  .map((value, index) => words.rowResult(index + 1, sayResult(value, language, words)))
                  .join('; ')}
      </output>
      <Select
        label={words.resultOn}
        data={[
          ...samples.map((one, index) => ({ value: String(index), label: one.title })),
          ...(typed ? [{ value: TYPED, label: words.typed }] : []),
          { value: NOTHING, label: words.nothing },
        ]}
        value={source}
        allowDeselect={false}
        onChange={(value) => {
          setSource(value ?? NOTHING);
          setOver({});
        }}
      />
      {names.length > 0 && (
        <fieldset className={classes.tryValues}>
          <legend>{words.values}</legend>
          {names.map((name) => (
            <TextInput
              key={name}
              label={titleOf(name)}
              value={shownValue(Object.hasOwn(over, name) ? over[name] : valueBy(name, answers, formula?.in))}
              onChange={(event) => setOver({ ...over, [name]: readTyped(event.currentTarget.value) })}
            />
          ))}
        </fieldset>
      )}
    </section>
  );
}

const valueBy = (name: string, answers: JsonObject, scope: string | undefined): Json | undefined =>
  name.startsWith('$row/')
    ? valueAt(answers, [...partsOf(scope ?? ''), '0', ...partsOf(name.slice('$row'.length))])
    : valueAt(answers, partsOf(name));

const shownValue = (value: Json | undefined): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
};

const sayResult = (value: Json | undefined, language: Language, words: FormulaWords): string => {
  if (value === undefined || value === null) return words.noResult;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return isDate(value) ? formatDate(value, language) : value;
  if (Array.isArray(value))
    return (value as readonly Json[]).map((one) => sayResult(one, language, words)).join(', ');
  return sayValue(value, language);
};
