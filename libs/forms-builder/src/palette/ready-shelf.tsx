import { lazy, Suspense, useState } from 'react';
import { UnstyledButton } from '@mantine/core';
import { say, type Language } from '@tandem/domain';
import { IconChevronDown, IconChevronRight, IconPackage } from '@tabler/icons-react';
import { addClip } from '../canvas/add-field.js';
import type { Dragged } from '../canvas/drag/drag-data.js';
import { useStudio, useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import { PaletteItem } from './palette-item.js';
import { READY_BLOCKS, type ReadyBlock } from './ready-blocks.js';
import classes from './palette.module.css';

const Library = lazy(() => import('../library/index.js'));

const DRAGGED = new Map<string, Dragged>(
  READY_BLOCKS.map(({ id, clip }) => [id, { kind: 'clip', clip } satisfies Dragged]),
);

const isFound = ({ title, about, words }: ReadyBlock, query: string, language: Language): boolean => {
  const wanted = query.trim().toLowerCase();
  return [say(title, language), say(about, language), ...words].some((text) =>
    text.toLowerCase().includes(wanted),
  );
};

/** Ready blocks that come with the studio, and the library of the school and of those above. */
export function ReadyShelf({ query }: { readonly query: string }) {
  const store = useStudioStore();
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const words = useWords();
  const [open, setOpen] = useState(false);
  const found = READY_BLOCKS.filter((block) => isFound(block, query, language));
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      {found.length > 0 && (
        <section aria-label={words.ready}>
          <h2 className={classes.shelf}>{words.ready}</h2>
          <ul className={classes.items}>
            {found.map((block) => (
              <PaletteItem
                key={block.id}
                title={say(block.title, language)}
                about={say(block.about, language)}
                icon={<IconPackage size={16} stroke={1.75} aria-hidden />}
                dragged={DRAGGED.get(block.id) ?? { kind: 'clip', clip: block.clip }}
                disabled={readOnly}
                onAdd={() => addClip(store, block.clip)}
              />
            ))}
          </ul>
        </section>
      )}
      <section aria-label={words.library}>
        <UnstyledButton className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Chevron size={14} stroke={1.75} aria-hidden />
          {words.library}
        </UnstyledButton>
        {open && (
          <Suspense fallback={null}>
            <Library />
          </Suspense>
        )}
      </section>
    </>
  );
}
