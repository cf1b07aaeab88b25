import { useMemo, useState } from 'react';
import { Button, MultiSelect, Select } from '@mantine/core';
import type { RuleGroupType } from 'react-querybuilder';
import { say, type Text } from '@tandem/domain';
import { fromQuery, toQuery, type FormRule } from '@tandem/forms-core';
import { useStudio, useStudioActions } from '../state/index.js';
import { ConditionEditor } from './condition-editor.js';
import { conditionFieldsOf } from './condition-field.js';
import { firstRule, fromTree, isFinished, toTree } from './query-tree.js';
import { RuleCountLine } from './rule-count.js';
import { tablesOf, targetsOf } from './rule-targets.js';
import { effectsOf, thenOf } from './rule-effects.js';
import { logicWords } from './words.js';
import classes from './logic.module.css';

export interface RuleEditorProps {
  /** The rule to change, or the beginnings of a new one. */
  readonly rule: FormRule;
  readonly isNew: boolean;
  readonly onClose: () => void;
}

/** A rule as rows: if these conditions hold, show these fields and demand those. */
export function RuleEditor({ rule, isNew, onClose }: RuleEditorProps) {
  const tree = useStudio((state) => state.tree);
  const language = useStudio((state) => state.language);
  const actions = useStudioActions();
  const words = logicWords(language);
  const [scope, setScope] = useState(rule.in);
  const fields = useMemo(() => conditionFieldsOf(tree, scope), [tree, scope]);
  const [query, setQuery] = useState<RuleGroupType | undefined>(() => {
    const read = isNew ? firstRule(fields, 'rule') : toQuery(rule.when);
    return read && toTree(read);
  });
  const [effects, setEffects] = useState(() => effectsOf(rule));
  const [refused, setRefused] = useState<Text>();
  const targets = useMemo(() => targetsOf(tree, scope), [tree, scope]);
  const tables = useMemo(() => tablesOf(tree), [tree]);
  const read = query && fromTree(query);
  const finished = read !== undefined && isFinished(read, fields);
  const when = read && finished ? fromQuery(read) : undefined;
  const acts = effects.show.length + effects.require.length > 0;

  const move = (value: string | null) => {
    const next = value ? value : undefined;
    setScope(next);
    setQuery(toTree(firstRule(conditionFieldsOf(tree, next), 'rule')));
    setEffects({ show: [], require: [] });
  };
  const save = () => {
    if (when === undefined || !acts) return;
    const next: FormRule = {
      id: rule.id,
      ...(scope === undefined ? {} : { in: scope }),
      when,
      then: thenOf(effects),
    };
    const why = actions.do({ do: 'putRule', rule: next }, { quiet: true });
    if (why) setRefused(why.message);
    else onClose();
  };

  return (
    <div className={classes.editor} role="group" aria-label={words.newRule}>
      {isNew && tables.length > 0 && (
        <Select
          label={words.where}
          data={[
            { value: '', label: words.inForm },
            ...tables.map((table) => ({ value: table.at, label: words.inRows(table.title || table.key) })),
          ]}
          value={scope ?? ''}
          allowDeselect={false}
          onChange={move}
        />
      )}
      <h4>{words.if}</h4>
      {query ? (
        <ConditionEditor tree={query} fields={fields} purpose="rule" words={words} onChange={setQuery} />
      ) : (
        <p role="alert">{words.tooHard}</p>
      )}
      {when === undefined ? (
        query && <p className={classes.quiet}>{fields.length === 0 ? words.noFields : words.unfinished}</p>
      ) : (
        <RuleCountLine logic={when} scope={scope} words={words} />
      )}
      <h4>{words.then}</h4>
      <MultiSelect
        label={words.show}
        description={words.showHelp}
        placeholder={effects.show.length === 0 ? words.chooseFields : ''}
        searchable
        data={targets.shown}
        value={[...effects.show]}
        onChange={(show) => setEffects({ ...effects, show })}
      />
      <MultiSelect
        label={words.require}
        description={words.requireHelp}
        placeholder={effects.require.length === 0 ? words.chooseFields : ''}
        searchable
        data={targets.required}
        value={[...effects.require]}
        onChange={(require) => setEffects({ ...effects, require })}
      />
      {!acts && <p className={classes.quiet}>{words.thenNeeded}</p>}
      {refused && <p role="alert">{say(refused, language)}</p>}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button disabled={when === undefined || !acts} onClick={save}>
          {words.save}
        </Button>
      </div>
    </div>
  );
}
