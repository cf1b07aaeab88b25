import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { say, type Language } from '@tandem/domain';
import { FUNCTION_GROUPS, FUNCTIONS, type FormulaFunction } from '@tandem/rules';
import type { FormulaWords } from './words.js';
import classes from './formulas.module.css';

export interface FunctionPickerProps {
  readonly readOnly: boolean;
  readonly language: Language;
  readonly words: FormulaWords;
  readonly onPick: (one: FormulaFunction) => void;
}

/** Every function with its arguments, what it does and an example. */
export function FunctionPicker({ readOnly, language, words, onPick }: FunctionPickerProps) {
  const [query, setQuery] = useState('');
  const sought = query.trim().toLocaleLowerCase();
  const found = FUNCTIONS.filter((one) =>
    [one.name.ru, one.name.en, one.help.ru, one.help.en ?? ''].some((text) =>
      text.toLocaleLowerCase().includes(sought),
    ),
  );
  return (
    <section className={classes.picker} aria-label={words.functions}>
      <TextInput
        label={words.findFunction}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {found.length === 0 && <p className={classes.quiet}>{words.noFunction}</p>}
      {FUNCTION_GROUPS.map((group) => {
        const own = found.filter((one) => one.group === group);
        if (own.length === 0) return null;
        return (
          <details key={group} open={sought !== ''}>
            <summary>{words.groups[group]}</summary>
            <ul>
              {own.map((one) => (
                <FunctionItem key={one.id} one={one} {...{ readOnly, language, words, onPick }} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

function FunctionItem({
  one,
  readOnly,
  language,
  words,
  onPick,
}: FunctionPickerProps & { readonly one: FormulaFunction }) {
  return (
    <li className={classes.function}>
      <div>
        <code>{signatureOf(one, language)}</code>
        <p>{say(one.help, language)}</p>
        <p className={classes.quiet}>
          {words.example}: <code>{one.example[language]}</code>
        </p>
      </div>
      {!readOnly && (
        <Button
          variant="default"
          aria-label={words.insertFunction(one.name[language])}
          onClick={() => onPick(one)}
        >
          +
        </Button>
      )}
    </li>
  );
}

/** `ОКРУГЛ(число; [знаки])`: what may be left out stands in brackets, what may be repeated ends with an ellipsis. */
export const signatureOf = (one: FormulaFunction, language: Language): string => {
  const args = one.args.map((argument) => {
    const name = say(argument.name, language);
    return `${argument.optional ? `[${name}]` : name}${argument.many ? '…' : ''}`;
  });
  return `${one.name[language]}(${args.join('; ')})`;
};
