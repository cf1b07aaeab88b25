import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { TextInput } from '@mantine/core';
import { say } from '@tandem/domain';
import type { Block } from '@tandem/forms-core';
import { IconSearch } from '@tabler/icons-react';
import { addField } from '../canvas/add-field.js';
import type { Dragged } from '../canvas/drag/drag-data.js';
import { useStudio, useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import { BlockIcon } from './block-icon.js';
import { findBlocks, shelvesOf } from './find-blocks.js';
import { PaletteItem } from './palette-item.js';
import { ReadyShelf } from './ready-shelf.js';
import classes from './palette.module.css';

const dragOf = new Map<Block['id'], Dragged>();
const draggedBlock = (block: Block['id']): Dragged => {
  const known = dragOf.get(block) ?? { kind: 'block', block };
  dragOf.set(block, known);
  return known;
};

/** The left side: kinds of fields by meaning, ready blocks, and a search over both. */
export function Palette() {
  const store = useStudioStore();
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const words = useWords();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = useMemo(() => findBlocks(query, language), [query, language]);
  const shelves = useMemo(
    () =>
      query.trim() === ''
        ? shelvesOf(found).map(({ group, blocks }) => ({ title: words.groups[group], blocks }))
        : [{ title: '', blocks: found }],
    [found, query, words],
  );

  const walk = (event: KeyboardEvent): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-palette-item]') ?? [])];
    const index = items.indexOf(document.activeElement as HTMLElement);
    const inSearch = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && inSearch && query.trim() !== '') {
      event.preventDefault();
      const [first] = found;
      if (first) addField(store, first.id);
      else items[0]?.click();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = index + (event.key === 'ArrowDown' ? 1 : -1);
      if (next >= 0) items[next]?.focus();
      else event.currentTarget.querySelector('input')?.focus();
    } else if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      setQuery('');
    }
  };
  return (
    <nav className={classes.palette} aria-label={words.palette} data-own-keys onKeyDown={walk}>
      <TextInput
        id={`${id}-search`}
        data-palette-search
        aria-label={words.findField}
        placeholder={words.findField}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
        rightSection={<kbd className={classes.kbd}>/</kbd>}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div ref={list} className={classes.shelves}>
        {found.length === 0 && <p className={classes.nothing}>{words.nothingFound}</p>}
        {shelves.map(({ title, blocks }) => (
          <section key={title} aria-label={title || words.palette}>
            {title !== '' && <h2 className={classes.shelf}>{title}</h2>}
            <ul className={classes.items}>
              {blocks.map((block) => (
                <PaletteItem
                  key={block.id}
                  title={say(block.title, language)}
                  about={say(block.about, language)}
                  icon={<BlockIcon block={block} />}
                  dragged={draggedBlock(block.id)}
                  disabled={readOnly}
                  onAdd={() => addField(store, block.id)}
                />
              ))}
            </ul>
          </section>
        ))}
        <ReadyShelf query={query} />
      </div>
    </nav>
  );
}
