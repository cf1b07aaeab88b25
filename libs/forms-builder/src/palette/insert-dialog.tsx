import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Modal, TextInput } from '@mantine/core';
import { say } from '@tandem/domain';
import type { BlockId, Place } from '@tandem/forms-core';
import { addField } from '../canvas/add-field.js';
import { titleOfField } from '../canvas/field-words.js';
import { useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import { BlockIcon } from './block-icon.js';
import { findBlocks } from './find-blocks.js';
import classes from './insert.module.css';

/** What `/` opens: a field is found by a word and stands after the selected one on Enter. */
export function InsertDialog({ to }: { readonly to?: Place | undefined }) {
  const store = useStudioStore();
  const actions = useStudioActions();
  const language = useStudio((state) => state.language);
  const last = useStudio((state) => state.tree.byPlace.get(state.selection.at(-1) ?? '-'));
  const words = useWords();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useMemo(() => findBlocks(query, language), [query, language]);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const add = (block: BlockId) => {
    actions.openDialog(undefined);
    addField(store, block, to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      setActive(Math.min(Math.max(active + by, 0), found.length - 1));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const block = found[active];
      if (block) add(block.id);
    }
  };
  return (
    <Modal
      opened
      onClose={() => actions.openDialog(undefined)}
      title={words.insertTitle}
      closeButtonProps={{ 'aria-label': words.close }}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      {to === undefined && (
        <p className={classes.hint}>
          {last ? words.insertAfter(titleOfField(last, words)) : words.insertLast}
        </p>
      )}
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="studio-insert"
        aria-activedescendant={found[active] ? `studio-insert-${found[active].id}` : undefined}
        aria-label={words.findField}
        placeholder={words.findField}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul ref={list} id="studio-insert" role="listbox" aria-label={words.palette} className={classes.list}>
        {found.map((block, index) => (
          <li
            key={block.id}
            id={`studio-insert-${block.id}`}
            role="option"
            aria-selected={index === active}
            className={classes.option}
            onPointerMove={() => setActive(index)}
            onClick={() => add(block.id)}
          >
            <BlockIcon block={block} />
            <span>
              {say(block.title, language)}
              <span className={classes.about}>{say(block.about, language)}</span>
            </span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.hint}>{words.nothingFound}</p>}
    </Modal>
  );
}
