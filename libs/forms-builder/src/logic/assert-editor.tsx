import { useMemo, useRef, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import type { RuleGroupType } from 'react-querybuilder';
import { say, type Json } from '@tandem/domain';
import { formulaNamesOf, fromQuery, parseFormula, toQuery, writeFormula } from '@tandem/forms-core';
import { FUNCTIONS } from '@tandem/rules';
import { FormulaBar } from '../formulas/formula-bar.js';
import { namedValuesOf } from '../formulas/named-values.js';
import { formulaWords } from '../formulas/words.js';
import { useStudio } from '../state/index.js';
import { ConditionEditor } from './condition-editor.js';
import type { ConditionField } from './condition-field.js';
import { firstRule, fromTree, isFinished, toTree } from './query-tree.js';
import type { LogicWords } from './words.js';
import classes from './logic.module.css';

export interface AssertEditorProps {
  /** Nothing for a condition that is only begun. */
  readonly assert: Json | undefined;
  readonly scope: string | undefined;
  readonly fields: readonly ConditionField[];
  readonly words: LogicWords;
  /** Nothing while it is not finished. */
  readonly onChange: (assert: Json | undefined) => void;
}

/** What must hold: in rows where rows can say it, as a formula where fields are compared or reckoned with. */
export function AssertEditor({ assert, scope, fields, words, onChange }: AssertEditorProps) {
  const definition = useStudio((state) => state.definition);
  const language = useStudio((state) => state.language);
  const names = useMemo(() => formulaNamesOf(definition, language, scope), [definition, language, scope]);
  const values = useMemo(() => namedValuesOf(names), [names]);
  const input = useRef<HTMLTextAreaElement>(null);
  const [tree, setTree] = useState<RuleGroupType | undefined>(() => {
    const query = assert === undefined ? firstRule(fields, 'check') : readable(assert, fields);
    return query && toTree(query);
  });
  const [text, setText] = useState(() => (assert === undefined ? '' : writeFormula(assert, names)));
  const [how, setHow] = useState<'rows' | 'formula'>(tree ? 'rows' : 'formula');
  const read = useMemo(() => (text.trim() === '' ? undefined : parseFormula(text, names)), [text, names]);
  const fault = read && !read.ok ? { at: read.at, message: say(read.message, language) } : undefined;

  const byRows = (next: RuleGroupType) => {
    setTree(next);
    const query = fromTree(next);
    onChange(isFinished(query, fields) ? fromQuery(query) : undefined);
  };
  const byFormula = (next: string) => {
    setText(next);
    const parsed = next.trim() === '' ? undefined : parseFormula(next, names);
    onChange(parsed?.ok ? parsed.logic : undefined);
  };
  const go = (next: 'rows' | 'formula') => {
    if (next === 'formula' && tree) {
      const query = fromTree(tree);
      if (isFinished(query, fields)) setText(writeFormula(fromQuery(query), names));
    }
    if (next === 'rows') {
      const query = read?.ok ? readable(read.logic, fields) : firstRule(fields, 'check');
      if (!query) return;
      setTree(toTree(query));
    }
    setHow(next);
  };
  const inRows =
    how === 'rows' || text.trim() === '' || (read?.ok === true && !!readable(read.logic, fields));

  return (
    <div className={classes.assert}>
      <div className={classes.head}>
        <h4>{words.must}</h4>
        <SegmentedControl
          aria-label={words.how}
          data={[
            { value: 'rows', label: words.byRows, disabled: !inRows },
            { value: 'formula', label: words.byFormula },
          ]}
          value={how}
          onChange={(value) => go(value as 'rows' | 'formula')}
        />
      </div>
      {how === 'rows' && tree ? (
        <ConditionEditor tree={tree} fields={fields} purpose="check" words={words} onChange={byRows} />
      ) : (
        <FormulaBar
          value={text}
          fault={fault}
          values={values}
          functions={FUNCTIONS}
          readOnly={false}
          language={language}
          words={formulaWords(language)}
          inputRef={input}
          onChange={byFormula}
          onSave={() => undefined}
        />
      )}
    </div>
  );
}

/** The rows of a condition, where all that it names can be chosen in a row. */
const readable = (assert: Json, fields: readonly ConditionField[]) => {
  const query = toQuery(assert);
  return query && isFinished(query, fields) ? query : undefined;
};
