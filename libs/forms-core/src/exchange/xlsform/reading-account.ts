import type { Text } from '@tandem/domain';
import type { NotUnderstood, Understood } from '../imported-form.js';
import type { SheetRow } from './sheets.js';

/** What was understood of a survey and what was not, by the number of the row. */
export class ReadingAccount {
  readonly understood: Understood[] = [];
  readonly notUnderstood: NotUnderstood[] = [];

  say(row: SheetRow, ru: string, en: string): void {
    this.understood.push({ where: `survey, ${row.line}`, what: { ru, en } });
  }

  miss(row: SheetRow, text: string, why: Text): void {
    this.notUnderstood.push({ where: `survey, ${row.line}`, text: text.slice(0, 500), why });
  }
}
