import { namesIn } from '@tandem/rules';
import type { Json, Text } from '@tandem/domain';
import { weave } from '../document/weave-json.js';
import { pointerOf } from '../schema/pointer.js';
import { describeCheck, describeFormula, describeRule } from './describe-part.js';
import { titlesOf } from './field-users.js';
import { renameTranslations } from './follow-translations.js';
import type { Operation } from './operation.js';
import { badKey, badValue, inUse, notHere } from './refusals.js';
import { named } from './step-names.js';
import { asCheck, asFormula, asRule, listIn } from './well-formed.js';
import type { Outcome, Work } from './work.js';
import { writeList } from './write-list.js';
import { writeRules } from './write-rules.js';

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;

/** A value that a methodist can change, by name. */
export const putSetting = (
  work: Work,
  { name, value, title, origin }: Extract<Operation, { do: 'putSetting' }>,
): Outcome => {
  if (!NAME.test(name) || name === 'constructor' || name === 'prototype') return badKey(name);
  if (title.trim() === '') return badValue('У настройки должно быть название.', 'A setting needs a title.');
  const parts = ['schema', 'x-settings'];
  if (!work.draft.has(parts)) work.draft.set(parts, { value: {} }, 'allOf');
  const known = work.draft.read([...parts, name]);
  const before = typeof known === 'object' && known !== null && !Array.isArray(known) ? known : {};
  weave(work.draft, [...parts, name], {
    ...before,
    value,
    title,
    ...(origin === undefined ? {} : { origin }),
  });
  return { name: named('Настройка', 'The setting', { ru: title }) };
};

/** Takes a setting out; what is reckoned with it stands in the way or goes with it. */
export const removeSetting = (work: Work, { name }: Extract<Operation, { do: 'removeSetting' }>): Outcome => {
  const parts = ['schema', 'x-settings', name];
  if (!work.draft.has(parts))
    return notHere('Такой настройки уже нет.', 'There is no such setting any more.');
  const { schema } = work.document.value;
  const known = work.draft.read([...parts, 'title']);
  const title: Text = { ru: typeof known === 'string' ? known : name };
  const titleAt = titlesOf(work.document.value);
  const users: Text[] = [];
  const without = (list: Json | undefined, describe: (one: Json) => Text | undefined): Json[] =>
    listIn(list).filter((one) => {
      const text = describe(one);
      if (text !== undefined) users.push(text);
      return text === undefined;
    });
  const uses = (logic: Json): boolean => namesIn(logic).includes(`$settings/${name}`);
  const rules = without(schema['x-rules'], (one) => {
    const rule = asRule(one);
    return rule && uses(rule.when) ? describeRule(rule, titleAt) : undefined;
  });
  const formulas = without(schema['x-computed'], (one) => {
    const formula = asFormula(one);
    return formula && uses(formula.logic) ? describeFormula(formula, titleAt) : undefined;
  });
  const checks = without(schema['x-checks'], (one) => {
    const check = asCheck(one);
    return check && (uses(check.assert) || check.message.includes(`{$settings/${name}}`))
      ? describeCheck(check)
      : undefined;
  });
  if (users.length > 0 && work.how.orphans !== 'remove') return inUse(title, users);
  work.notes.push(...users.map(({ ru, en }) => ({ ru: `Убрано: ${ru}.`, en: `Removed: ${en ?? ru}.` })));
  work.draft.remove(parts, 1);
  const pointer = pointerOf(parts.slice(1));
  renameTranslations(work, 'schema', (key) => (key.startsWith(`${pointer}/`) ? undefined : key));
  writeList(work, 'x-computed', schema['x-computed'], formulas);
  writeList(work, 'x-checks', schema['x-checks'], checks);
  return writeRules(work, rules) ?? { name: named('Удалена настройка', 'Removed the setting', title) };
};
