import { useMemo, useState } from 'react';
import { Button, SegmentedControl, Select, Textarea } from '@mantine/core';
import { say, type Text } from '@tandem/domain';
import type { FormCheck } from '@tandem/forms-core';
import { useStudio, useStudioActions } from '../state/index.js';
import { AssertEditor } from './assert-editor.js';
import { conditionFieldsOf } from './condition-field.js';
import { TemplateForm } from './template-form.js';
import { tablesOf } from './rule-targets.js';
import { logicWords } from './words.js';
import classes from './logic.module.css';

export interface CheckEditorProps {
  readonly id: string;
  /** Nothing for a new one: it begins with a template. */
  readonly check: FormCheck | undefined;
  readonly onClose: () => void;
}

type Draft = Pick<FormCheck, 'at' | 'severity' | 'message'> & {
  /** Nothing while it is not finished. */
  readonly assert: FormCheck['assert'] | undefined;
};

/** A check: what must hold, how grave it is, where and what is said. */
export function CheckEditor({ id, check, onClose }: CheckEditorProps) {
  const tree = useStudio((state) => state.tree);
  const language = useStudio((state) => state.language);
  const actions = useStudioActions();
  const words = logicWords(language);
  const [scope, setScope] = useState(check?.in);
  const [draft, setDraft] = useState<Draft | undefined>(check);
  /** Another condition was put in as a whole: its editor begins anew. */
  const [made, setMade] = useState(0);
  const [refused, setRefused] = useState<Text>();
  const fields = useMemo(() => conditionFieldsOf(tree, scope, true), [tree, scope]);
  const tables = useMemo(() => tablesOf(tree), [tree]);
  const change = (part: Partial<Draft>) => setDraft((before) => before && { ...before, ...part });

  const save = () => {
    if (draft?.assert === undefined) return;
    const { assert, at, severity, message } = draft;
    const next: FormCheck = {
      id,
      ...(scope === undefined ? {} : { in: scope }),
      ...{ assert, at, severity, message: message.trim() },
    };
    const why = actions.do({ do: 'putCheck', check: next }, { quiet: true });
    if (why) setRefused(why.message);
    else onClose();
  };

  return (
    <div className={classes.editor} role="group" aria-label={words.newCheck}>
      {check === undefined && tables.length > 0 && (
        <Select
          label={words.where}
          data={[
            { value: '', label: words.inForm },
            ...tables.map((table) => ({ value: table.at, label: words.inRows(table.title || table.key) })),
          ]}
          value={scope ?? ''}
          allowDeselect={false}
          onChange={(value) => {
            setScope(value ? value : undefined);
            setDraft(undefined);
          }}
        />
      )}
      {check === undefined && (
        <TemplateForm
          key={scope}
          {...{ fields, language, words }}
          onUse={(filled) => {
            setDraft({ severity: draft?.severity ?? 'error', ...filled });
            setMade(made + 1);
          }}
        />
      )}
      {draft && (
        <>
          <AssertEditor
            key={made}
            assert={draft.assert}
            {...{ scope, fields, words }}
            onChange={(assert) => change({ assert })}
          />
          <div>
            <span className={classes.label} id={`${id}-severity`}>
              {words.severity}
            </span>
            <SegmentedControl
              aria-labelledby={`${id}-severity`}
              data={(['error', 'warning'] as const).map((value) => ({
                value,
                label: words.severities[value],
              }))}
              value={draft.severity}
              onChange={(value) => change({ severity: value as FormCheck['severity'] })}
            />
          </div>
          <Textarea
            label={words.message}
            description={words.messageHelp}
            required
            autosize
            minRows={2}
            maxLength={500}
            value={draft.message}
            onChange={(event) => change({ message: event.currentTarget.value })}
          />
          <div className={classes.row}>
            <Select
              label={words.insertName}
              searchable
              data={fields.map((field) => ({ value: field.name, label: field.label }))}
              value={null}
              onChange={(name) =>
                name !== null && change({ message: `${draft.message}{${name.replace(/^(\$row)?\//, '')}}` })
              }
            />
            <Select
              label={words.at}
              searchable
              data={[
                ...(scope === undefined ? [{ value: '', label: words.atForm }] : []),
                ...fields
                  .filter((field) => scope === undefined || field.name.startsWith('$row/'))
                  .map((field) => ({ value: field.name, label: field.label })),
              ]}
              value={draft.at}
              allowDeselect={false}
              onChange={(at) => at !== null && change({ at })}
            />
          </div>
        </>
      )}
      {refused && <p role="alert">{say(refused, language)}</p>}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button disabled={draft?.assert === undefined || draft.message.trim() === ''} onClick={save}>
          {words.saveCheck}
        </Button>
      </div>
    </div>
  );
}
