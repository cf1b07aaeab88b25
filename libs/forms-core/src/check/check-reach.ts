import { holds, namesIn } from '@tandem/rules';
import type { Json, JsonObject } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { formulasOf, rulesOf, settingsOf, type FormRule } from '../language/parts.js';
import { isObject } from '../schema/pointer.js';
import { uiWish } from '../schema/read-ui.js';
import { placeOf, type Field } from '../schema/walk-schema.js';
import { FIXES } from './fixes.js';
import type { Report } from './report.js';
import { literalsIn, valuesToTry } from './values-to-try.js';

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
