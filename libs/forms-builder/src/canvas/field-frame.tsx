import { useCallback, useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import type { FrameProps } from '@tandem/forms-renderer';
import { IconGripVertical } from '@tabler/icons-react';
import { outermost, useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import type { StudioState } from '../state/index.js';
import { useWords } from '../words/index.js';
import type { DropEdge, DropTarget } from './drag/drag-data.js';
import { useDragSource } from './drag/use-drag-source.js';
import { useDropTarget, type Side } from './drag/use-drop-target.js';
import { kindOfField, listOfField, titleOfField } from './field-words.js';
import { FrameChips } from './frame-chips.js';
import { FrameToolbar } from './frame-toolbar.js';
import { ListInPlace } from './list-in-place.js';
import { selectFrom } from './select-field.js';
import classes from './canvas.module.css';

const HALF: readonly Side[] = ['top', 'bottom', 'left', 'right'];
const ROW: readonly Side[] = ['top', 'bottom'];
const COLUMN: readonly Side[] = ['left', 'right'];

/** One field of the sheet is reached by Tab: the first selected one, else the first of the page. */
const isTabStop = (state: StudioState, at: string): boolean => {
  if (state.selection.length > 0) return state.selection[0] === at;
  const page = state.tree.pages.find((one) => one.id === state.page);
  return page?.fields[0]?.at === at;
};

/** The frame around a field of the canvas: choosing, dragging, what it is subject to. It knows only its own field. */
export function FieldFrame({ at, uiSchema, children }: FrameProps) {
  const node = useStudio((state) => state.tree.byPlace.get(at));
  const selected = useStudio((state) => state.selection.includes(at));
  const last = useStudio((state) => state.selection.at(-1) === at);
  const tabStop = useStudio((state) => isTabStop(state, at));
  const readOnly = useStudio((state) => state.readOnly);
  const listOpen = useStudio((state) => state.editing?.part === 'options' && state.editing.at === at);
  const store = useStudioStore();
  const actions = useStudioActions();
  const words = useWords();
  const language = useStudio((state) => state.language);
  const frame = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLButtonElement>(null);

  const what = useCallback(() => {
    const { selection } = store.getState();
    return { kind: 'fields', fields: selection.includes(at) ? outermost(selection) : [at] } as const;
  }, [store, at]);
  const target = useCallback((edge: DropEdge): DropTarget => ({ kind: 'field', at, edge }), [at]);
  const [inTable, setInTable] = useState(false);
  useLayoutEffect(() => setInTable(frame.current?.closest('td') instanceof HTMLElement), []);
  const half = (uiSchema['ui:options'] as { span?: unknown } | undefined)?.span !== 2;
  const dragged = useDragSource(frame, what, { handle, allowed: !readOnly });
  const side = useDropTarget(frame, {
    target,
    sides: inTable ? COLUMN : half ? HALF : ROW,
    allowed: !readOnly,
  });
  if (!node) return children;

  const isOwn = (event: MouseEvent): boolean =>
    (event.target as Element).closest('[data-frame]') === frame.current;
  const title = titleOfField(node, words);
  const list = listOfField(node);
  const onClick = (event: MouseEvent): void => {
    if (isOwn(event)) selectFrom(store, at, event);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    if (!isOwn(event) || readOnly || (event.target as Element).closest('button, input, textarea')) return;
    actions.select([at]);
    actions.edit({ at, part: list ? 'options' : 'title' });
  };
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-frame={at}
      data-selected={selected}
      data-dragged={dragged}
      data-drop={side}
      data-list-open={listOpen && list !== undefined}
      data-cell={inTable}
      role="group"
      aria-roledescription={words.field}
      aria-label={[
        title,
        kindOfField(node, language, words),
        node.required ? words.required : '',
        selected ? words.selected : '',
      ]
        .filter(Boolean)
        .join(', ')}
      tabIndex={tabStop ? 0 : -1}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onFocus={(event) => {
        if (event.target === frame.current && store.getState().selection.length === 0) actions.select([at]);
      }}
    >
      <button
        ref={handle}
        type="button"
        className={classes.handle}
        tabIndex={selected ? 0 : -1}
        aria-label={words.drag(title)}
        disabled={readOnly}
        onClick={(event) => {
          event.stopPropagation();
          actions.openDialog({ kind: 'move', fields: [...what().fields] });
        }}
      >
        <IconGripVertical size={14} stroke={1.75} aria-hidden />
      </button>
      {selected && last && !readOnly && <FrameToolbar node={node} />}
      <FrameChips node={node} />
      {children}
      {listOpen && list && <ListInPlace node={node} property={list} />}
    </div>
  );
}
