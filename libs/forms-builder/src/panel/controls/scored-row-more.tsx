import { useState } from 'react';
import { NumberInput, Textarea } from '@mantine/core';
import type { Json, JsonObject } from '@tandem/domain';
import { useWords } from '../../words/index.js';
import { ListEditor } from './list-editor.js';
import classes from './controls.module.css';

interface ScoredRowMoreProps {
  readonly entry: JsonObject;
  /** Its own described levels (a rubric), a maximum (scores), or neither (a matrix). */
  readonly levels: boolean | undefined;
  /** On the sheet only the words are written; numbers and levels stand in the panel. */
  readonly compact: boolean;
  readonly disabled: boolean;
  readonly onChange: (entry: JsonObject) => void;
}

const numberOf = (value: Json | undefined): number | '' => (typeof value === 'number' ? value : '');

const withPart = (entry: JsonObject, part: string, value: Json | undefined): JsonObject => {
  const next: { [key: string]: Json } = { ...entry };
  if (value === undefined || value === '') delete next[part];
  else next[part] = value;
  return next;
};

/** What a row has besides its title: a footnote, its least and greatest score, levels, weight. */
export function ScoredRowMore({ entry, levels, compact, disabled, onChange }: ScoredRowMoreProps) {
  const words = useWords();
  const put = (part: string, value: Json | undefined) => onChange(withPart(entry, part, value));
  return (
    <div className={classes.rowMore}>
      <Footnote entry={entry} disabled={disabled} onCommit={(text) => put('description', text)} />
      {!compact && levels === false && (
        <div className={classes.pair}>
          <RowNumber
            label={words.least}
            value={numberOf(entry['min'])}
            disabled={disabled}
            onCommit={(one) => put('min', one)}
          />
          <RowNumber
            label={words.most}
            value={numberOf(entry['max'])}
            disabled={disabled}
            onCommit={(one) => put('max', one)}
          />
        </div>
      )}
      {!compact && levels === true && (
        <>
          <ListEditor
            entries={Array.isArray(entry['levels']) ? (entry['levels'] as JsonObject[]) : []}
            what="level"
            disabled={disabled}
            onChange={(next) => {
              put('levels', next as JsonObject[]);
              return undefined;
            }}
          />
          <RowNumber
            label={words.weight}
            value={numberOf(entry['weight'])}
            disabled={disabled}
            onCommit={(one) => put('weight', one)}
          />
        </>
      )}
    </div>
  );
}

interface FootnoteProps {
  readonly entry: JsonObject;
  readonly disabled: boolean;
  readonly onCommit: (text: string) => void;
}

function Footnote({ entry, disabled, onCommit }: FootnoteProps) {
  const words = useWords();
  const written = typeof entry['description'] === 'string' ? entry['description'] : '';
  const [text, setText] = useState(written);
  const [known, setKnown] = useState(written);
  if (known !== written) {
    setKnown(written);
    setText(written);
  }
  return (
    <Textarea
      aria-label={words.optionHelp}
      placeholder={words.optionHelp}
      rows={1}
      classNames={{ input: classes.growing as string }}
      maxLength={1000}
      value={text}
      disabled={disabled}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => text.trim() !== written && onCommit(text.trim())}
    />
  );
}

interface RowNumberProps {
  readonly label: string;
  readonly value: number | '';
  readonly disabled: boolean;
  readonly onCommit: (value: number | undefined) => void;
}

function RowNumber({ label, value, disabled, onCommit }: RowNumberProps) {
  const [draft, setDraft] = useState<number | string>(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setDraft(value);
  }
  return (
    <NumberInput
      label={label}
      value={draft}
      disabled={disabled}
      decimalSeparator=","
      onChange={setDraft}
      onBlur={() => draft !== value && onCommit(typeof draft === 'number' ? draft : undefined)}
    />
  );
}
