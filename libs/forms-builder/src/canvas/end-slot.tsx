import { useCallback, useRef } from 'react';
import type { EndSlot as EndSlotProps } from '@tandem/forms-renderer';
import { EmptyState } from '@tandem/ui';
import { IconPlus } from '@tabler/icons-react';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import type { DropTarget } from './drag/drag-data.js';
import { useDropTarget, type Side } from './drag/use-drop-target.js';
import { titleOfField } from './field-words.js';
import { lastIn, lastOnPage } from './places.js';
import classes from './canvas.module.css';

const INSIDE: readonly Side[] = [];

/** The end of a page, a section or a row: something can be dropped here or added by a press. */
export function EndSlot({ at, page }: EndSlotProps) {
  const container = at.endsWith('/*') ? at.slice(0, -2) : at;
  const words = useWords();
  const actions = useStudioActions();
  const readOnly = useStudio((state) => state.readOnly);
  const holder = useStudio((state) => (container === '' ? undefined : state.tree.byPlace.get(container)));
  const empty = useStudio(
    (state) => container === '' && state.tree.pages.find((one) => one.id === page)?.fields.length === 0,
  );
  const box = useRef<HTMLDivElement>(null);
  const target = useCallback((): DropTarget => ({ kind: 'end', container, page }), [container, page]);
  const side = useDropTarget(box, { target, sides: INSIDE, allowed: !readOnly });
  if (readOnly && !empty) return null;
  const to = container === '' && page !== undefined ? lastOnPage(page) : lastIn(container);
  return (
    <div ref={box} className={classes.end} data-drop={side} data-inner={container !== ''}>
      {empty && <EmptyState title={words.sheetEmpty} text={words.sheetEmptyText} />}
      {!readOnly && (
        <button
          type="button"
          className={classes.addHere}
          aria-label={holder ? words.addInto(titleOfField(holder, words)) : undefined}
          onClick={(event) => {
            event.stopPropagation();
            actions.openDialog({ kind: 'insert', to });
          }}
        >
          <IconPlus size={14} stroke={1.75} aria-hidden />
          <span>{holder ? words.addInto(titleOfField(holder, words)) : words.addHere}</span>
        </button>
      )}
    </div>
  );
}
