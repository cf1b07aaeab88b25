import { useState } from 'react';
import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Json, Text } from '@tandem/domain';
import type { Operation } from '@tandem/forms-core';
import { StatusChip } from '@tandem/ui';
import { readTyped } from './ladder-editor.js';
import type { FormulaWords } from './words.js';
import classes from './formulas.module.css';

export interface Setting {
  readonly name: string;
  readonly title: string;
  readonly value: Json;
  readonly origin: string;
}

export interface SettingRowProps {
  readonly readOnly: boolean;
  readonly words: FormulaWords;
  readonly onDo: (operation: Operation) => Text | undefined;
  readonly setting: Setting;
  readonly users: number;
}

/** One value that a methodist may change: its title, the value, where it comes from. */
export function SettingRow({ setting, users, readOnly, words, onDo }: SettingRowProps) {
  const { name, title, value, origin } = setting;
  const put = (part: Partial<Setting>) => {
    const next = { ...setting, ...part };
    if (next.title !== title || JSON.stringify(next.value) !== JSON.stringify(value))
      onDo({
        do: 'putSetting',
        name,
        value: next.value,
        title: next.title,
        ...(origin === '' ? {} : { origin }),
      });
  };
  return (
    <tr>
      <td>
        <Cell
          label={words.settingTitle}
          value={title}
          readOnly={readOnly}
          onCommit={(text) => text && put({ title: text })}
        />
        <div className={classes.quiet}>{users === 0 ? words.settingFree : words.settingUsed(users)}</div>
      </td>
      <td>
        <Cell
          label={`${words.settingValue}: ${title}`}
          value={sayTyped(value)}
          readOnly={readOnly || isStructure(value)}
          onCommit={(text) => put({ value: readSetting(text, value) })}
        />
      </td>
      <td className={classes.origin}>
        <Origin origin={origin} words={words} />
      </td>
      <td>
        {!readOnly && (
          <ActionIcon
            aria-label={words.removeSetting(title)}
            onClick={() => void onDo({ do: 'removeSetting', name })}
          >
            <IconTrash size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

/** A list of lists or an object is changed in the formula that uses it, not in a line of text. */
const isStructure = (value: Json): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !(Array.isArray(value) && (value as readonly Json[]).every((one) => typeof one !== 'object'));

const sayTyped = (value: Json): string => {
  if (value === null) return '';
  if (Array.isArray(value)) return (value as readonly Json[]).map(sayTyped).join('; ');
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
};

const readSetting = (text: string, before: Json): Json =>
  Array.isArray(before)
    ? text
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .map(readTyped)
    : readTyped(text);

function Origin({ origin, words }: { readonly origin: string; readonly words: FormulaWords }) {
  if (origin === 'M')
    return (
      <StatusChip tone="soon" title={words.originMText}>
        {words.originM}
      </StatusChip>
    );
  if (origin === 'D')
    return (
      <StatusChip tone="accent" title={words.originDText}>
        {words.originD}
      </StatusChip>
    );
  return <span>{origin}</span>;
}

interface CellProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onCommit: (text: string) => void;
}

/** Written into the form when it is left: one step to undo. */
function Cell({ label, value, readOnly, onCommit }: CellProps) {
  const [text, setText] = useState<string>();
  const leave = () => {
    if (text !== undefined && text.trim() !== value) onCommit(text.trim());
    setText(undefined);
  };
  return (
    <TextInput
      aria-label={label}
      value={text ?? value}
      readOnly={readOnly}
      maxLength={300}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') setText(undefined);
      }}
    />
  );
}
