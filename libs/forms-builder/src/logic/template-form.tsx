import { useState } from 'react';
import { Button, MultiSelect, NumberInput, Select } from '@mantine/core';
import type { Language } from '@tandem/domain';
import type { FormCheck } from '@tandem/forms-core';
import {
  CHECK_TEMPLATES,
  fillTemplate,
  TEMPLATE_ASKS,
  type CheckTemplate,
  type TemplateFilling,
} from './check-templates.js';
import type { ConditionField } from './condition-field.js';
import type { LogicWords } from './words.js';
import classes from './logic.module.css';

export interface MadeCheck {
  readonly assert: FormCheck['assert'] | undefined;
  readonly at: string;
  readonly message: string;
}

export interface TemplateFormProps {
  readonly fields: readonly ConditionField[];
  readonly language: Language;
  readonly words: LogicWords;
  readonly onUse: (made: MadeCheck) => void;
}

/** A ready check: choose its fields and figures; what comes out can still be changed. */
export function TemplateForm({ fields, language, words, onUse }: TemplateFormProps) {
  const [template, setTemplate] = useState<CheckTemplate>();
  const [names, setNames] = useState<readonly string[]>([]);
  const [figures, setFigures] = useState<Pick<TemplateFilling, 'total' | 'min' | 'max'>>({ total: 100 });
  const asks = template && TEMPLATE_ASKS[template];
  const fitting = fields.filter(
    (field) => !asks || asks.kinds.length === 0 || asks.kinds.includes(field.kind),
  );
  const data = fitting.map((field) => ({ value: field.name, label: field.label }));
  const chosen = names.flatMap((name) => fitting.filter((field) => field.name === name));
  const made = template && fillTemplate(template, { fields: chosen, ...figures }, language);

  const choose = (next: CheckTemplate) => {
    setTemplate(next);
    setNames([]);
    if (next === 'own') onUse({ assert: undefined, at: fields[0]?.name ?? '', message: '' });
  };
  const put = (index: number, name: string | null) => {
    const next = [names[0] ?? '', names[1] ?? ''];
    next[index] = name ?? '';
    setNames(next);
  };
  return (
    <div className={classes.template}>
      <Select
        label={words.template}
        data={CHECK_TEMPLATES.map((value) => ({ value, label: words.templates[value] }))}
        value={template ?? null}
        allowDeselect={false}
        onChange={(value) => value && choose(value as CheckTemplate)}
      />
      {asks && asks.fields !== 'none' && fitting.length < 2 && <p role="status">{words.fewFields}</p>}
      {asks?.fields === 'two' && fitting.length >= 2 && (
        <div className={classes.row}>
          {[words.first, words.second].map((label, index) => (
            <Select
              key={label}
              label={label}
              searchable
              data={data.filter((one) => one.value !== names[1 - index])}
              value={names[index] || null}
              onChange={(name) => put(index, name)}
            />
          ))}
        </div>
      )}
      {asks?.fields === 'many' && fitting.length >= 2 && (
        <MultiSelect
          label={words.templateFields}
          searchable
          data={data}
          value={[...names]}
          onChange={setNames}
        />
      )}
      {asks && asks.figures.length > 0 && (
        <div className={classes.row}>
          {asks.figures.map((figure) => (
            <NumberInput
              key={figure}
              label={words.figures[figure]}
              value={figures[figure] ?? ''}
              onChange={(value) => {
                const { [figure]: _, ...others } = figures;
                setFigures(typeof value === 'number' ? { ...others, [figure]: value } : others);
              }}
            />
          ))}
        </div>
      )}
      {asks && asks.fields !== 'none' && (
        <Button variant="default" disabled={!made} onClick={() => made && onUse(made)}>
          {words.use}
        </Button>
      )}
    </div>
  );
}
