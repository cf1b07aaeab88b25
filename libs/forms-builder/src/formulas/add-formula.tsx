import { useState } from 'react';
import { Button, Modal, Select, TextInput } from '@mantine/core';
import type { Place } from '@tandem/forms-core';
import { useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { formulaWords } from './words.js';
import classes from './formulas.module.css';

export interface AddFormulaProps {
  /** Opens the editor of the new field. */
  readonly onAdded: (at: string) => void;
  readonly onClose: () => void;
}

/** A new computed field: its name and where it stands; the formula is written next. */
export function AddFormula({ onAdded, onClose }: AddFormulaProps) {
  const store = useStudioStore();
  const actions = useStudioActions();
  const tree = useStudio((state) => state.tree);
  const language = useStudio((state) => state.language);
  const words = formulaWords(language);
  const [title, setTitle] = useState('');
  const [where, setWhere] = useState(() => `page:${store.getState().page}`);
  const tables = [...tree.byPlace.values()].filter((node) => node.block === 'rows' && !node.at.includes('*'));
  const places = [
    ...tree.pages.map((page) => ({
      value: `page:${page.id}`,
      label: page.title === '' ? words.inPlainForm : words.inForm(page.title),
    })),
    ...tables.map((node) => ({ value: `rows:${node.at}`, label: words.inRows(node.title || node.key) })),
  ];
  const add = () => {
    const to: Place = where.startsWith('rows:')
      ? { container: where.slice('rows:'.length) }
      : { container: '', page: where.slice('page:'.length) };
    const refused = actions.do({ do: 'addField', block: 'computed', title: title.trim(), to, language });
    onClose();
    const [at] = store.getState().selection;
    if (!refused && at !== undefined) onAdded(at);
  };
  return (
    <Modal opened onClose={onClose} title={words.addTitle}>
      <div className={classes.newSetting}>
        <TextInput
          data-autofocus
          label={words.addName}
          value={title}
          maxLength={300}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Select
          label={words.addWhere}
          data={places}
          value={where}
          allowDeselect={false}
          onChange={(value) => setWhere(value ?? where)}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button disabled={title.trim() === ''} onClick={add}>
            {words.addYes}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
