import { useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { say, type Json, type Text } from '@tandem/domain';
import { formNames, formulaNamesOf, parseFormula, writeFormula, type FormFormula } from '@tandem/forms-core';
import { FUNCTIONS } from '@tandem/rules';
import { useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { recallPreview } from '../preview/preview-state.js';
import { applyCompletion } from './complete.js';
import { FieldChips } from './field-chips.js';
import { FormulaBar } from './formula-bar.js';
import { FunctionPicker } from './function-picker.js';
import { LadderEditor } from './ladder-editor.js';
import { readLadder, writeLadder } from './ladder.js';
import { LiveResult } from './live-result.js';
import { namedValuesOf } from './named-values.js';
import { formulaWords } from './words.js';
import classes from './formulas.module.css';

export interface FormulaEditorProps {
  /** Where the value goes: `/months`, or `$row/done` in a table. */
  readonly to: string;
  readonly scope: string | undefined;
  /** What stands in the form; nothing for a field without a formula. */
  readonly logic: Json | undefined;
}

/** One formula: its text, what can be put into it, what comes out. It is written into the form when it is saved. */
export function FormulaEditor({ to, scope, logic }: FormulaEditorProps) {
  const store = useStudioStore();
  const { do: perform } = useStudioActions();
  const definition = useStudio((state) => state.definition);
  const samples = useStudio((state) => state.document.value.samples);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const words = formulaWords(language);
  const titles = useMemo(() => formNames(definition, language, scope), [definition, language, scope]);
  const names = useMemo(() => formulaNamesOf(definition, language, scope), [definition, language, scope]);
  const values = useMemo(() => namedValuesOf(names), [names]);
  const written = useMemo(() => (logic === undefined ? '' : writeFormula(logic, names)), [logic, names]);
  const [draft, setDraft] = useState<string>();
  const [refused, setRefused] = useState<Text>();
  const input = useRef<HTMLTextAreaElement>(null);
  const text = draft ?? written;
  const read = useMemo(() => (text.trim() === '' ? undefined : parseFormula(text, names)), [text, names]);
  const understood = read?.ok ? read.logic : undefined;
  const formula = useMemo<FormFormula | undefined>(
    () => (understood === undefined ? undefined : formulaOf(to, scope, understood)),
    [understood, to, scope],
  );
  const ladder = useMemo(() => (understood === undefined ? undefined : readLadder(understood)), [understood]);
  const changed = draft !== undefined && draft !== written;

  const insert = (piece: string, back: number) => {
    const at = input.current?.selectionStart ?? text.length;
    const next = applyCompletion(
      text,
      { from: at, to: input.current?.selectionEnd ?? at },
      { insert: piece, back },
    );
    setDraft(next.text);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const save = () => {
    if (!formula || !changed) return;
    const why = perform({ do: 'putFormula', formula }, { quiet: true, say: words.saved });
    setRefused(why?.message);
    if (!why) setDraft(undefined);
  };

  return (
    <div className={classes.editor}>
      <div className={classes.column}>
        <FormulaBar
          value={text}
          fault={read && !read.ok ? { ...read, message: say(read.message, language) } : undefined}
          {...{ values, readOnly, language, words }}
          functions={FUNCTIONS}
          inputRef={input}
          onChange={setDraft}
          onSave={save}
        />
        {refused && <p role="alert">{say(refused, language)}</p>}
        {!readOnly && (
          <div className={classes.buttons}>
            <Button
              disabled={!changed || !formula}
              leftSection={<IconDeviceFloppy size={16} stroke={1.75} aria-hidden />}
              onClick={save}
            >
              {words.save}
            </Button>
            <Button variant="default" disabled={!changed} onClick={() => setDraft(undefined)}>
              {words.revert}
            </Button>
            {logic !== undefined && (
              <Button
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
                onClick={() =>
                  perform({ do: 'removeFormula', to, ...(scope === undefined ? {} : { in: scope }) })
                }
              >
                {words.remove}
              </Button>
            )}
          </div>
        )}
        <FieldChips {...{ values, readOnly, words }} onPick={(written) => insert(`[${written}]`, 0)} />
        {ladder && (
          <LadderEditor
            {...{ ladder, readOnly, language, words }}
            onChange={(next) => setDraft(writeFormula(writeLadder(next), names))}
          />
        )}
      </div>
      <div className={classes.column}>
        <LiveResult
          schema={definition.schema}
          formula={formula}
          samples={samples ?? []}
          typed={recallPreview(store).answers}
          titleOf={titles.titleOf}
          {...{ language, words }}
        />
        <FunctionPicker
          {...{ readOnly, language, words }}
          onPick={(one) => insert(`${one.name[language]}()`, one.args.length === 0 ? 0 : 1)}
        />
      </div>
    </div>
  );
}

const formulaOf = (to: string, scope: string | undefined, logic: Json): FormFormula => ({
  ...(scope === undefined ? {} : { in: scope }),
  to,
  logic,
});
