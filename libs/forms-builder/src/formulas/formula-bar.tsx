import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { applyCompletion, completionsAt, typingAt, type Completion, type NamedValue } from './complete.js';
import { CompletionList } from './completion-list.js';
import { paintFormula } from './paint-formula.js';
import type { FormulaFunction } from '@tandem/rules';
import type { Language } from '@tandem/domain';
import type { FormulaWords } from './words.js';
import classes from './formulas.module.css';

export interface FormulaFault {
  readonly at: number;
  readonly message: string;
}

export interface FormulaBarProps {
  readonly value: string;
  readonly fault: FormulaFault | undefined;
  readonly values: readonly NamedValue[];
  readonly functions: readonly FormulaFunction[];
  readonly readOnly: boolean;
  readonly language: Language;
  readonly words: FormulaWords;
  readonly inputRef: Ref<HTMLTextAreaElement>;
  readonly onChange: (value: string) => void;
  /** Ctrl+Enter. */
  readonly onSave: () => void;
}

/** A formula as people write it: fields are chips, help opens at the caret, the error is shown where it is. */
export function FormulaBar(props: FormulaBarProps) {
  const { value, fault, values, functions, readOnly, language, words, onChange, onSave } = props;
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number>();
  const [chosen, setChosen] = useState(0);
  const [shut, setShut] = useState(false);
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    own.current?.setSelectionRange(wanted.current, wanted.current);
    setCaret(wanted.current);
    wanted.current = undefined;
  }, [value]);

  const typing = caret === undefined || shut || readOnly ? undefined : typingAt(value, caret);
  const offered = useMemo(
    () => completionsAt(typing, values, functions, language, words),
    // The word at the caret says all that there is to know of the typing.
    [typing?.from, typing?.word, typing?.inBrackets, values, functions, language, words],
  );
  const at = Math.min(chosen, offered.length - 1);

  const take = (completion: Completion) => {
    if (!typing) return;
    const next = applyCompletion(value, typing, completion);
    wanted.current = next.caret;
    setChosen(0);
    setShut(completion.kind !== 'function');
    onChange(next.text);
    own.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return onSave();
    }
    if (offered.length === 0) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const picked = offered[at];
    if (move !== undefined) setChosen((at + move + offered.length) % offered.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && picked) take(picked);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      setShut(true);
    } else return;
    event.preventDefault();
  };
  const look = () => {
    const { selectionStart, selectionEnd } = own.current!;
    setCaret(selectionStart === selectionEnd ? selectionStart : undefined);
  };

  return (
    <div className={classes.bar}>
      <label htmlFor={id} className={classes.label}>
        {words.formula}
      </label>
      <div className={classes.box} data-fault={fault !== undefined}>
        <Painted value={value} fault={fault} />
        <textarea
          id={id}
          ref={(node) => {
            own.current = node;
            assign(props.inputRef, node);
          }}
          className={classes.input}
          rows={3}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={offered.length > 0 ? `${id}-${at}` : undefined}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-help ${id}-state`}
          readOnly={readOnly}
          maxLength={4000}
          value={value}
          onChange={(event) => {
            setShut(false);
            setChosen(0);
            setCaret(event.currentTarget.selectionStart);
            onChange(event.currentTarget.value);
          }}
          onSelect={look}
          onBlur={() => setCaret(undefined)}
          onKeyDown={onKeyDown}
        />
        <CompletionList id={id} offered={offered} chosen={at} label={words.completions} onTake={take} />
      </div>
      <p id={`${id}-help`} className={classes.quiet}>
        {words.formulaHelp}
      </p>
      <p id={`${id}-state`} role="status" className={classes.state} data-fault={fault !== undefined}>
        {fault ? (
          <>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            {fault.message} ({words.at(fault.at + 1)})
          </>
        ) : (
          value.trim() !== '' && (
            <>
              <IconCircleCheck size={16} stroke={1.75} aria-hidden />
              {words.ok}
            </>
          )
        )}
      </p>
    </div>
  );
}

const assign = (ref: Ref<HTMLTextAreaElement>, node: HTMLTextAreaElement | null) => {
  if (typeof ref === 'function') ref(node);
  else if (ref) ref.current = node;
};

/** Lies behind the text, sign under sign: chips for names, a wavy line where the error begins. */
function Painted({ value, fault }: Pick<FormulaBarProps, 'value' | 'fault'>) {
  return (
    <div className={classes.painted} aria-hidden>
      {paintFormula(value).map((part) => {
        const wrong = fault !== undefined && fault.at >= part.from && fault.at < part.from + part.text.length;
        return (
          <span key={part.from} data-kind={part.kind} data-wrong={wrong}>
            {part.text}
          </span>
        );
      })}
      {fault !== undefined && fault.at >= value.length && <span data-wrong>{'\u00a0'}</span>}
      {'\n'}
    </div>
  );
}
