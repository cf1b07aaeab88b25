import { useDeferredValue, useMemo } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { focusSheet } from '../canvas/focus-sheet.js';
import { kindOfField, orderOfField, titleOfField } from '../canvas/field-words.js';
import { outermost, pageOfPlace, useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { FieldPanel } from './field-panel.js';
import { FormPanel } from './form-panel.js';
import { ManyPanel } from './many-panel.js';
import classes from './panel.module.css';

/** The right side: one field, several, or the form itself. */
export function PropertiesPanel() {
  const tree = useStudio((state) => state.tree);
  // The frame on the sheet is drawn first: a walk with the arrows does not wait for the panel.
  const selection = useDeferredValue(useStudio((state) => state.selection));
  const language = useStudio((state) => state.language);
  const actions = useStudioActions();
  const words = useWords();
  const nodes = useMemo(
    () => outermost(selection).flatMap((at) => tree.byPlace.get(at) ?? []),
    [tree, selection],
  );
  const [first] = nodes;
  const one = nodes.length === 1 ? first : undefined;
  const page = one ? pageOfPlace(tree, one.at) : undefined;
  const [index, of] = one ? orderOfField(tree, one.at) : [0, 0];
  return (
    <aside
      className={classes.panel}
      aria-label={words.properties}
      data-panel
      onKeyDown={(event) => {
        // A list that is open takes Escape for itself.
        const open = (event.target as Element).getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && !open) focusSheet();
      }}
    >
      <header className={classes.head}>
        <div className={classes.headText}>
          <h2 className={classes.title}>
            {one
              ? titleOfField(one, words)
              : nodes.length > 1
                ? words.manyTitle(nodes.length)
                : words.formPanel}
          </h2>
          {one && (
            <p className={classes.subtitle}>
              {kindOfField(one, language, words)} ·{' '}
              {words.placeOfField(tree.pages.findIndex((each) => each === page) + 1, index, of)}
            </p>
          )}
        </div>
        {first && (
          <ActionIcon aria-label={words.panelClose} onClick={() => actions.select([])}>
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </header>
      {one ? <FieldPanel key={one.at} node={one} /> : first ? <ManyPanel nodes={nodes} /> : <FormPanel />}
    </aside>
  );
}
