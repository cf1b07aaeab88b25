import type { Json, Text } from '@tandem/domain';
import { CannotEmit, emitCondition } from '../../rules/emit-condition.js';
import type { FormCheck, FormFormula, FormRule } from '../../language/parts.js';
import { readXPath } from '../xpath/read-xpath.js';
import { xpathToLogic, type XPathNames } from '../xpath/xpath-to-logic.js';
import { NotOurXPath } from '../xpath/xpath.js';
import { keywordsOf } from './constraint.js';
import type { FieldPlace } from './places.js';
import type { SheetRow } from './sheets.js';

/** A field's schema while it is being put together. */
export type SchemaDraft = { [key: string]: Json };

/** What the columns `relevant`, `required`, `constraint` and `calculation` of a survey say, in our rules. */
export class ReadLogic {
  readonly rules: FormRule[] = [];
  readonly checks: FormCheck[] = [];
  readonly formulas: FormFormula[] = [];
  /** Messages of checks in English, by the id of the check. */
  readonly messages: { [id: string]: string } = {};

  constructor(
    private readonly byName: ReadonlyMap<string, FieldPlace>,
    private readonly isYesNo: (place: FieldPlace | undefined) => boolean,
    private readonly miss: (row: SheetRow, text: string, why: Text) => void,
  ) {}

  /** `relevant`; what is required only where it is shown is said by the same rule. Tells whether there is such a rule. */
  readRelevant(row: SheetRow, place: FieldPlace, schema: SchemaDraft, required: boolean): boolean {
    return this.read(row, place, 'relevant', schema, (source) => {
      const when = xpathToLogic(readXPath(source), this.namesFrom(place));
      emitCondition(when, place.rows !== undefined);
      const then = [{ show: place.name }, ...(required ? [{ require: place.name }] : [])];
      this.rules.push({ id: this.idFor('show', place), ...scopeOf(place), when, then });
    });
  }

  readConstraint(
    row: SheetRow,
    place: FieldPlace,
    schema: SchemaDraft,
    message: string,
    english: string,
  ): void {
    this.read(row, place, 'constraint', schema, (source) => {
      const keywords = keywordsOf(source, schema);
      if (keywords) {
        Object.assign(
          schema,
          keywords,
          'pattern' in keywords && message ? { 'x-pattern-message': message } : {},
        );
        return;
      }
      const assert = xpathToLogic(readXPath(source), { ...this.namesFrom(place), self: place.name });
      const id = this.idFor('check', place);
      const title = String(schema['title']);
      this.checks.push({
        id,
        ...scopeOf(place),
        assert,
        at: place.name,
        severity: 'error',
        message: message || `Проверьте ответ «${title}».`,
      });
      this.messages[id] = english || `Check the answer to "${title}".`;
    });
  }

  readCalculation(row: SheetRow, place: FieldPlace, schema: SchemaDraft): void {
    this.read(row, place, 'calculation', schema, (source) => {
      const logic = xpathToLogic(readXPath(source), this.namesFrom(place));
      this.formulas.push({ to: place.name, ...scopeOf(place), logic });
      schema['readOnly'] = true;
      if (place.type !== 'calculate' || isNumeric(logic)) return;
      schema['type'] = 'string';
      schema['maxLength'] = 4_000;
    });
  }

  /** Tells whether the column holds something that was understood. */
  private read(
    row: SheetRow,
    place: FieldPlace,
    column: string,
    schema: SchemaDraft,
    take: (source: string) => void,
  ): boolean {
    const source = row.cells[column]?.trim();
    if (!source) return false;
    try {
      if (place.rows?.endsWith('/*')) throw new CannotEmit('rules do not reach rows inside rows');
      take(source);
      return true;
    } catch (error) {
      if (!(error instanceof NotOurXPath) && !(error instanceof CannotEmit)) throw error;
      schema['x-xlsform'] = { ...(schema['x-xlsform'] as SchemaDraft | undefined), [column]: source };
      this.miss(row, `${column}: ${source}`, {
        ru: 'Нашими правилами это сказать нельзя. Соберите условие на вкладке «Логика».',
        en: 'Our rules cannot say this. Build the condition on the tab "Logic".',
      });
      return false;
    }
  }

  private idFor(what: string, place: FieldPlace): string {
    const id = `${what}-${place.key}`;
    const taken = [...this.rules, ...this.checks].filter(
      (one) => one.id === id || one.id.startsWith(`${id}-`),
    );
    return taken.length === 0 ? id : `${id}-${taken.length + 1}`;
  }

  private namesFrom(place: FieldPlace): XPathNames {
    return {
      variable: (name) => {
        const other = this.byName.get(name);
        return other && (other.rows === undefined || other.rows === place.rows) ? other.name : undefined;
      },
      isYesNo: (name) => this.isYesNo(this.byName.get(name)),
      isList: (name) => /^(select_multiple|rank)\b/.test(this.byName.get(name)?.type ?? ''),
      inRows: (name) => {
        const other = this.byName.get(name);
        return other?.rows !== undefined && other.rows !== place.rows && !other.rows.endsWith('/*')
          ? { rows: other.rows, field: other.name.slice('$row/'.length) }
          : undefined;
      },
    };
  }
}

const scopeOf = (place: FieldPlace): { readonly in?: string } =>
  place.rows === undefined ? {} : { in: place.rows };

const NUMERIC = new Set(['+', '-', '*', '/', '%', 'sum', 'round', 'min', 'max', 'length']);

const isNumeric = (logic: Json): boolean => {
  if (typeof logic === 'number') return true;
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return false;
  const [operator, args] = Object.entries(logic)[0] ?? [];
  if (operator === 'if' && Array.isArray(args)) return (args as Json[]).slice(1).every(isNumeric);
  return operator !== undefined && NUMERIC.has(operator);
};
