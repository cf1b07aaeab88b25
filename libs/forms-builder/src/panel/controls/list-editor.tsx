import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { JsonObject } from '@tandem/domain';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { readLines } from '../../clipboard/read-lines.js';
import { useWords } from '../../words/index.js';
import {
  entriesOf,
  insertAfter,
  isBlank,
  lineOf,
  moveLine,
  takeEntries,
  titleOf,
  withTitle,
  type DraftLine,
} from './list-draft.js';
import type { IsStarter } from './starter-entries.js';
import classes from './controls.module.css';

export interface ListEditorProps {
  readonly entries: readonly JsonObject[];
  readonly what: 'option' | 'row' | 'level';
  readonly disabled?: boolean;
  /** The first line takes the focus at once. */
  readonly focused?: boolean;
  /** Entries that came with the field: what is written or pasted takes their place. */
  readonly isStarter?: IsStarter | undefined;
  /** Answers in words why it was not taken. */
  readonly onChange: (entries: readonly JsonObject[], say?: string) => string | undefined;
  readonly onDone?: (() => void) | undefined;
  /** More about one entry, under its line. */
  readonly renderMore?: (entry: JsonObject, put: (entry: JsonObject) => void, index: number) => ReactNode;
  readonly extra?: ReactNode;
}

const NO_STARTER: IsStarter = () => false;
const ICON = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;

/** A list written as one writes a list: Enter is the next line, a pasted column becomes lines. */
export function ListEditor(props: ListEditorProps) {
  const { entries, what, disabled = false, focused = false, onChange, onDone, renderMore, extra } = props;
  const { isStarter = NO_STARTER } = props;
  const words = useWords();
  const [lines, setLines] = useState<readonly DraftLine[]>(() => entries.map(lineOf));
  const [refused, setRefused] = useState<string>();
  const [focusOn, setFocusOn] = useState<number | undefined>(focused ? lines[0]?.id : undefined);
  const box = useRef<HTMLUListElement>(null);
  const known = useRef(entries);

  useEffect(() => {
    if (known.current === entries) return;
    known.current = entries;
    setLines((before) => takeEntries(before, entries));
  }, [entries]);
  useEffect(() => {
    if (focusOn === undefined) return;
    box.current?.querySelector<HTMLInputElement>(`[data-line="${focusOn}"] input`)?.focus();
    setFocusOn(undefined);
  }, [focusOn]);

  const commit = (next: readonly DraftLine[], say?: string): void => {
    setLines(next);
    const written = entriesOf(next);
    if (JSON.stringify(written) === JSON.stringify(entries)) return setRefused(undefined);
    setRefused(onChange(written, say));
  };
  const insert = (after: number | undefined, titles: readonly string[], say?: string): void => {
    const fresh = titles.map((title) => lineOf({ title }));
    const next = insertAfter(lines, after, fresh);
    if (titles.every((title) => title === '')) setLines(next);
    else commit(next, say);
    setFocusOn(fresh.at(-1)?.id);
  };
  const remove = (id: number): void => {
    const index = lines.findIndex((line) => line.id === id);
    const next = lines.filter((line) => line.id !== id);
    commit(next);
    setFocusOn((next[index] ?? next[index - 1])?.id);
  };
  const onKeyDown = (event: KeyboardEvent, line: DraftLine, index: number): void => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.key === 'Enter') {
      event.preventDefault();
      const next = lines[index + 1];
      if (next && (isBlank(next) || isStarter(next.entry))) setFocusOn(next.id);
      else if (!isBlank(line)) {
        commit(lines);
        insert(line.id, ['']);
      }
    } else if (event.key === 'Escape' && onDone) {
      event.preventDefault();
      event.stopPropagation();
      commit(lines.filter((one) => !isBlank(one)));
      onDone();
    } else if (by !== undefined && event.altKey) {
      event.preventDefault();
      commit(moveLine(lines, line.id, by));
      setFocusOn(line.id);
    } else if (by !== undefined) {
      event.preventDefault();
      setFocusOn(lines[index + by]?.id);
    } else if (event.key === 'Backspace' && isBlank(line) && lines.length > 1) {
      event.preventDefault();
      remove(line.id);
    }
  };
  const onPaste = (event: ClipboardEvent, line: DraftLine): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    const titles = readLines(text);
    const said = words.optionsPasted(titles.length);
    if (!lines.every((one) => isBlank(one) || isStarter(one.entry))) return insert(line.id, titles, said);
    const fresh = titles.map((title) => lineOf({ title }));
    commit(fresh, said);
    setFocusOn(fresh.at(-1)?.id);
  };
  const nameOf = words[what];
  const adding = { option: words.addOption, row: words.addRow, level: words.addLevel }[what];
  return (
    <div className={classes.list}>
      <ul ref={box} className={classes.lines}>
        {lines.map((line, index) => {
          const title = titleOf(line).trim() || nameOf(index + 1);
          return (
            <li key={line.id} data-line={line.id} className={classes.line}>
              <div className={classes.lineMain}>
                <TextInput
                  className={classes.lineText}
                  aria-label={nameOf(index + 1)}
                  placeholder={nameOf(index + 1)}
                  value={titleOf(line)}
                  maxLength={500}
                  disabled={disabled}
                  onFocus={(event) => isStarter(line.entry) && event.currentTarget.select()}
                  onChange={(event) =>
                    setLines(withTitle(lines, line.id, event.currentTarget.value, isStarter))
                  }
                  onBlur={() => commit(lines)}
                  onKeyDown={(event) => onKeyDown(event, line, index)}
                  onPaste={(event) => onPaste(event, line)}
                />
                <ActionIcon
                  size="sm"
                  aria-label={words.optionUp(title)}
                  disabled={disabled || index === 0}
                  onClick={() => commit(moveLine(lines, line.id, -1))}
                >
                  <IconArrowUp {...ICON} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={words.optionDown(title)}
                  disabled={disabled || index === lines.length - 1}
                  onClick={() => commit(moveLine(lines, line.id, 1))}
                >
                  <IconArrowDown {...ICON} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={words.removeOption(title)}
                  disabled={disabled || lines.length === 1}
                  onClick={() => remove(line.id)}
                >
                  <IconX {...ICON} />
                </ActionIcon>
              </div>
              {!isBlank(line) &&
                renderMore?.(
                  line.entry,
                  (entry) => commit(lines.map((one) => (one.id === line.id ? { ...one, entry } : one))),
                  index,
                )}
            </li>
          );
        })}
      </ul>
      {refused !== undefined && (
        <p className={classes.refused} role="alert">
          {refused}
        </p>
      )}
      <div className={classes.listFoot}>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={disabled}
          leftSection={<IconPlus {...ICON} />}
          onClick={() => insert(lines.at(-1)?.id, [''])}
        >
          {adding}
        </Button>
        {extra}
        {onDone && (
          <Button variant="subtle" size="compact-xs" onClick={onDone}>
            {words.done}
          </Button>
        )}
      </div>
    </div>
  );
}
