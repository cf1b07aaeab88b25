import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconLayoutSidebarRightExpand,
  IconPencil,
  IconRowInsertBottom,
  IconSection,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export interface MenuAt {
  readonly x: number;
  readonly y: number;
  readonly kind: 'band' | 'measure';
  /** How many rows are selected. */
  readonly count: number;
}

export type MenuDeed = 'open' | 'rename' | 'add' | 'copy' | 'up' | 'down' | 'section' | 'remove';

export interface RowMenuProps {
  readonly at: MenuAt;
  readonly onDo: (deed: MenuDeed) => void;
  readonly onClose: () => void;
}

const DEEDS: { readonly [kind in MenuAt['kind']]: readonly MenuDeed[] } = {
  measure: ['open', 'add', 'copy', 'up', 'down', 'section', 'remove'],
  band: ['rename', 'add', 'up', 'down', 'section', 'remove'],
};
const ICONS = {
  open: IconLayoutSidebarRightExpand,
  rename: IconPencil,
  add: IconRowInsertBottom,
  copy: IconCopy,
  up: IconArrowUp,
  down: IconArrowDown,
  section: IconSection,
  remove: IconTrash,
};
const KEYS: { readonly [deed in MenuDeed]?: string } = {
  open: 'Shift+Enter',
  add: 'Ctrl+Enter',
  up: 'Alt+↑',
  down: 'Alt+↓',
};

/** What can be done with a row or a section, where the mouse or the key of the menu asked for it. */
export function RowMenu({ at, onDo, onClose }: RowMenuProps) {
  const { t } = useTranslation();
  return (
    // What is chosen closes it itself, before it is done.
    <Menu opened onClose={onClose} closeOnItemClick={false} position="bottom-start" width={260}>
      <Menu.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        {DEEDS[at.kind].map((deed) => {
          const Icon = ICONS[deed];
          return (
            <Menu.Item
              key={deed}
              {...(deed === 'remove' ? { color: 'red' } : {})}
              leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
              rightSection={KEYS[deed] && <small>{KEYS[deed]}</small>}
              onClick={() => onDo(deed)}
            >
              {t(`plan.write.menu.${at.kind}.${deed}`, { count: at.count })}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
