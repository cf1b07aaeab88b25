import { ActionIcon, Menu } from '@mantine/core';
import type { FormPageNode } from '@tandem/forms-core';
import { IconDots } from '@tabler/icons-react';
import { useStudioActions, useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import { stepPage } from './page-actions.js';

interface PageMenuProps {
  readonly page: FormPageNode;
  readonly index: number;
  readonly count: number;
}

/** What can be done to the open page, for those who do not drag. */
export function PageMenu({ page, index, count }: PageMenuProps) {
  const store = useStudioStore();
  const actions = useStudioActions();
  const words = useWords();
  const ask = (act: 'rename' | 'move' | 'remove') => () =>
    actions.openDialog({ kind: 'page', page: page.id, act });
  return (
    <Menu position="top-start" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={words.pageMenu(page.title || words.newPage(index + 1))}>
          <IconDots size={14} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={ask('rename')}>{words.renamePage}</Menu.Item>
        <Menu.Item disabled={index === 0} onClick={() => stepPage(store, page.id, -1)}>
          {words.pageLeft}
        </Menu.Item>
        <Menu.Item disabled={index === count - 1} onClick={() => stepPage(store, page.id, 1)}>
          {words.pageRight}
        </Menu.Item>
        <Menu.Item disabled={count < 2} onClick={ask('move')}>
          {words.movePage}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={ask('remove')}>{words.removePage}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
