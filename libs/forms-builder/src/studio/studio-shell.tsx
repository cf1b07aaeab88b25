import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { createSpotlight } from '@mantine/spotlight';
import { focusSheet } from '../canvas/focus-sheet.js';
import { useSelfCheck } from '../check/index.js';
import { useClipboard } from '../clipboard/use-clipboard.js';
import type { CommandTools } from '../keyboard/command.js';
import { CommandToolsContext } from '../keyboard/command-tools.js';
import { useStudioKeys } from '../keyboard/use-studio-keys.js';
import { useStudio, useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import { StudioDialogs } from './dialogs/studio-dialogs.js';
import { focusPanel } from './panel-request.js';
import { SaveNotice } from './save-notice.js';
import { SavingContext } from './saving-context.js';
import { StudioTabs } from './studio-tabs.js';
import { TopBar } from './top-bar.js';
import { useKeepFocus } from './use-keep-focus.js';
import { useSaving } from './use-saving.js';
import classes from './studio.module.css';

const CommandSearch = lazy(() =>
  import('../keyboard/command-search.js').then((search) => ({ default: search.CommandSearch })),
);
const PublishFlow = lazy(() => import('../publish/index.js'));

/** The open studio: bar, tabs, what stands over them, and everything that runs beside. */
export function StudioShell() {
  const store = useStudioStore();
  const words = useWords();
  const clipboard = useClipboard();
  const saving = useSaving();
  const publishing = useStudio((state) => state.publishing);
  const root = useRef<HTMLDivElement>(null);
  const [search, spotlight] = useMemo(() => createSpotlight(), []);
  const tools = useMemo(
    (): CommandTools => ({
      store,
      words,
      clipboard,
      focusPanel,
      focusSheet: () => focusSheet(root.current ?? document),
      openCommands: spotlight.open,
    }),
    [store, words, clipboard, spotlight],
  );
  useStudioKeys(tools);
  useKeepFocus(root);
  useSelfCheck();
  useEffect(() => {
    if (publishing) void saving?.flush();
  }, [publishing, saving]);
  return (
    <SavingContext value={saving}>
      <CommandToolsContext value={tools}>
        <div ref={root} className={classes.studio}>
          <TopBar />
          <SaveNotice saving={saving} />
          <StudioTabs />
          <Spoken />
        </div>
        <StudioDialogs />
        <Suspense fallback={null}>
          <CommandSearch search={search} />
          {publishing && <PublishFlow onPublished={(design) => void saving?.goOver(design, false)} />}
        </Suspense>
      </CommandToolsContext>
    </SavingContext>
  );
}

/** What was done, for those who do not see it. The same words twice are said twice. */
function Spoken() {
  const { text, count } = useStudio((state) => state.spoken);
  return (
    <div className={classes.unseen} role="status" aria-live="polite" data-spoken>
      <span key={count}>{text}</span>
    </div>
  );
}
