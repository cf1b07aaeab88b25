import type { ReactNode } from 'react';
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import type { FormNode } from '@tandem/forms-core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useCommandTools } from '../keyboard/command-tools.js';
import { commandOf } from '../keyboard/commands.js';
import { writeChord } from '../keyboard/chord.js';
import type { CommandId } from '../keyboard/command.js';
import { useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import { titleOfField } from './field-words.js';
import classes from './canvas.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
const MENU: readonly (CommandId | 'line')[] = [
  'editLabel',
  'editHelp',
  'editOptions',
  'required',
  'line',
  'moveTo',
  'convert',
  'line',
  'cut',
  'copy',
  'paste',
  'line',
  'keep',
  'json',
];

interface ToolProps {
  readonly command: CommandId;
  readonly label: string;
  readonly children: ReactNode;
}

function Tool({ command, label, children }: ToolProps) {
  const tools = useCommandTools();
  const words = useWords();
  const { keys, run } = commandOf(command);
  const [chord] = keys ?? [];
  return (
    <Tooltip label={chord ? `${label} · ${writeChord(chord, words.keyNames)}` : label}>
      <ActionIcon
        className={classes.tool}
        aria-label={label}
        onClick={(event) => {
          event.stopPropagation();
          run(tools);
        }}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** Over the selected field: what is done to it most, and the rest under the dots. */
export function FrameToolbar({ node }: { readonly node: FormNode }) {
  const words = useWords();
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={words.toolbar(titleOfField(node, words))}>
      <Tool command="moveUp" label={words.moveUp}>
        <IconArrowUp {...ICON} />
      </Tool>
      <Tool command="moveDown" label={words.moveDown}>
        <IconArrowDown {...ICON} />
      </Tool>
      <Tool command="duplicate" label={words.duplicate}>
        <IconCopy {...ICON} />
      </Tool>
      <Tool command="remove" label={words.remove}>
        <IconTrash {...ICON} />
      </Tool>
      <FieldMenu />
    </div>
  );
}

function FieldMenu() {
  const tools = useCommandTools();
  const store = useStudioStore();
  const words = useWords();
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          className={classes.tool}
          aria-label={words.fieldMenu}
          onClick={(event) => event.stopPropagation()}
        >
          <IconDots {...ICON} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {MENU.map((id, index) => {
          if (id === 'line') return <Menu.Divider key={index} />;
          const { keys, when, run } = commandOf(id);
          if (when && !when(store.getState())) return null;
          const [chord] = keys ?? [];
          return (
            <Menu.Item
              key={id}
              rightSection={chord && <kbd className={classes.kbd}>{writeChord(chord, words.keyNames)}</kbd>}
              onClick={() => run(tools)}
            >
              {words.commandNames[id]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
