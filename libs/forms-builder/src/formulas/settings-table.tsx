import { useState } from 'react';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { say, type Json, type Language, type Text } from '@tandem/domain';
import { isObject, type FormDefinition, type Operation } from '@tandem/forms-core';
import { namesIn } from '@tandem/rules';
import { StatusChip } from '@tandem/ui';
import { logicsOf } from './logics-of.js';
import { readTyped } from './ladder-editor.js';
import type { FormulaWords } from './words.js';
import classes from './formulas.module.css';

export interface SettingsTableProps {
  readonly definition: FormDefinition;
  readonly readOnly: boolean;
  readonly language: Language;
  readonly words: FormulaWords;
  /** Answers why it was refused. */
  readonly onDo: (operation: Operation) => Text | undefined;
}

interface Setting {
  readonly name: string;
  readonly title: string;
  readonly value: Json;
  readonly origin: string;
}

const settingsIn = ({ schema }: FormDefinition): Setting[] =>
  Object.entries(isObject(schema['x-settings']) ? schema['x-settings'] : {}).map(([name, one]) => ({
    name,
    title: isObject(one) && typeof one['title'] === 'string' ? one['title'] : name,
    value: isObject(one) ? (one['value'] ?? null) : one,
    origin: isObject(one) && typeof one['origin'] === 'string' ? one['origin'] : '',
  }));

/** Thresholds and norms that a methodist may change, with where each comes from. */
export function SettingsTable(props: SettingsTableProps) {
  const { definition, readOnly, language, words, onDo } = props;
  const [adding, setAdding] = useState(false);
  const settings = settingsIn(definition);
  const used = logicsOf(definition.schema).map((logic) => namesIn(logic));
  const usersOf = (name: string) => used.filter((names) => names.includes(`$settings/${name}`)).length;
  return (
    <section className={classes.settings}>
      <h3>{words.settings}</h3>
      <p className={classes.quiet}>{words.settingsAbout}</p>
      {settings.length === 0 ? (
        <p className={classes.quiet}>{words.noSettings}</p>
      ) : (
        <div className={classes.frame} tabIndex={0} role="region" aria-label={words.settings}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.settingTitle}</th>
                <th scope="col">{words.settingValue}</th>
                <th scope="col">{words.settingOrigin}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {settings.map((setting) => (
                <SettingRow
                  key={setting.name}
                  setting={setting}
                  users={usersOf(setting.name)}
                  {...{ readOnly, words, onDo }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!readOnly && !adding && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {words.addSetting}
        </Button>
      )}
      {adding && <NewSetting {...{ language, words, onDo }} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface SettingRowProps extends Pick<SettingsTableProps, 'readOnly' | 'words' | 'onDo'> {
  readonly setting: Setting;
  readonly users: number;
}

function SettingRow({ setting, users, readOnly, words, onDo }: SettingRowProps) {
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
      <td>
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

interface NewSettingProps extends Pick<SettingsTableProps, 'language' | 'words' | 'onDo'> {
  readonly onClose: () => void;
}

function NewSetting({ language, words, onDo, onClose }: NewSettingProps) {
  const [title, setTitle] = useState('');
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const [refused, setRefused] = useState<Text>();
  const fits = /^[a-z][A-Za-z0-9]{0,59}$/.test(name);
  const add = () => {
    const why = onDo({ do: 'putSetting', name, value: readTyped(value), title: title.trim(), origin: 'D' });
    if (why) setRefused(why);
    else onClose();
  };
  return (
    <div className={classes.newSetting}>
      <TextInput
        label={words.settingTitle}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={words.settingName}
        description={words.settingNameHelp}
        value={name}
        error={refused && say(refused, language)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.settingValue}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button disabled={!fits || title.trim() === '' || value.trim() === ''} onClick={add}>
          {words.addSetting}
        </Button>
      </div>
    </div>
  );
}
