import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useFormScope } from '../state/form-context.js';
import { isObject, sameJson } from '../state/pointer.js';
import { ItemNotes } from './item-notes.js';
import type { WidgetProps } from './widget-props.js';
import classes from './widgets.module.css';

const written = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.trim() !== '');

/** Short texts one under another. Enter goes to a new line, pasted lines become lines of their own. */
export function LinesWidget(props: WidgetProps<readonly string[]>) {
  const { id, pointer, label, schema, value, onChange, onLeave, readOnly, describedBy, invalid } = props;
  const { words } = useFormScope();
  // A line that is still empty is no answer yet: it stands here only.
  const [lines, setLines] = useState<readonly string[]>(value && value.length > 0 ? value : ['']);
  const [focus, setFocus] = useState<number>();
  const box = useRef<HTMLUListElement>(null);
  const shown = sameJson(written(lines), value ?? []) ? lines : (value ?? ['']);
  const items = isObject(schema['items']) ? schema['items'] : {};
  const most = Number(schema['maxItems'] ?? Infinity);

  useEffect(() => {
    if (focus === undefined) return;
    box.current?.querySelectorAll('input')[focus]?.focus();
    setFocus(undefined);
  }, [focus]);

  const change = (next: readonly string[], at?: number) => {
    setLines(next.length > 0 ? next : ['']);
    const answer = written(next);
    onChange(answer.length > 0 ? answer : undefined);
    if (at !== undefined) setFocus(Math.max(0, at));
  };
  const add = (after: number, more: readonly string[] = ['']) =>
    change(
      [...shown.slice(0, after), ...more, ...shown.slice(after)].slice(0, most),
      after + more.length - 1,
    );
  const remove = (index: number) =>
    change(
      shown.filter((_, other) => other !== index),
      index - 1,
    );

  const onKey = (index: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && shown.length < most) add(index + 1);
    else if (event.key === 'Backspace' && shown[index] === '' && shown.length > 1) remove(index);
    else return;
    event.preventDefault();
  };
  const onPaste = (index: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s*(?:[-•*–]|\d{1,3}[.)])\s+/, '').trim())
      .filter((line) => line !== '');
    if (pasted.length < 2) return;
    event.preventDefault();
    const kept = shown[index] === '' ? index : index + 1;
    const next = [...shown.slice(0, kept), ...pasted, ...shown.slice(index + 1)].slice(0, most);
    change(next, Math.min(next.length, kept + pasted.length) - 1);
  };
  return (
    <div
      role="group"
      id={id}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      className={classes.lines}
    >
      <ul ref={box} className={classes.lineList}>
        {shown.map((line, index) => (
          <li key={index}>
            <div className={classes.line}>
              <TextInput
                className={classes.lineInput}
                value={line}
                aria-label={`${label}: ${words.line(index + 1)}`}
                maxLength={items['maxLength'] as number | undefined}
                readOnly={readOnly}
                error={invalid}
                onChange={(event) =>
                  change(shown.map((one, other) => (other === index ? event.currentTarget.value : one)))
                }
                onKeyDown={onKey(index)}
                onPaste={onPaste(index)}
                onBlur={onLeave}
              />
              {!readOnly && (shown.length > 1 || line !== '') && (
                <ActionIcon aria-label={words.removeLine(index + 1)} onClick={() => remove(index)}>
                  <IconTrash size={16} stroke={1.75} />
                </ActionIcon>
              )}
            </div>
            <ItemNotes pointer={`${pointer}/${written(shown.slice(0, index)).length}`} within={pointer} />
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          disabled={shown.length >= most}
          onClick={() => add(shown.length)}
          aria-label={`${words.addLine}: ${label}`}
        >
          {words.addLine}
        </Button>
      )}
    </div>
  );
}
