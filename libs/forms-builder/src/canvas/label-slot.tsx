import type { MouseEvent } from 'react';
import type { LabelSlot as LabelSlotProps } from '@tandem/forms-renderer';
import { useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import { listOfField } from './field-words.js';
import { InPlaceText } from './in-place-text.js';
import { isJustMade, nameField } from './name-field.js';
import classes from './canvas.module.css';

/** The question of a field, written where it stands. In the head of a table it also stands for its column. */
export function LabelSlot({ at, label, column }: LabelSlotProps) {
  const editing = useStudio((state) => state.editing?.part === 'title' && state.editing.at === at);
  const node = useStudio((state) => state.tree.byPlace.get(at));
  const selected = useStudio((state) => column && state.selection.includes(at));
  const store = useStudioStore();
  const actions = useStudioActions();
  const words = useWords();
  const title = node?.title ?? label;

  const commit = (text: string, by: 'enter' | 'tab' | 'blur'): void => {
    const isNew = isJustMade(store, at);
    if (node !== undefined && text !== '' && text !== title && nameField(store, node, text))
      return actions.edit(undefined);
    const hasList = node !== undefined && listOfField(node) !== undefined;
    const [now = at] = isNew ? store.getState().selection : [at];
    if (by === 'tab') actions.edit({ at: now, part: 'help' });
    else if (by === 'enter' && isNew && hasList) actions.edit({ at: now, part: 'options' });
    else if (store.getState().editing?.at === at || by !== 'blur') actions.edit(undefined);
  };
  if (editing)
    return (
      <InPlaceText
        value={title}
        label={words.editLabel(title)}
        placeholder={words.labelHint}
        max={500}
        onCommit={commit}
        onCancel={() => actions.edit(undefined)}
      />
    );
  const pick = (event: MouseEvent) => {
    event.stopPropagation();
    actions.select([at]);
  };
  return (
    <span
      className={classes.label}
      data-column={column}
      data-selected={selected}
      data-empty={title.trim() === ''}
      {...(column ? { onClick: pick } : {})}
      onDoubleClick={(event) => {
        event.stopPropagation();
        actions.select([at]);
        actions.edit({ at, part: 'title' });
      }}
    >
      {title.trim() || words.noTitle}
    </span>
  );
}
