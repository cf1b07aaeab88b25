import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import classes from './canvas.module.css';

export interface InPlaceTextProps {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly lines?: boolean;
  readonly max: number;
  /** `by` tells how it was left: the next thing may open on Enter, the help on Tab. */
  readonly onCommit: (text: string, by: 'enter' | 'tab' | 'blur') => void;
  readonly onCancel: () => void;
}

const SIZES_ITSELF = globalThis.CSS?.supports?.('field-sizing', 'content') === true;

/** A text that is written where it stands. Every letter stays here until Enter or until the focus goes. */
export function InPlaceText({
  value,
  label,
  placeholder,
  lines = false,
  max,
  onCommit,
  onCancel,
}: InPlaceTextProps) {
  const [text, setText] = useState(value);
  const box = useRef<HTMLTextAreaElement>(null);
  const left = useRef(false);
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    // The browser that sizes it by itself is not asked to lay out the whole sheet at every letter.
    if (!element || SIZES_ITSELF) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  const leave = (act: () => void): void => {
    if (left.current) return;
    left.current = true;
    act();
  };
  const commit = (by: 'enter' | 'tab' | 'blur') => leave(() => onCommit(text.trim(), by));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const byEnter = event.key === 'Enter' && !(lines && event.shiftKey);
    const byTab = event.key === 'Tab' && !event.shiftKey;
    if (event.key !== 'Escape' && !byEnter && !byTab) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') leave(onCancel);
    else commit(byEnter ? 'enter' : 'tab');
  };
  return (
    <textarea
      ref={box}
      className={classes.inPlace}
      rows={1}
      value={text}
      maxLength={max}
      aria-label={label}
      placeholder={placeholder}
      onChange={(event) =>
        setText(lines ? event.target.value : event.target.value.replaceAll(/\s*\n\s*/g, ' '))
      }
      onKeyDown={onKeyDown}
      onBlur={() => commit('blur')}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}
