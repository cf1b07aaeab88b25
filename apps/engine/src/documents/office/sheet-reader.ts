import { refuseOffice } from './office-refusals.js';
import type { SheetRange } from './read-sheets.js';
import type { Formats } from './sheet-formats.js';
import type { XmlWalk } from './walk-xml.js';

export interface SheetCell {
  /** From 0. */
  readonly column: number;
  /** As a person sees it: «12,5%», «01.10.2025», «май 2021». */
  readonly shown: string;
  /** As programs write it: `0.125`, `2025-10-01`. */
  readonly plain: string;
}

/** The last cell of a sheet may stand no farther away: what is empty before it would fill the memory. */
const MOST_ROWS = 100_000;
const MOST_CELLS = 2_000_000;
const LONGEST = 40_000;
const MOST_FORMULAS = 500;

/** Listens to the XML of a sheet. */
export class SheetReader implements XmlWalk {
  readonly rows = new Map<number, SheetCell[]>();
  readonly merges: SheetRange[] = [];
  readonly formulas: { place: string; formula: string }[] = [];
  cut = false;
  private lastRow = 0;
  private lastColumn = 0;
  private row = -1;
  private column = -1;
  private cell:
    { type: string; style: number; value: string; formula: string; hasFormula: boolean } | undefined;
  private into: 'value' | 'formula' | undefined;

  constructor(
    private readonly texts: readonly string[],
    private readonly formats: Formats,
    private readonly mostRows: number,
  ) {}

  readonly open = (name: string, attribute: (name: string) => string | undefined): void => {
    if (name === 'row') this.beginRow(attribute('r'));
    else if (name === 'c') this.beginCell(attribute('r'), attribute('t') ?? 'n', Number(attribute('s')) || 0);
    else if (name === 'v' || (name === 't' && this.cell?.type === 'inlineStr')) this.into = 'value';
    else if (name === 'f' && this.cell) {
      this.cell.hasFormula = true;
      this.into = 'formula';
    } else if (name === 'mergeCell') this.merge(attribute('ref') ?? '');
  };

  readonly close = (name: string): void => {
    if (name === 'c') this.endCell();
    else if (name === 'v' || name === 't' || name === 'f') this.into = undefined;
  };

  readonly text = (text: string): void => {
    if (this.cell && this.into && this.cell[this.into].length < LONGEST) this.cell[this.into] += text;
  };

  readonly isDone = (): boolean => this.cut;

  private beginRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0) throw refuseOffice.unreadable();
  }

  private beginCell(place: string | undefined, type: string, style: number): void {
    if (place === undefined) this.column += 1;
    else {
      const at = parsePlace(place);
      if (!at) throw refuseOffice.stretched();
      this.row = at.row;
      this.column = at.column;
    }
    this.lastRow = Math.max(this.lastRow, this.row + 1);
    this.lastColumn = Math.max(this.lastColumn, this.column + 1);
    if (this.lastRow > MOST_ROWS || this.lastRow * this.lastColumn > MOST_CELLS)
      throw refuseOffice.stretched();
    this.cell = { type, style, value: '', formula: '', hasFormula: false };
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = undefined;
    if (!cell) return;
    if (cell.hasFormula && this.formulas.length < MOST_FORMULAS)
      this.formulas.push({ place: nameOf(this.row, this.column), formula: cell.formula });
    const { shown, plain } = this.valueOf(cell.type, cell.value, cell.style);
    if (shown.trim() === '' && plain.trim() === '') return;
    const known = this.rows.get(this.row);
    if (!known && this.rows.size >= this.mostRows) {
      this.cut = true;
      return;
    }
    const made = { column: this.column, shown, plain };
    if (known) known.push(made);
    else this.rows.set(this.row, [made]);
  }

  private valueOf(type: string, value: string, style: number): { shown: string; plain: string } {
    switch (type) {
      case 's': {
        const text = this.texts[Number(value)] ?? '';
        return { shown: text, plain: text };
      }
      case 'b':
        return { shown: value === '1' ? 'ИСТИНА' : 'ЛОЖЬ', plain: value === '1' ? 'true' : 'false' };
      case 'n':
        return this.formats.write(value, style);
      case 'd':
        return { shown: value, plain: value };
      // What a formula failed with is nobody's words.
      case 'e':
        return { shown: '', plain: '' };
      default:
        return { shown: value, plain: value };
    }
  }

  private merge(ref: string): void {
    const [from, to] = ref.split(':').map(parsePlace);
    if (from && to && to.row >= from.row && to.column >= from.column)
      this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
}

const parsePlace = (place: string): { row: number; column: number } | undefined => {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,8})$/.exec(place) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
};

const nameOf = (row: number, column: number): string => {
  let [letters, left] = ['', column + 1];
  for (; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
};
