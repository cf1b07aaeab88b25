import { checkLogic } from '@tandem/rules';
import type { Json } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { checksOf, formulasOf, rulesOf, settingsOf } from '../language/parts.js';
import { pointerOf } from '../schema/pointer.js';
import { placeOf, type Field } from '../schema/walk-schema.js';
import type { Report } from './report.js';

/** Rules, formulas, checks and messages speak only of what is there. */
export const checkNames = (definition: FormDefinition, fields: readonly Field[], report: Report): void => {
  const { schema } = definition;
  const kinds = new Map(fields.map((field) => [field.at, field.schema['type']]));
  const settings = settingsOf(schema);
  const isField = (name: string, scope: string | undefined): boolean => {
    if (name.startsWith('/')) return kinds.has(placeOf(name));
    return (
      scope !== undefined && name.startsWith('$row/') && kinds.has(`${scope}/*/${name.slice('$row/'.length)}`)
    );
  };
  const isKnownIn =
    (scope: string | undefined) =>
    (name: string): boolean => {
      if (isField(name, scope) || name === '$today') return true;
      if (name === '$row') return scope !== undefined;
      if (name.startsWith('$settings/')) return Object.hasOwn(settings, name.slice('$settings/'.length));
      return /^\$case\/[^/]/.test(name);
    };
  const checkRule = (logic: Json, scope: string | undefined, path: string): void => {
    for (const { code, path: inner, message } of checkLogic(logic, isKnownIn(scope)))
      report.error(code, path + inner, message.ru, message.en ?? message.ru);
  };
  const checkScope = (scope: string | undefined, path: string): void => {
    if (scope !== undefined && kinds.get(scope) !== 'array')
      report.error(
        'unknown-field',
        path,
        `Группы «${scope}» в форме нет.`,
        `The form has no group "${scope}".`,
      );
  };
  const checkTarget = (name: string, scope: string | undefined, path: string): void => {
    if (!isField(name, scope))
      report.error('unknown-field', path, `Поля «${name}» в форме нет.`, `The form has no field "${name}".`);
  };
  const checkMessage = (message: string, scope: string | undefined, path: string): void => {
    for (const [, name] of message.matchAll(/\{([^{}\s]{1,80})\}/g)) {
      const meant = name!.startsWith('$') || name!.startsWith('/') ? [name!] : [`/${name}`, `$row/${name}`];
      if (!meant.some(isKnownIn(scope)))
        report.error(
          'unknown-name',
          path,
          `В сообщении назван «${name}», которого нет.`,
          `The message names "${name}", which does not exist.`,
        );
    }
  };

  rulesOf(schema).forEach((rule, at) => {
    const path = `/schema/x-rules/${at}`;
    checkScope(rule.in, `${path}/in`);
    checkRule(rule.when, rule.in, `${path}/when`);
    rule.then.forEach((effect, index) =>
      checkTarget((effect.show ?? effect.require)!, rule.in, `${path}/then/${index}`),
    );
  });
  formulasOf(schema).forEach((formula, at) => {
    const path = `/schema/x-computed/${at}`;
    checkScope(formula.in, `${path}/in`);
    checkRule(formula.logic, formula.in, `${path}/logic`);
    checkTarget(formula.to, formula.in, `${path}/to`);
  });
  checksOf(schema).forEach((one, at) => {
    const path = `/schema/x-checks/${at}`;
    checkScope(one.in, `${path}/in`);
    checkRule(one.assert, one.in, `${path}/assert`);
    if (one.at !== '') checkTarget(one.at, one.in, `${path}/at`);
    checkMessage(one.message, one.in, `${path}/message`);
    const english = definition.translations?.en?.rules?.[one.id];
    if (typeof english === 'string')
      checkMessage(english, one.in, `/translations/en/rules${pointerOf([one.id])}`);
  });
  for (const { schema: own, schemaAt } of fields)
    if (own['x-prefill'] !== undefined)
      for (const { code, path, message } of checkLogic(
        own['x-prefill'],
        (name) => name === '$today' || /^\$case\/[^/]/.test(name),
      ))
        report.error(code, `/schema${schemaAt}/x-prefill${path}`, message.ru, message.en ?? message.ru);
};
