import type { Measure, RoadmapPlan } from '@tandem/roadmap-core';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { columnTitle } from '../column-titles.js';
import type { PlanColumn } from '../columns.js';
import { EditorHint } from './editor-hint.js';
import type { Move } from './grid-position.js';
import { suggestParties } from './suggest-parties.js';
import classes from './cell-editor.module.css';

export interface CellEditorProps {
  readonly plan: RoadmapPlan;
  readonly measure: Measure;
  readonly column: PlanColumn;
  readonly text: string;
  /** What was typed to begin with takes the place of the text. */
  readonly seed?: string | undefined;
  /** Answers false where the cell cannot take it: the editor stays. */
  readonly onCommit: (text: string, then: Move | null) => boolean;
  readonly onCancel: () => void;
}

/** Writing in a cell: grows with the text, shows at once what is understood, leaves nothing half done. */
export function CellEditor({ plan, measure, column, text, seed, onCommit, onCancel }: CellEditorProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(seed ?? text);
  const [refused, setRefused] = useState(false);
  const [picked, setPicked] = useState(-1);
  const input = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const hint = useId();
  useGrow(input, value);
  useEffect(() => {
    const { current } = input;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const suggested = column.key === 'assignments' ? suggestParties(plan, lineAt(value, input.current)) : [];

  const commit = (then: Move | null) => {
    if (done.current) return;
    done.current = true;
    if (onCommit(value, then)) return;
    done.current = false;
    setRefused(true);
  };
  const cancel = () => {
    done.current = true;
    onCancel();
  };
  const take = (name: string) => {
    setValue(withLine(value, input.current, name));
    setPicked(-1);
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    const then = thenOf(event, seed !== undefined && column.key === 'target');
    if (suggested.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setPicked((picked + by + suggested.length) % suggested.length);
    } else if (event.key === 'Enter' && suggested[picked] !== undefined) {
      event.preventDefault();
      take(suggested[picked]);
    } else if (event.key === 'Enter' && event.altKey && input.current) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = input.current;
      input.current.setRangeText('\n', selectionStart, selectionEnd, 'end');
      setValue(input.current.value);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    } else if (then !== undefined) {
      event.preventDefault();
      commit(then);
    }
  };

  return (
    <div className={classes.editor} data-editor data-column={column.key}>
      <textarea
        ref={input}
        className={classes.input}
        rows={1}
        value={value}
        aria-label={columnTitle(column, plan.columns, t)}
        aria-describedby={hint}
        aria-invalid={refused || undefined}
        inputMode={column.key === 'target' ? 'decimal' : 'text'}
        maxLength={4_000}
        onChange={(event) => {
          setValue(event.currentTarget.value);
          setRefused(false);
          setPicked(-1);
        }}
        onKeyDown={onKey}
        onBlur={(event) => {
          if (event.currentTarget.parentElement?.contains(event.relatedTarget)) return;
          // What the cell cannot take is not written when the person goes elsewhere; the cell keeps what it had.
          if (!done.current && !onCommit(value, null)) cancel();
        }}
      />
      <EditorHint
        id={hint}
        plan={plan}
        measure={measure}
        column={column}
        text={value}
        refused={refused}
        suggested={suggested}
        picked={picked}
        onTake={take}
      />
    </div>
  );
}

/** Where a key that ends the writing leads; null: stay; undefined: the key goes on writing. */
const thenOf = (event: KeyboardEvent, arrows: boolean): Move | null | undefined => {
  if (event.key === 'Enter')
    return event.altKey || event.shiftKey ? undefined : event.ctrlKey ? null : 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  if (arrows && event.key === 'ArrowDown') return 'down';
  if (arrows && event.key === 'ArrowUp') return 'up';
  return event.key === 'F2' ? null : undefined;
};

const useGrow = (input: { readonly current: HTMLTextAreaElement | null }, value: string) =>
  useLayoutEffect(() => {
    const { current } = input;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [input, value]);

const boundsOf = (value: string, input: HTMLTextAreaElement | null): readonly [number, number] => {
  const at = input?.selectionStart ?? value.length;
  const from = value.lastIndexOf('\n', at - 1) + 1;
  const end = value.indexOf('\n', at);
  return [from, end < 0 ? value.length : end];
};
const lineAt = (value: string, input: HTMLTextAreaElement | null): string =>
  value.slice(...boundsOf(value, input)).trim();
const withLine = (value: string, input: HTMLTextAreaElement | null, name: string): string => {
  const [from, end] = boundsOf(value, input);
  return `${value.slice(0, from)}${name}${value.slice(end)}`;
};
