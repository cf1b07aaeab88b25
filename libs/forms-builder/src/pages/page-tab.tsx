import { useCallback, useRef, type KeyboardEvent } from 'react';
import type { FormPageNode } from '@tandem/forms-core';
import type { DropEdge, DropTarget } from '../canvas/drag/drag-data.js';
import { useDragSource } from '../canvas/drag/use-drag-source.js';
import { useDropTarget, type Side } from '../canvas/drag/use-drop-target.js';
import { useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import { stepPage } from './page-actions.js';
import classes from './pages.module.css';

const SIDES: readonly Side[] = ['left', 'right'];

interface PageTabProps {
  readonly page: FormPageNode;
  readonly index: number;
  readonly open: boolean;
}

/** One page at the foot of the sheet: opened by a press, moved by dragging, by its menu or by Alt and the arrows. */
export function PageTab({ page, index, open }: PageTabProps) {
  const store = useStudioStore();
  const actions = useStudioActions();
  const readOnly = useStudio((state) => state.readOnly);
  const words = useWords();
  const tab = useRef<HTMLDivElement>(null);
  const named = page.pageAt !== '';
  const what = useCallback(() => ({ kind: 'page', page: page.id }) as const, [page.id]);
  const target = useCallback(
    (edge: DropEdge): DropTarget => ({ kind: 'page', page: page.id, edge }),
    [page.id],
  );
  const linger = useCallback(() => actions.openPage(page.id), [actions, page.id]);
  const dragged = useDragSource(tab, what, { allowed: named && !readOnly });
  const side = useDropTarget(tab, { target, sides: SIDES, onLinger: linger, allowed: !readOnly });
  const title = page.title || words.newPage(index + 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2' && named && !readOnly) {
      event.preventDefault();
      actions.openDialog({ kind: 'page', page: page.id, act: 'rename' });
    }
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    if (event.altKey && named && !readOnly) stepPage(store, page.id, by);
    else {
      const { tree } = store.getState();
      const beside = tree.pages[index + by];
      if (beside) actions.openPage(beside.id);
    }
  };
  return (
    <div ref={tab} className={classes.tab} data-open={open} data-drop={side} data-dragged={dragged}>
      <button
        type="button"
        role="tab"
        className={classes.name}
        aria-selected={open}
        tabIndex={open ? 0 : -1}
        data-page-tab={page.id}
        onClick={() => actions.openPage(page.id)}
        onDoubleClick={() => {
          if (named && !readOnly) actions.openDialog({ kind: 'page', page: page.id, act: 'rename' });
        }}
        onKeyDown={onKeyDown}
      >
        {index + 1}&nbsp;{title}
      </button>
    </div>
  );
}
