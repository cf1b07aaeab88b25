import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import type { BoardView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';

export interface OpenCaseButtonProps {
  readonly canOpen: BoardView['canOpen'];
  readonly onStart: (workflow: string) => void;
}

/** The one primary action of the board: what this person may begin here. */
export function OpenCaseButton({ canOpen, onStart }: OpenCaseButtonProps) {
  const { t } = useTranslation();
  const plus = <IconPlus size={16} stroke={1.9} aria-hidden />;
  const [first, ...rest] = canOpen;
  if (!first) return null;
  if (rest.length === 0)
    return (
      <Button leftSection={plus} onClick={() => onStart(first.workflow)}>
        {first.title}
      </Button>
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={plus} rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}>
          {t('board.begin')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {canOpen.map(({ workflow, title }) => (
          <Menu.Item key={workflow} onClick={() => onStart(workflow)}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
