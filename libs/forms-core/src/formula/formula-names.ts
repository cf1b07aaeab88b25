import type { Language } from '@tandem/domain';
import type { FormDefinition } from '../language/form.js';
import { settingsOf } from '../language/parts.js';
import { walkFields } from '../schema/walk-schema.js';
import { CASE_WORDS } from './case-words.js';
import { formNames } from './form-names.js';

/** One name that a formula may use, as people write it in square brackets. */
export interface FormulaName {
  /** `/total`, a column of a table, `$row/hours`, `$settings/limit`, `$today`, `$case/mentor`. */
  readonly name: string;
  readonly title: string;
}

/** Names by their titles and titles by their names. A title that several fields bear stands for none of them. */
export class FormulaNames {
  private readonly titles = new Map<string, string>();
  private readonly names = new Map<string, string[]>();
  readonly all: readonly FormulaName[];

  constructor(
    names: readonly FormulaName[],
    readonly language: Language,
  ) {
    this.all = names;
    for (const { name, title } of names) {
      if (this.titles.has(name)) continue;
      this.titles.set(name, title);
      const said = fold(title);
      this.names.set(said, [...(this.names.get(said) ?? []), name]);
    }
  }

  has(name: string): boolean {
    return this.titles.has(name);
  }

  /** What may be meant by what somebody wrote: a title, a name, or the key of a field. */
  find(written: string): readonly string[] {
    if (this.titles.has(written)) return [written];
    const byTitle = this.names.get(fold(written)) ?? [];
    if (byTitle.length > 0) return byTitle;
    const pointer = `/${written.trim()}`;
    return [pointer, `$row${pointer}`].filter((name) => this.titles.has(name)).slice(0, 1);
  }

  /** How a name is written: its title where that says only this name. */
  write(name: string): string {
    const title = this.titles.get(name);
    return title !== undefined && this.find(title).length === 1 && this.find(title)[0] === name
      ? title
      : name;
  }
}

const fold = (text: string): string =>
  text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('ru').replaceAll('ё', 'е');

/** The names that formulas of a form may use; those of a table's rows (`scope`) also by the fields of the row. */
export const formulaNamesOf = (
  definition: FormDefinition,
  language: Language,
  scope?: string,
): FormulaNames => {
  const names = formNames(definition, language, scope);
  // A table within a row has no columns that a formula could name.
  const fields = [...walkFields(definition.schema)]
    .map(({ at }) => at)
    .filter((at) => at.split('/*').length <= 2);
  const inRow = scope === undefined ? [] : fields.filter((at) => at.startsWith(`${scope}/*/`));
  const others = [
    '$today',
    ...Object.keys(settingsOf(definition.schema)).map((name) => `$settings/${name}`),
    ...Object.keys(CASE_WORDS).map((name) => `$case/${name}`),
  ];
  const rowWord = language === 'ru' ? 'эта строка' : 'this row';
  return new FormulaNames(
    [
      ...fields.map((at) => ({ name: at, title: names.pathOf(at) })),
      ...inRow.map((at) => {
        const own = at.slice(`${scope ?? ''}/*/`.length);
        return { name: `$row/${own}`, title: `${rowWord} → ${names.titleOf(at)}` };
      }),
      ...others.map((name) => ({ name, title: names.titleOf(name) })),
    ],
    language,
  );
};
