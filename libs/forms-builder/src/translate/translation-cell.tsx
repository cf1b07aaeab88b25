import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import classes from './translate.module.css';

export interface TranslationCellProps {
  readonly label: string;
  readonly value: string;
  readonly missing: boolean;
  readonly placeholder: string;
  readonly onCommit: (text: string) => void;
  /** Down the column (1) or up (-1); the row stays where there is no other. */
  readonly onLeave: (from: HTMLTextAreaElement, by: 1 | -1) => void;
  /** Several lines at once. */
  readonly onPasteColumn: (text: string) => void;
  readonly readOnly: boolean;
}

/** One translation. What is typed is written into the form when the cell is left: one step to undo, not one a letter. */
export function TranslationCell(props: TranslationCellProps) {
  const { label, value, missing, placeholder, onCommit, onLeave, onPasteColumn, readOnly } = props;
  const [text, setText] = useState(value);
  const written = useRef(value);
  useEffect(() => {
    written.current = value;
    setText(value);
  }, [value]);

  const commit = () => {
    const next = text.trim();
    if (next === written.current) return setText(written.current);
    written.current = next;
    onCommit(next);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const at = event.currentTarget;
    const leave = (by: 1 | -1) => {
      event.preventDefault();
      onLeave(at, by);
    };
    if (event.key === 'Enter' && !event.shiftKey) leave(1);
    else if (event.key === 'ArrowDown' && at.selectionStart === text.length) leave(1);
    else if (event.key === 'ArrowUp' && at.selectionEnd === 0) leave(-1);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      setText(written.current);
    }
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (readOnly || !/\n./.test(pasted)) return;
    event.preventDefault();
    onPasteColumn(pasted);
  };

  return (
    <textarea
      className={classes.cell}
      rows={1}
      lang="en"
      aria-label={label}
      data-missing={missing}
      data-translation
      placeholder={placeholder}
      value={text}
      maxLength={4000}
      readOnly={readOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
