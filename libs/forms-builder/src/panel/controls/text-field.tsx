import { useState, type KeyboardEvent } from 'react';
import { Textarea, TextInput } from '@mantine/core';
import { useDraft } from './use-draft.js';
import classes from './controls.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly max: number;
  readonly lines?: number | undefined;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  /** Answers in words why it was not taken. */
  readonly onCommit: (text: string) => string | undefined | void;
  /** The field in focus takes it back from Escape. */
  readonly mark?: string;
}

/** A line of text that is committed by Enter or by leaving it. */
export function TextField(props: TextFieldProps) {
  const { label, help, value, max, lines, disabled = false, placeholder, onCommit, mark } = props;
  const [draft, setDraft] = useDraft(value);
  const [refused, setRefused] = useState<string>();
  const commit = () => setRefused(draft === value ? undefined : (onCommit(draft) ?? undefined));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (lines === undefined || event.ctrlKey)) {
      event.preventDefault();
      event.stopPropagation();
      commit();
    } else if (event.key === 'Escape' && draft !== value) {
      event.stopPropagation();
      setDraft(value);
      setRefused(undefined);
    }
  };
  const shared = {
    label,
    description: help,
    value: draft,
    maxLength: max,
    disabled,
    error: refused,
    placeholder,
    'data-panel-field': mark,
    onBlur: commit,
    onKeyDown,
  };
  return lines === undefined ? (
    <TextInput {...shared} onChange={(event) => setDraft(event.currentTarget.value)} />
  ) : (
    <Textarea
      {...shared}
      rows={lines}
      classNames={{ input: classes.growing as string }}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  );
}
