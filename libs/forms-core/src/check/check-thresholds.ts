import { describeLogic, WALKS } from '@tandem/rules';
import type { Json, JsonObject, Language } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { optionsOf } from '../compare/compare-options.js';
import { formNames } from '../formula/form-names.js';
import { checksOf, formulasOf, rulesOf } from '../language/parts.js';
import { isObject, pointerOf } from '../schema/pointer.js';
import type { Field } from '../schema/walk-schema.js';
import { checkLadder } from './check-ladder.js';
import { placeIn } from './check-reach.js';
import type { Report } from './report.js';
import type { Range } from './range.js';
import { ValueRanges } from './value-range.js';
import { sayJson } from '../schema/say-json.js';

/** Thresholds can be reached, options that are asked for exist, steps and bands leave nothing out. */
export const checkThresholds = (
  definition: FormDefinition,
  fields: readonly Field[],
  report: Report,
): void => {
  const { schema } = definition;
  const thresholds = new Thresholds(definition, fields, report);
  rulesOf(schema).forEach((one, at) =>
    thresholds.visit(one.when, `/schema/x-rules/${at}/when`, { scope: one.in }),
  );
  formulasOf(schema).forEach((one, at) =>
    thresholds.visit(one.logic, `/schema/x-computed/${at}/logic`, { scope: one.in }),
  );
  checksOf(schema).forEach((one, at) =>
    thresholds.visit(one.assert, `/schema/x-checks/${at}/assert`, { scope: one.in }),
  );
};

/** Where a rule stands: in the rows of a table, and in which table it walks. */
interface Standing {
  readonly scope: string | undefined;
  readonly walked?: string;
}

class Thresholds {
  private readonly ranges: ValueRanges;
  private readonly kinds: ReadonlyMap<string, JsonObject>;

  constructor(
    private readonly definition: FormDefinition,
    fields: readonly Field[],
    private readonly report: Report,
  ) {
    this.ranges = new ValueRanges(definition, fields);
    this.kinds = new Map(fields.map((field) => [field.at, field.schema]));
  }

  visit(logic: Json, path: string, standing: Standing): void {
    if (Array.isArray(logic))
      (logic as Json[]).forEach((one, at) => this.visit(one, `${path}/${at}`, standing));
    if (!isObject(logic)) return;
    const [name, raw] = Object.entries(logic)[0] ?? ['', null];
    if (name === 'var') return;
    const args: readonly Json[] = Array.isArray(raw) ? raw : [raw];
    const own = path + pointerOf([name]);
    this.compare(name, args, own, standing);
    this.askOption(name, args, own, standing);
    if (name === 'steps' || name === 'bands')
      checkLadder(
        name,
        args,
        this.rangeOf(args[0], standing),
        this.isWhole(args[0], standing),
        own,
        this.report,
      );
    const table = WALKS.includes(name) ? nameOf(args[0]) : undefined;
    const inRows = table === undefined ? standing : { ...standing, walked: placeIn(table, standing.scope) };
    args.forEach((one, at) =>
      this.visit(one, Array.isArray(raw) ? `${own}/${at}` : own, at === 1 ? inRows : standing),
    );
  }

  private rangeOf(logic: Json | undefined, { scope, walked }: Standing): Range | undefined {
    return this.ranges.of(logic ?? null, scope, walked);
  }

  private placeOf(name: string, { scope, walked }: Standing): string {
    return name.startsWith('$item/') && walked !== undefined
      ? `${walked}/*/${name.slice('$item/'.length)}`
      : placeIn(name, scope);
  }

  private isWhole(logic: Json | undefined, standing: Standing): boolean {
    const name = nameOf(logic);
    return name !== undefined && this.kinds.get(this.placeOf(name, standing))?.['type'] === 'integer';
  }

  private compare(operator: string, args: readonly Json[], path: string, standing: Standing): void {
    const [a, b] = [this.rangeOf(args[0], standing), this.rangeOf(args[1], standing)];
    if (args.length !== 2 || !a || !b || (isPoint(a) && isPoint(b)) || !neverHolds(operator, a, b)) return;
    const say = (language: Language): string => {
      const names = formNames(this.definition, language, standing.scope);
      return describeLogic({ [operator]: args }, language, names.titleOf, names.optionOf);
    };
    const range = isPoint(b) ? a : b;
    this.report.warning(
      'unreachable',
      path,
      `Условие «${say('ru')}» не выполнится никогда: значение бывает ${sayRange(range, 'ru')}. Измените порог или баллы.`,
      `The condition "${say('en')}" can never hold: the value lies ${sayRange(range, 'en')}. Change the threshold or the scores.`,
    );
  }

  private askOption(operator: string, [a, b]: readonly Json[], path: string, standing: Standing): void {
    if (!['==', '===', '!=', '!==', 'in'].includes(operator)) return;
    for (const [field, literal] of [
      [a, b],
      [b, a],
    ] as const) {
      const name = nameOf(field);
      if (name === undefined) continue;
      const place = this.placeOf(name, standing);
      const kind = this.kinds.get(place);
      const options = kind && kind['x-scale'] === undefined ? optionsOf(kind) : undefined;
      const asked = (Array.isArray(literal) ? (literal as Json[]) : [literal ?? null]).filter(
        (one) => typeof one === 'string' && one !== '',
      );
      const unknown = options && asked.find((one) => !options.some((option) => option.const === one));
      if (unknown === undefined) continue;
      const title = (language: Language): string =>
        formNames(this.definition, language, standing.scope).pathOf(place);
      this.report.warning(
        'not-an-option',
        path,
        `Условие спрашивает вариант «${sayJson(unknown)}», которого в поле «${title('ru')}» нет.`,
        `The condition asks for the option "${sayJson(unknown)}", which "${title('en')}" does not have.`,
      );
    }
  }
}

const nameOf = (value: Json | undefined): string | undefined => {
  const raw = isObject(value) ? value['var'] : undefined;
  const name: Json | undefined = Array.isArray(raw) ? (raw as Json[])[0] : raw;
  return typeof name === 'string' ? name : undefined;
};

const isPoint = ({ low, high }: Range): boolean => low === high;

const neverHolds = (operator: string, a: Range, b: Range): boolean => {
  switch (operator) {
    case '<':
      return a.low >= b.high;
    case '<=':
      return a.low > b.high;
    case '>':
      return a.high <= b.low;
    case '>=':
      return a.high < b.low;
    case '==':
    case '===':
      return a.high < b.low || a.low > b.high;
    default:
      return false;
  }
};

const sayRange = ({ low, high }: Range, language: Language): string => {
  const [from, to] = [low, high].map((one) => {
    const said = String(Math.round(one * 100) / 100);
    return language === 'ru' ? said.replace('.', ',') : said;
  });
  return language === 'ru' ? `от ${from} до ${to}` : `between ${from} and ${to}`;
};
