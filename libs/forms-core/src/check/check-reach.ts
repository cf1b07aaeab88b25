import { holds, namesIn } from '@tandem/rules';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { formulasOf, rulesOf, settingsOf, type FormRule } from '../language/parts.js';
import { isObject } from '../schema/pointer.js';
import { readChoices } from '../schema/read-choices.js';
import { uiWish } from '../schema/read-ui.js';
import { placeOf, type Field } from '../schema/walk-schema.js';
import { FIXES } from './fixes.js';
import type { Report } from './report.js';

/** Answers that are tried for one condition, at most: a condition over more is believed. */
const MOST_TRIALS = 4_000;

/** What a rule shows can be seen at all, and every page has something on it. */
export const checkReach = (
  { schema, uiSchema }: FormDefinition,
  fields: readonly Field[],
  report: Report,
): void => {
  const rules = rulesOf(schema);
  const never = neverShown(schema, rules, fields);
  rules.forEach((rule, at) =>
    rule.then.forEach(({ show }, index) => {
      const place = show === undefined ? undefined : placeIn(show, rule.in);
      if (place === undefined || !never.has(place)) return;
      const isDemanded = rules.some((one) =>
        one.then.some(({ require }) => require !== undefined && placeIn(require, one.in) === place),
      );
      const path = `/schema/x-rules/${at}/then/${index}`;
      const title = titleOf(fields, place);
      const [ru, en] = [
        `Поле «${title}» не появится никогда: условие правила не выполняется ни при каких ответах.`,
        `The field "${title}" can never appear: no answers fulfil the condition of its rule.`,
      ];
      const fix = FIXES.removeRule(rule.id);
      if (isDemanded) report.error('never-shown', path, ru, en, fix);
      else report.warning('never-shown', path, ru, en, fix);
    }),
  );
  checkEmptyPages(schema, uiSchema, never, report);
};

export const placeIn = (target: string, scope: string | undefined): string =>
  target.startsWith('$row/') ? `${scope ?? ''}/*/${target.slice('$row/'.length)}` : placeOf(target);

export const titleOf = (fields: readonly Field[], place: string): string => {
  const field = fields.find(({ at }) => at === place);
  return typeof field?.schema['title'] === 'string' ? field.schema['title'] : (field?.key ?? place);
};

/** Fields whose every showing rule has a condition that nothing fulfils; what they show is never seen either. */
const neverShown = (
  schema: JsonObject,
  rules: readonly FormRule[],
  fields: readonly Field[],
): ReadonlySet<string> => {
  const kinds = new Map(fields.map((field) => [field.at, field.schema]));
  const computed = new Set(formulasOf(schema).map(({ to, in: scope }) => placeIn(to, scope)));
  const never = new Set<string>();
  for (let found = true; found;) {
    found = false;
    const seen = new Set<string>();
    const targets = new Set<string>();
    for (const rule of rules) {
      const shown = rule.then.flatMap(({ show }) => (show === undefined ? [] : [placeIn(show, rule.in)]));
      shown.forEach((place) => targets.add(place));
      if (shown.some((place) => !never.has(place)) && canHold(rule, schema, kinds, computed, never))
        shown.forEach((place) => seen.add(place));
    }
    for (const place of targets)
      if (!seen.has(place) && !never.has(place)) {
        never.add(place);
        found = true;
      }
  }
  return never;
};

const canHold = (
  rule: FormRule,
  schema: JsonObject,
  kinds: ReadonlyMap<string, JsonObject>,
  computed: ReadonlySet<string>,
  never: ReadonlySet<string>,
): boolean => {
  const names = namesIn(rule.when);
  const literals = literalsIn(rule.when);
  const settings = settingsOf(schema);
  const domains = names.map((name): readonly Json[] | undefined => {
    const place = placeIn(name, rule.in);
    const around = [...never].some((one) => place === one || place.startsWith(`${one}/`));
    if (around) return [null];
    if (name.startsWith('$settings/')) return [settings[name.slice('$settings/'.length)] ?? null];
    const kind = kinds.get(place);
    return kind === undefined || name.startsWith('$case/')
      ? undefined
      : valuesToTry(kind, literals, computed.has(place));
  });
  const trials = domains.reduce((product, one) => product * (one?.length ?? Infinity), 1);
  if (!(trials <= MOST_TRIALS)) return true;
  for (let trial = 0; trial < trials; trial += 1) {
    let rest = trial;
    const answers = new Map<string, Json>();
    names.forEach((name, at) => {
      const domain = domains[at]!;
      answers.set(name, domain[rest % domain.length]!);
      rest = Math.floor(rest / domain.length);
    });
    if (holds(rule.when, (name) => answers.get(name) ?? null)) return true;
  }
  return false;
};

/** Values that differ for conditions over these literals: any other value is like one of them. */
const valuesToTry = (schema: JsonObject, literals: readonly Json[], isComputed: boolean): readonly Json[] => {
  const choices = readChoices(schema)?.map((one): Json => one.const);
  if (choices) return [null, ...some(choices, literals)];
  if (schema['const'] !== undefined) return [null, schema['const']];
  if (schema['type'] === 'boolean') return [null, true, false];
  if (schema['type'] === 'number' || schema['type'] === 'integer')
    return [null, ...numbersToTry(schema, literals, isComputed)];
  if (schema['type'] === 'array') {
    const options = isObject(schema['items'])
      ? readChoices(schema['items'])?.map((one): Json => one.const)
      : undefined;
    const known = options ? some(options, literals) : [...literals, 'x'];
    return [null, [], known, ...known.map((one): Json => [one])];
  }
  return [null, 'x', ...literals];
};

/** Options that are spoken of, and one that is not. */
const some = (choices: readonly Json[], literals: readonly Json[]): Json[] => {
  const named = choices.filter((one) => literals.includes(one));
  const other = choices.find((one) => !literals.includes(one));
  return other === undefined ? named : [...named, other];
};

const numbersToTry = (schema: JsonObject, literals: readonly Json[], isComputed: boolean): number[] => {
  const step = schema['type'] === 'integer' ? 1 : 0.5;
  const around = [0, ...literals.filter((one) => typeof one === 'number')].flatMap((one) => [
    one - step,
    one,
    one + step,
  ]);
  // A computed value keeps no limits of its own.
  const [low, high] = isComputed ? [-Infinity, Infinity] : endsOf(schema);
  const ends = [low, high].filter((end) => Number.isFinite(end));
  return [...new Set([...around, ...ends])].filter((one) => one >= low && one <= high);
};

const endsOf = ({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  type,
}: JsonObject): [number, number] => {
  const slip = type === 'integer' ? 1 : 1e-6;
  const low = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + slip : -Infinity;
  const high = typeof exclusiveMaximum === 'number' ? exclusiveMaximum - slip : Infinity;
  return [
    Math.max(low, typeof minimum === 'number' ? minimum : -Infinity),
    Math.min(high, typeof maximum === 'number' ? maximum : Infinity),
  ];
};

const literalsIn = (logic: Json): Json[] => {
  if (logic === null || typeof logic !== 'object') return logic === null ? [] : [logic];
  if (Array.isArray(logic)) return (logic as Json[]).flatMap(literalsIn);
  return Object.entries(logic as JsonObject).flatMap(([name, inner]) =>
    name === 'var' ? [] : literalsIn(inner),
  );
};

const checkEmptyPages = (
  schema: JsonObject,
  uiSchema: JsonObject,
  never: ReadonlySet<string>,
  report: Report,
): void => {
  const pages = uiWish(uiSchema, 'pages');
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  (Array.isArray(pages) ? (pages as Json[]) : []).forEach((page, at) => {
    if (!isObject(page)) return;
    const path = `/uiSchema/ui:options/pages/${at}`;
    const title = typeof page['title'] === 'string' ? page['title'].slice(0, 60) : String(at + 1);
    const keys = (Array.isArray(page['fields']) ? (page['fields'] as Json[]) : []).filter(
      (key): key is string => typeof key === 'string' && Object.hasOwn(properties, key),
    );
    if (keys.length === 0)
      report.warning(
        'empty-page',
        path,
        `На странице «${title}» нет полей: добавьте поля или уберите её.`,
        `The page "${title}" has no fields: add some or remove it.`,
        typeof page['id'] === 'string' ? FIXES.removePage(page['id']) : undefined,
      );
    else if (keys.every((key) => never.has(`/${key}`)))
      report.error(
        'page-never-reached',
        path,
        `До страницы «${title}» не дойдёт никто: ни одно её поле не появится.`,
        `Nobody reaches the page "${title}": none of its fields can appear.`,
      );
  });
};
