import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../../shared/pieces/announcer.js';
import { tellDone } from '../../../../shared/pieces/tell.js';
import { readClipboard } from '../../../../shared/tables/clipboard.js';
import type { ReportStore } from '../draft/report-store.js';
import { nextCell } from './cell-keys.js';
import { pasteFacts } from './paste-facts.js';
import type { ShownRow } from './shown-row.js';
import { writeRow, type NumberName } from './write-row.js';

/** The table of facts by keys: arrows and Enter lead from cell to cell, a column of a spreadsheet is pasted, deeds are undone. */
export function useTableKeys(store: ReportStore | undefined, rows: readonly ShownRow[]) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!store || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && /^[zя]$/iu.test(event.key)) {
      // While a field is typed in, the letters of it are undone first.
      if (target.dataset['typing'] !== undefined || target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      const deed = event.shiftKey ? store.redo() : store.undo();
      announce(
        deed
          ? t(event.shiftKey ? 'report.deeds.redone' : 'report.deeds.undone', { name: deed.name })
          : t('report.deeds.nothing'),
      );
      return;
    }
    if (!(target instanceof HTMLInputElement) || target.dataset['cell'] === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextCell(target, event);
    const stays = target.type === 'radio' && /^Arrow(?:Up|Down)$/u.test(event.key);
    if (!next && !stays) return;
    event.preventDefault();
    next?.focus();
  };
  const onPaste = (event: ClipboardEvent) => {
    const target = event.target as HTMLElement;
    const measure = target.closest<HTMLElement>('[data-measure]')?.dataset['measure'];
    if (!store || measure === undefined || target.dataset['cell'] === undefined) return;
    const block = readClipboard(event.clipboardData);
    // One value is pasted into the field as any text.
    if (block.length < 2 && (block[0]?.length ?? 0) < 2 && !/[/]|из|of/iu.test(block[0]?.[0] ?? '')) return;
    event.preventDefault();
    const field = (target.dataset['place']?.split('/').at(-1) ?? 'count') as NumberName;
    const pasted = pasteFacts(rows, { measure, field }, block);
    if (pasted.length === 0) return announce(t('report.deeds.nothingPasted'));
    const name = t('report.deeds.paste', { count: pasted.length });
    // The field itself is left: what it shows comes from the draft again.
    if (target instanceof HTMLInputElement) target.blur();
    store.write(name, (draft) =>
      pasted.reduce((made, { measure: row, change }) => writeRow(row, change)(made), draft),
    );
    target.focus();
    tellDone(name);
  };
  return { onKeyDown, onPaste };
}
