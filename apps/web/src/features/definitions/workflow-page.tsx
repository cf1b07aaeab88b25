import { Tabs } from '@mantine/core';
import { ListSkeleton, PageTitle, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../shared/format/text.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { Crumbs } from '../../shared/pieces/crumbs.js';
import { Failure } from '../../shared/pieces/failure.js';
import { Page } from '../../shared/pieces/page.js';
import { workflowQuery } from '../../shared/workflows/get-workflow.js';
import { JsonView } from './json-view.js';
import { StatesTable } from './states-table.js';
import { TasksTable } from './tasks-table.js';
import { VersionsTable } from './versions-table.js';

export type WorkflowTab = 'states' | 'tasks' | 'versions' | 'json';
const TABS: readonly WorkflowTab[] = ['states', 'tasks', 'versions', 'json'];

export interface WorkflowPageProps {
  readonly workflowKey: string;
  readonly version: number | undefined;
  readonly tab: WorkflowTab;
  readonly onTab: (tab: WorkflowTab) => void;
  readonly onVersion: (version: number) => void;
}

/** One workflow: states and exits in sentences, versions, text. */
export function WorkflowPage({ workflowKey, version, tab, onTab, onVersion }: WorkflowPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const workflow = useQuery(workflowQuery(workflowKey, version));
  if (!workflow.data)
    return (
      <Page>
        {workflow.error ? (
          <Failure error={workflow.error} onRetry={() => void workflow.refetch()} />
        ) : (
          <ListSkeleton />
        )}
      </Page>
    );
  const title = textOf(workflow.data.definition['title'], language) || workflowKey;
  return (
    <Page title={title}>
      <PageTitle
        above={<Crumbs items={[{ label: t('definitions.workflows'), to: '/workflows' }]} />}
        title={title}
        note={t('definitions.versionNote', { version: workflow.data.version })}
      />
      <Tabs
        value={tab}
        onChange={(next) => onTab(TABS.find((one) => one === next) ?? 'states')}
        keepMounted={false}
      >
        <Tabs.List mb="sm">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`definitions.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="states">
          <Panel flush>
            <StatesTable view={workflow.data} />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="tasks">
          <Panel flush>
            <TasksTable view={workflow.data} />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <Panel flush>
            <VersionsTable
              versions={workflow.data.versions}
              shown={workflow.data.version}
              onChoose={onVersion}
            />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="json">
          <Panel flush>
            <JsonView
              label={title}
              file={`${workflowKey}-${workflow.data.version}.json`}
              value={workflow.data.definition}
            />
          </Panel>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
