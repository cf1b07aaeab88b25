import type { Text } from '@tandem/domain';
import { MOST_PARTS } from '../../check/check-counts.js';
import type { ChoiceLists } from './choice-lists.js';
import { fieldTypeOf, KNOWN_BY_ITSELF, type Choice, type FieldType } from './field-types.js';
import type { FieldPlace } from './places.js';
import type { ReadingAccount } from './reading-account.js';
import type { SheetRow } from './sheets.js';

const NEEDS_CHOICES = ['select_one', 'select_multiple', 'rank'];
const AS_TEXT: FieldType = { schema: { type: 'string', maxLength: 1_000 } };

/** What kinds of fields the rows of a survey ask for. */
export class ReadType {
  private options = 0;

  constructor(
    private readonly lists: ChoiceLists,
    private readonly account: ReadingAccount,
    /** English words of the form, by their place in the schema. */
    private readonly english: { [pointer: string]: string },
  ) {}

  /** Undefined for what the system knows of every answer by itself. */
  of(row: SheetRow, place: FieldPlace, label: string): FieldType | undefined {
    if (place.kind === 'section') return { schema: { type: 'object', properties: {} } };
    if (place.kind === 'rows')
      return { schema: { type: 'array', maxItems: 200, items: { type: 'object', properties: {} } } };
    const [type = '', list = ''] = (row.cells['type'] ?? '').trim().split(/\s+/);
    if (KNOWN_BY_ITSELF.has(type)) {
      this.account.say(row, `${type}: система знает это сама`, `${type}: the system knows it by itself`);
      return undefined;
    }
    if (type === 'calculate') {
      this.account.say(row, `Вычисляемое поле «${label}»`, `Computed field "${label}"`);
      return { schema: { type: 'number', readOnly: true } };
    }
    if (this.lists.isYesNo(`${type} ${list}`)) {
      this.account.say(row, `Да или нет: «${label}»`, `Yes or no: "${label}"`);
      return { schema: { type: 'boolean' } };
    }
    const choosing = NEEDS_CHOICES.includes(type);
    const why = choosing ? this.whyNotChosen(list) : undefined;
    const choices = choosing && !why ? this.lists.of(list) : [];
    const known = why ? undefined : fieldTypeOf(row, choices);
    if (!known) {
      this.account.miss(row, row.cells['type'] ?? '', why ?? NO_SUCH);
      return AS_TEXT;
    }
    this.options += choices.length;
    this.account.say(row, `Поле «${label}»`, `Field "${label}"`);
    this.translate(type === 'select_one' ? place.schemaAt : `${place.schemaAt}/items`, choices);
    return known;
  }

  /** More options than a form may have are not made: a list that fields share stands in each of them. */
  private whyNotChosen(list: string): Text | undefined {
    const size = this.lists.sizeOf(list);
    if (size === 0)
      return {
        ru: `Списка «${list}» на листе choices нет. Поле заведено как текст.`,
        en: `The sheet "choices" has no list "${list}". The field was made a text.`,
      };
    if (size <= MOST_PARTS.options && this.options + size <= MOST_PARTS.optionsInAll) return undefined;
    return {
      ru: `Вариантов больше, чем бывает в форме: ${MOST_PARTS.options} в списке и ${MOST_PARTS.optionsInAll} во всей форме. Поле заведено как текст.`,
      en: `There are more options than a form may have: ${MOST_PARTS.options} in a list and ${MOST_PARTS.optionsInAll} in all. The field was made a text.`,
    };
  }

  private translate(at: string, choices: readonly Choice[]): void {
    choices.forEach(({ english }, index) => {
      if (english) this.english[`${at}/oneOf/${index}/title`] = english;
    });
  }
}

const NO_SUCH: Text = {
  ru: 'Поля такого вида здесь нет. Оно заведено как текст.',
  en: 'There is no field of this kind. It was made a text.',
};
