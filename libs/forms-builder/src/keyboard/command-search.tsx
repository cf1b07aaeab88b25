import { useMemo } from 'react';
import { Spotlight, type SpotlightActionData, type SpotlightStore } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { say } from '@tandem/domain';
import { BLOCKS } from '@tandem/forms-core';
import { addField } from '../canvas/add-field.js';
import { kindOfField, titleOfField } from '../canvas/field-words.js';
import { BlockIcon } from '../palette/block-icon.js';
import { useStudio, useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import { writeChord } from './chord.js';
import { useCommandTools } from './command-tools.js';
import { COMMANDS } from './commands.js';

interface CommandSearchProps {
  readonly search: SpotlightStore;
}

/** Ctrl+K: every command, every kind of field, every field of the form by its name. */
export function CommandSearch({ search }: CommandSearchProps) {
  const tools = useCommandTools();
  const store = useStudioStore();
  const tree = useStudio((state) => state.tree);
  const selection = useStudio((state) => state.selection);
  const readOnly = useStudio((state) => state.readOnly);
  const language = useStudio((state) => state.language);
  const words = useWords();
  const groups = useMemo(() => {
    const state = store.getState();
    const commands = (['field', 'add', 'form', 'go'] as const).map((group) => ({
      group: words.commandGroups[group],
      actions: COMMANDS.filter(
        (command) => command.group === group && command.id !== 'commands' && (command.when?.(state) ?? true),
      ).map((command): SpotlightActionData => {
        const [chord] = command.keys ?? [];
        return {
          id: command.id,
          label: words.commandNames[command.id],
          ...(chord ? { rightSection: <kbd>{writeChord(chord, words.keyNames)}</kbd> } : {}),
          onClick: () => command.run(tools),
        };
      }),
    }));
    const kinds = {
      group: words.insertTitle,
      actions: readOnly
        ? []
        : BLOCKS.map((block): SpotlightActionData => ({
            id: `add ${block.id}`,
            label: words.addBlock(say(block.title, language)),
            keywords: [...block.words],
            leftSection: <BlockIcon block={block} />,
            onClick: () => {
              store.actions.openTab('layout');
              addField(store, block.id);
            },
          })),
    };
    const fields = {
      group: words.goToField,
      actions: [...tree.byPlace.values()]
        .filter((node) => node.at !== '')
        .map((node): SpotlightActionData => ({
          id: `go ${node.at}`,
          label: titleOfField(node, words),
          description: kindOfField(node, language, words),
          keywords: node.key,
          onClick: () => store.actions.reveal(node.at),
        })),
    };
    return [...commands, kinds, fields].filter((group) => group.actions.length > 0);
    // What is selected decides which commands make sense.
  }, [tree, selection, readOnly, language, words, tools, store]);
  return (
    <Spotlight
      store={search}
      actions={groups}
      shortcut={null}
      limit={40}
      scrollable
      maxHeight={440}
      nothingFound={words.noCommands}
      searchProps={{ placeholder: words.findCommand, 'aria-label': words.findCommand }}
    />
  );
}
