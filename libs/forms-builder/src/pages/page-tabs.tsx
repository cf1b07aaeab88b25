import { useEffect, useRef } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useStudio, useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import { addPage } from './page-actions.js';
import { PageMenu } from './page-menu.js';
import { PageTab } from './page-tab.js';
import classes from './pages.module.css';

/** Pages of the form at the foot of the sheet. */
export function PageTabs() {
  const store = useStudioStore();
  const pages = useStudio((state) => state.tree.pages);
  const open = useStudio((state) => state.page);
  const readOnly = useStudio((state) => state.readOnly);
  const words = useWords();
  const index = pages.findIndex((one) => one.id === open);
  const page = pages[index];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inside = list.current?.contains(document.activeElement);
    const tab = list.current?.querySelector<HTMLElement>(`[data-page-tab="${CSS.escape(open)}"]`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (inside && document.activeElement?.getAttribute('role') === 'tab') tab?.focus();
  }, [open, pages]);
  return (
    <div className={classes.bar}>
      <div ref={list} role="tablist" aria-label={words.pages} className={classes.tabs}>
        {pages.map((one, at) => (
          <PageTab key={one.id} page={one} index={at} open={one.id === open} />
        ))}
      </div>
      {page && page.pageAt !== '' && !readOnly && <PageMenu page={page} index={index} count={pages.length} />}
      {!readOnly && (
        <ActionIcon aria-label={words.addPage} title={words.addPage} onClick={() => addPage(store)}>
          <IconPlus size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
