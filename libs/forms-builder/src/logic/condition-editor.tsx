import { useMemo } from 'react';
import {
  QueryBuilder,
  type ActionProps,
  type Field,
  type FullOption,
  type RuleGroupType,
  type ValueSelectorProps,
} from 'react-querybuilder';
import { MantineValueSelector, QueryBuilderMantine } from '@react-querybuilder/mantine';
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { ConditionValue } from './condition-value.js';
import type { ConditionField } from './condition-field.js';
import { defaultValue, operatorsOf } from './query-tree.js';
import type { LogicWords } from './words.js';
import classes from './condition.module.css';

export interface ConditionEditorProps {
  readonly tree: RuleGroupType;
  readonly fields: readonly ConditionField[];
  readonly purpose: 'rule' | 'check';
  readonly words: LogicWords;
  readonly onChange: (tree: RuleGroupType) => void;
}

/** Deeper than people can follow. */
const LEVELS = 3;

/** A selector with a name that is read out: the library gives only a hint under the pointer. */
function NamedSelector(props: ValueSelectorProps) {
  return <MantineValueSelector {...props} aria-label={props.title} allowDeselect={false} />;
}

function AddAction({ label, title, handleOnClick, disabled }: ActionProps) {
  return (
    <Button
      variant="subtle"
      title={title}
      disabled={disabled === true}
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      onClick={(event) => handleOnClick(event)}
    >
      {label}
    </Button>
  );
}

function RemoveAction({ title, handleOnClick, disabled }: ActionProps) {
  return (
    <ActionIcon aria-label={title} disabled={disabled === true} onClick={(event) => handleOnClick(event)}>
      <IconX size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
}

const CONTROLS = {
  valueSelector: NamedSelector,
  fieldSelector: NamedSelector,
  operatorSelector: NamedSelector,
  combinatorSelector: NamedSelector,
  valueEditor: ConditionValue,
  addRuleAction: AddAction,
  addGroupAction: AddAction,
  removeRuleAction: RemoveAction,
  removeGroupAction: RemoveAction,
} as const;

/** Rows of conditions, all or any of them, in groups of at most three levels. */
export function ConditionEditor({ tree, fields, purpose, words, onChange }: ConditionEditorProps) {
  const options = useMemo(() => groupsOf(fields), [fields]);
  const byName = useMemo(() => new Map(fields.map((field) => [field.name, field])), [fields]);
  const translations = useMemo(() => translationsOf(words), [words]);
  const operators = (name: string): FullOption[] => {
    const kind = byName.get(name)?.kind ?? 'presence';
    return operatorsOf(kind, purpose).map((operator) => {
      const label =
        kind === 'date' && operator in words.dateOperators
          ? words.dateOperators[operator as keyof typeof words.dateOperators]
          : words.operators[operator];
      return { name: operator, value: operator, label };
    });
  };
  return (
    <div className={classes.editor}>
      <QueryBuilderMantine controlElements={CONTROLS}>
        <QueryBuilder
          fields={options}
          query={tree}
          combinators={[
            { name: 'and', label: words.all },
            { name: 'or', label: words.any },
          ]}
          getOperators={operators}
          getDefaultValue={(rule) => defaultValue(byName.get(rule.field), rule.operator)}
          resetOnOperatorChange
          enableMountQueryChange={false}
          addRuleToNewGroups
          maxLevels={LEVELS}
          translations={translations}
          context={{ byName, words }}
          onQueryChange={onChange}
        />
      </QueryBuilderMantine>
    </div>
  );
}

/** Fields by their pages, in the order of the form. */
const groupsOf = (fields: readonly ConditionField[]) => {
  const groups = new Map<string, Field[]>();
  for (const { name, label, group } of fields)
    groups.set(group, [...(groups.get(group) ?? []), { name, label }]);
  const all = [...groups].map(([label, options]) => ({ label, options }));
  return all.length > 1 ? all : (all[0]?.options ?? []);
};

const translationsOf = (words: LogicWords) => ({
  fields: { title: words.field, placeholderName: '~', placeholderLabel: words.field },
  operators: { title: words.operator },
  value: { title: words.value },
  values: { title: words.value },
  combinators: { title: words.combinator },
  addRule: { label: words.addCondition, title: words.addCondition },
  addGroup: { label: words.addGroup, title: words.addGroup },
  removeRule: { label: words.removeCondition, title: words.removeCondition },
  removeGroup: { label: words.removeGroup, title: words.removeGroup },
  notToggle: { label: words.not, title: words.not },
});
