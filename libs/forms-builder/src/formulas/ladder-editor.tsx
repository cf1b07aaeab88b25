import { useState } from 'react';
import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Json, Language } from '@tandem/domain';
import { sayGaps, sayValue, type Ladder, type Rung } from './ladder.js';
import type { FormulaWords } from './words.js';
import classes from './formulas.module.css';

export interface LadderEditorProps {
  readonly ladder: Ladder;
  readonly readOnly: boolean;
  readonly language: Language;
  readonly words: FormulaWords;
  readonly onChange: (ladder: Ladder) => void;
}

/** Steps as a table, and below in words what happens to every number between them. */
export function LadderEditor({ ladder, readOnly, language, words, onChange }: LadderEditorProps) {
  const bands = ladder.kind === 'bands';
  const put = (index: number, rung: Rung) =>
    onChange({ ...ladder, rungs: ladder.rungs.map((one, at) => (at === index ? rung : one)) });
  const add = () => {
    const highest = Math.max(0, ...ladder.rungs.map((one) => one.from));
    const rung: Rung = { from: highest + 1, gives: 0, ...(bands ? { to: highest + 1 } : {}) };
    onChange({ ...ladder, rungs: [rung, ...ladder.rungs] });
  };
  return (
    <section className={classes.ladder}>
      <h4>{bands ? words.bands : words.ladder}</h4>
      <p className={classes.quiet}>{words.ladderAbout}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            {bands && <th scope="col">{words.to}</th>}
            <th scope="col">{words.gives}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {ladder.rungs.map((rung, index) => (
            <tr key={index}>
              <td>
                <Figure
                  label={words.from}
                  value={rung.from}
                  readOnly={readOnly}
                  onChange={(from) => put(index, { ...rung, from })}
                />
              </td>
              {bands && (
                <td>
                  <Figure
                    label={words.to}
                    value={rung.to ?? rung.from}
                    readOnly={readOnly}
                    onChange={(to) => put(index, { ...rung, to })}
                  />
                </td>
              )}
              <td>
                <ValueInput
                  label={words.gives}
                  value={rung.gives}
                  readOnly={readOnly}
                  onChange={(gives) => put(index, { ...rung, gives })}
                />
              </td>
              <td>
                {!readOnly && ladder.rungs.length > 1 && (
                  <ActionIcon
                    aria-label={words.removeStep(sayValue(rung.from, language))}
                    onClick={() =>
                      onChange({ ...ladder, rungs: ladder.rungs.filter((_, at) => at !== index) })
                    }
                  >
                    <IconTrash size={18} stroke={1.75} aria-hidden />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={bands ? 2 : 1}>
              {words.otherwise}
            </th>
            <td>
              <ValueInput
                label={words.otherwise}
                value={ladder.otherwise}
                readOnly={readOnly}
                onChange={(otherwise) => onChange({ ...ladder, otherwise })}
              />
            </td>
            <td />
          </tr>
        </tbody>
      </table>
      {!readOnly && (
        <Button variant="subtle" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={add}>
          {words.addStep}
        </Button>
      )}
      <h5>{words.gaps}</h5>
      <ul>
        {sayGaps(ladder, words, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: number;
  readonly readOnly: boolean;
  readonly onChange: (value: number) => void;
}

/** Half a number is kept here until it is one: the ladder never stands without its figure. */
function Figure({ label, value, readOnly, onChange }: FigureProps) {
  const [typed, setTyped] = useState<string | number>();
  return (
    <NumberInput
      aria-label={label}
      value={typed ?? value}
      readOnly={readOnly}
      decimalSeparator=","
      allowedDecimalSeparators={['.', ',']}
      hideControls
      onBlur={() => setTyped(undefined)}
      onChange={(next) => {
        setTyped(next);
        if (typeof next === 'number') onChange(next);
      }}
    />
  );
}

interface ValueInputProps {
  readonly label: string;
  readonly value: Json;
  readonly readOnly: boolean;
  readonly onChange: (value: Json) => void;
}

/** A figure where it reads as one, else words; nothing typed is nothing. */
function ValueInput({ label, value, readOnly, onChange }: ValueInputProps) {
  return (
    <TextInput
      aria-label={label}
      value={
        value === null ? '' : typeof value === 'number' ? String(value).replace('.', ',') : String(value)
      }
      readOnly={readOnly}
      maxLength={200}
      onChange={(event) => onChange(readTyped(event.currentTarget.value))}
    />
  );
}

export const readTyped = (typed: string): Json => {
  if (typed === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : typed;
};
