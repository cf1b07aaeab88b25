import { useState } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { IconBooks, IconSearch } from '@tabler/icons-react';
import type { LibraryBlock } from '@tandem/contracts';
import { EmptyState, ErrorState, ListSkeleton } from '@tandem/ui';
import { useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { BlockCard } from './block-card.js';
import { KeepBlockDialog } from './keep-block-dialog.js';
import { clipOf, linkedClip } from './link.js';
import { placeForInsert } from './place-for-insert.js';
import { useLibrary } from './use-library.js';
import { libraryWords } from './words.js';
import classes from './library.module.css';

const LEVELS = ['personal', 'school', 'municipality', 'region'] as const;

/** Ready blocks of every level: found, inserted as a copy or linked, kept from the selection. */
export function LibraryPanel() {
  const { blocks, shelf } = useLibrary();
  const store = useStudioStore();
  const actions = useStudioActions();
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const selected = useStudio((state) => state.selection.length);
  const words = libraryWords(language);
  const [query, setQuery] = useState('');
  const [level, setLevel] = useState('');
  const [keeping, setKeeping] = useState(false);

  const insert = (block: LibraryBlock, linked: boolean) => {
    const clip = clipOf(block);
    if (!clip) return;
    actions.do(
      {
        do: 'pasteFields',
        clip: linked ? linkedClip(clip, block) : clip,
        to: placeForInsert(store.getState()),
      },
      { say: words.inserted(block.title) },
    );
  };

  return (
    <section className={classes.panel} aria-label={words.title}>
      <div className={classes.filters}>
        <TextInput
          className={classes.find!}
          aria-label={words.find}
          placeholder={words.find}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Select
          aria-label={words.level}
          data={[
            { value: '', label: words.allLevels },
            ...LEVELS.map((value) => ({ value, label: words.levels[value] })),
          ]}
          value={level}
          allowDeselect={false}
          onChange={(value) => setLevel(value ?? '')}
        />
      </div>
      {!readOnly && (
        <div className={classes.keep}>
          <Button variant="default" disabled={selected === 0} onClick={() => setKeeping(true)}>
            {words.keep}
          </Button>
          {selected === 0 && <p className={classes.quiet}>{words.keepNone}</p>}
        </div>
      )}
      {blocks === 'wait' && <ListSkeleton count={4} />}
      {blocks === 'failed' && (
        <ErrorState title={words.failed} text={words.failedText} onRetry={() => void shelf.load()} />
      )}
      {typeof blocks !== 'string' && blocks.length === 0 && (
        <EmptyState
          icon={<IconBooks size={28} stroke={1.75} aria-hidden />}
          title={words.empty}
          text={words.emptyText}
        />
      )}
      {typeof blocks !== 'string' && blocks.length > 0 && (
        <BlockList
          blocks={blocks.filter((block) => found(block, query, level))}
          {...{ words, readOnly }}
          onInsert={insert}
        />
      )}
      {keeping && <KeepBlockDialog onClose={() => setKeeping(false)} />}
    </section>
  );
}

const found = (block: LibraryBlock, query: string, level: string): boolean =>
  (level === '' || block.level === level) &&
  `${block.title}\n${block.about}`.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase());

interface BlockListProps {
  readonly blocks: readonly LibraryBlock[];
  readonly words: ReturnType<typeof libraryWords>;
  readonly readOnly: boolean;
  readonly onInsert: (block: LibraryBlock, linked: boolean) => void;
}

function BlockList({ blocks, words, readOnly, onInsert }: BlockListProps) {
  if (blocks.length === 0) return <p className={classes.quiet}>{words.nothing}</p>;
  return (
    <ul className={classes.blocks}>
      {blocks.map((block) => (
        <BlockCard key={block.id} {...{ block, words, readOnly, onInsert }} />
      ))}
    </ul>
  );
}
