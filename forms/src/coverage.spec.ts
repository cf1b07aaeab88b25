import { describe, expect, it } from '@jest/globals';
import {
  checksOf,
  compileForm,
  emitConditions,
  placeOf,
  rulesOf,
  type CompiledForm,
  type FormDefinition,
  type FormRule,
} from '@tandem/forms-core';
import type { Json } from '@tandem/domain';
import { hiddenIn, judgeSample } from './judge-sample.js';
import { readForms, type FormSample } from './read-forms.js';

/** The place of a rule's field, `*` for any row. */
const placeFor = ({ in: scope }: FormRule, target: string): string =>
  scope === undefined ? target : `${scope}/*/${target.slice('$row/'.length)}`;

/** The form as it would be if this rule had never been written. */
const without = (definition: FormDefinition, rule: FormRule): FormDefinition => {
  const left = rulesOf(definition.schema).filter(({ id }) => id !== rule.id);
  return {
    ...definition,
    schema: emitConditions({ ...definition.schema, 'x-rules': left as unknown as Json }),
  };
};

const missedIn = (form: CompiledForm, sample: FormSample, place: string): boolean =>
  judgeSample(form, sample).errors.some(({ path, code }) => code === 'required' && placeOf(path) === place);

describe.each(readForms())('samples of $name', ({ definition, samples }) => {
  const { schema } = definition;
  const form = compileForm(definition);
  const invalid = samples.filter((sample) => sample.name.startsWith('invalid'));
  const valid = samples.filter((sample) => sample.name.startsWith('valid'));

  it('break every check', () => {
    const broken = new Set(
      invalid.flatMap((sample) => judgeSample(form, sample).errors.map(({ code }) => code)),
    );
    const checks = checksOf(schema).filter(({ severity }) => severity === 'error');
    expect(checks.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });

  it('raise every warning', () => {
    const raised = new Set(
      samples.flatMap((sample) => judgeSample(form, sample).warnings.map(({ code }) => code)),
    );
    const checks = checksOf(schema).filter(({ severity }) => severity === 'warning');
    expect(checks.map(({ id }) => id).filter((id) => !raised.has(id))).toEqual([]);
  });

  it('miss every field that a rule demands, and only because of that rule', () => {
    const untested = rulesOf(schema).flatMap((rule) => {
      const lawless = compileForm(without(definition, rule));
      return rule.then
        .flatMap(({ require }) => (require === undefined ? [] : [placeFor(rule, require)]))
        .filter(
          (place) =>
            !invalid.some((sample) => missedIn(form, sample, place) && !missedIn(lawless, sample, place)),
        )
        .map((place) => `${rule.id}: ${place}`);
    });
    expect(untested).toEqual([]);
  });

  it('see every field that a rule shows, and go without it', () => {
    const hidden = valid.map((sample) => hiddenIn(form, sample));
    const stored = valid.map((sample) => placesIn(judgeSample(form, sample).data));
    const shown = [
      ...new Set(
        rulesOf(schema).flatMap((rule) =>
          rule.then.flatMap(({ show }) => (show === undefined ? [] : [placeFor(rule, show)])),
        ),
      ),
    ];
    const never = shown.filter((place) => !stored.some((places) => places.has(place)));
    const always = shown.filter(
      (place) => !hidden.some((places) => [...places].map(placeOf).includes(place)),
    );
    expect({ never, always }).toEqual({ never: [], always: [] });
  });
});

/** Every place of the answers that holds something, `*` for rows. */
const placesIn = (value: Json, at = '', places = new Set<string>()): ReadonlySet<string> => {
  places.add(at);
  if (Array.isArray(value)) for (const one of value as Json[]) placesIn(one, `${at}/*`, places);
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) placesIn(child, `${at}/${key}`, places);
  return places;
};
