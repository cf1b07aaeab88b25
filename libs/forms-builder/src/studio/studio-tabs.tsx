import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { Tabs } from '@mantine/core';
import { checksOf, formulasOf, rulesOf } from '@tandem/forms-core';
import { ListSkeleton } from '@tandem/ui';
import { countIssues } from '../check/index.js';
import { STUDIO_TABS, useStudio, useStudioActions, type StudioTab } from '../state/index.js';
import { useWords } from '../words/index.js';
import { Layout } from './layout.js';
import { TabBoundary } from './tab-boundary.js';
import classes from './studio.module.css';

// Each part comes when it is opened: the layout alone is what everybody needs.
const PARTS: { readonly [tab in Exclude<StudioTab, 'layout'>]: LazyExoticComponent<ComponentType> } = {
  logic: lazy(() => import('../logic/index.js')),
  formulas: lazy(() => import('../formulas/index.js')),
  translate: lazy(() => import('../translate/index.js')),
  preview: lazy(() => import('../preview/index.js')),
  check: lazy(() => import('../check/index.js')),
  history: lazy(() => import('../history/index.js')),
};

/** How much there is behind a tab. */
const useCounts = (): { readonly [tab in StudioTab]?: number } => {
  const schema = useStudio((state) => state.definition.schema);
  const check = useStudio((state) => state.check);
  const { errors, warnings } = countIssues(check);
  return {
    logic: rulesOf(schema).length + checksOf(schema).length,
    formulas: formulasOf(schema).length,
    check: errors + warnings,
  };
};

/** The parts of the studio; only the open one is drawn. */
export function StudioTabs() {
  const tab = useStudio((state) => state.tab);
  const actions = useStudioActions();
  const words = useWords();
  const counts = useCounts();
  const Part = tab === 'layout' ? undefined : PARTS[tab];
  return (
    <Tabs
      className={classes.tabs}
      value={tab}
      onChange={(next) => next && actions.openTab(next as StudioTab)}
      keepMounted={false}
    >
      <Tabs.List aria-label={words.tabsLabel} className={classes.tabList}>
        {STUDIO_TABS.map((id) => (
          <Tabs.Tab
            key={id}
            value={id}
            rightSection={counts[id] ? <span className={classes.count}>{counts[id]}</span> : undefined}
          >
            {words.tabs[id]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes.panel}>
        {Part ? (
          <TabBoundary key={tab} title={words.tabFailed}>
            <Suspense fallback={<ListSkeleton count={5} />}>
              <div className={classes.part}>
                <Part />
              </div>
            </Suspense>
          </TabBoundary>
        ) : (
          <Layout />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}
