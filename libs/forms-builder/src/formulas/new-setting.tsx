import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { say, type Language, type Text } from '@tandem/domain';
import type { Operation } from '@tandem/forms-core';
import { readTyped } from './ladder-editor.js';
import type { FormulaWords } from './words.js';
import classes from './formulas.module.css';

export interface NewSettingProps {
  readonly language: Language;
  readonly words: FormulaWords;
  readonly onDo: (operation: Operation) => Text | undefined;
  readonly onClose: () => void;
}

/** A value of one's own: no document gives it, so it says that it is our decision. */
export function NewSetting({ language, words, onDo, onClose }: NewSettingProps) {
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
