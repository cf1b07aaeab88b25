import type { Json, JsonObject, Text } from '@tandem/domain';
import type { FormDefinition } from '../../language/form.js';
import { checksOf, formulasOf, rulesOf } from '../../language/parts.js';
import { logicToXPath } from '../xpath/logic-to-xpath.js';
import type { Cells, WrittenPlace } from './survey-columns.js';

/** What a form demands of a field, in the columns `required`, `relevant`, `constraint` and `calculation` of a survey. */
export class WriteLogic {
  constructor(
    private readonly definition: FormDefinition,
    private readonly miss: (place: WrittenPlace, text: string, why: Text) => void,
  ) {}

  of(field: JsonObject, place: WrittenPlace, required: boolean): Cells {
    const name =
      place.rows === undefined ? place.at : `$row${place.at.slice(place.rows.length + '/*'.length)}`;
    const { schema, translations } = this.definition;
    const here = (one: { readonly in?: string }) => one.in === place.rows;
    const shows = rulesOf(schema).filter((rule) => here(rule) && rule.then.some((one) => one.show === name));
    const demands = rulesOf(schema).filter(
      (rule) => here(rule) && rule.then.some((one) => one.require === name),
    );
    const relevant = shows
      .map((rule) => this.xpath(rule.when, place, `x-rules/${rule.id}`))
      .filter((one) => one !== undefined);
    const formula = formulasOf(schema).find((one) => here(one) && one.to === name);
    const own = checksOf(schema).filter((one) => here(one) && one.at === name);
    const constraints = own.map((check) => this.xpath(check.assert, place, `x-checks/${check.id}`, name));
    const first = own[constraints.findIndex((one) => one !== undefined)];
    const bounds = boundsOf(field);
    const constraint = [...bounds, ...constraints.filter((one) => one !== undefined)];
    return {
      required: required || demands.some((rule) => shows.includes(rule)) ? 'yes' : '',
      relevant: relevant.length > 1 ? relevant.map((one) => `(${one})`).join(' or ') : (relevant[0] ?? ''),
      constraint:
        constraint.length > 1 ? constraint.map((one) => `(${one})`).join(' and ') : (constraint[0] ?? ''),
      'constraint_message::Русский (ru)': first?.message ?? '',
      'constraint_message::English (en)': first ? (translations?.en?.rules?.[first.id] ?? '') : '',
      calculation: formula ? (this.xpath(formula.logic, place, `x-computed${formula.to}`) ?? '') : '',
      readonly: field['readOnly'] === true ? 'yes' : '',
    };
  }

  private xpath(logic: Json, place: WrittenPlace, where: string, self?: string): string | undefined {
    const written = logicToXPath(logic, (variable) => {
      if (variable === self) return '.';
      if (!/^(\/|\$row\/)/.test(variable)) return undefined;
      return `\${${variable.split('/').at(-1)}}`;
    });
    if (written === undefined)
      this.miss(place, `${where}: ${JSON.stringify(logic)}`.slice(0, 400), {
        ru: 'В XLSForm для этого нет слов.',
        en: 'XLSForm has no words for this.',
      });
    return written;
  }
}

const BOUNDS: readonly (readonly [keyword: string, write: (limit: number) => string])[] = [
  ['minimum', (limit) => `. >= ${limit}`],
  ['maximum', (limit) => `. <= ${limit}`],
  ['exclusiveMinimum', (limit) => `. > ${limit}`],
  ['exclusiveMaximum', (limit) => `. < ${limit}`],
  ['minItems', (limit) => `count-selected(.) >= ${limit}`],
];

const boundsOf = (field: JsonObject): string[] => {
  const bounds = BOUNDS.flatMap(([keyword, write]) =>
    typeof field[keyword] === 'number' && field['type'] !== 'object' ? [write(field[keyword])] : [],
  );
  const pattern = field['pattern'];
  return typeof pattern === 'string' && !pattern.includes("'")
    ? [...bounds, `regex(., '${pattern}')`]
    : bounds;
};
