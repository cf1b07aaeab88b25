import type { Choice } from './field-types.js';
import type { SheetRow, WordColumns } from './sheets.js';
import { plain } from './plain.js';

/** The lists of the sheet `choices`, read once. */
export class ChoiceLists {
  private readonly lists = new Map<string, Map<string, Choice>>();

  constructor(rows: readonly SheetRow[], label: WordColumns) {
    for (const { cells } of rows) {
      const list = (cells['list_name'] ?? cells['list name'])?.trim() ?? '';
      const name = cells['name']?.trim() ?? '';
      if (list === '' || name === '') continue;
      const choices = this.lists.get(list) ?? new Map<string, Choice>();
      this.lists.set(list, choices);
      const english = label.english === undefined ? '' : plain(cells[label.english] ?? '');
      if (!choices.has(name))
        choices.set(name, { name, title: plain(cells[label.main] ?? ''), ...(english ? { english } : {}) });
    }
  }

  of(list: string): Choice[] {
    return [...(this.lists.get(list)?.values() ?? [])];
  }

  sizeOf(list: string): number {
    return this.lists.get(list)?.size ?? 0;
  }

  /** `select_one` of a list of `yes` and `no`. */
  isYesNo(type: string): boolean {
    const [kind, list = ''] = type.trim().split(/\s+/);
    const choices = this.lists.get(list);
    return kind === 'select_one' && choices?.size === 2 && choices.has('yes') && choices.has('no');
  }
}
