import { Tabs } from '@mantine/core';
import type { FormView } from '@tandem/contracts';
import { ListSkeleton, PageTitle, Panel, StatusChip } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../shared/format/text.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { Crumbs } from '../../shared/pieces/crumbs.js';
import { Failure } from '../../shared/pieces/failure.js';
import { Page } from '../../shared/pieces/page.js';
import { useWords } from '../../shared/words/use-words.js';
import { formQuery } from '../../shared/forms/get-form.js';
import { JsonView } from './json-view.js';
import { VersionsTable } from './versions-table.js';

export type FormTab = 'preview' | 'versions' | 'json';
const TABS: readonly FormTab[] = ['preview', 'versions', 'json'];

export interface FormPageProps {
  readonly formKey: string;
  readonly version: number | undefined;
  readonly tab: FormTab;
  readonly onTab: (tab: FormTab) => void;
  readonly onVersion: (version: number) => void;
  readonly preview: (form: FormView) => ReactNode;
  readonly actions?: ReactNode;
}

/** One form: as people see it, its versions, its text. */
export function FormPage({ formKey, version, tab, onTab, onVersion, preview, actions }: FormPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const form = useQuery(formQuery(formKey, version));
  if (!form.data)
    return (
      <Page>
        {form.error ? <Failure error={form.error} onRetry={() => void form.refetch()} /> : <ListSkeleton />}
      </Page>
    );
  const { meta, schema, uiSchema, translations, versions } = form.data;
  const title = textOf(meta['title'], language) || formKey;
  const roles = (name: string) =>
    Array.isArray(meta[name]) ? (meta[name] as string[]).map(words.role).join(', ') : '';
  return (
    <Page title={title}>
      <PageTitle
        above={<Crumbs items={[{ label: t('definitions.forms'), to: '/forms' }]} />}
        title={title}
        note={t('definitions.versionNote', { version: form.data.version })}
        actions={actions}
        subtitle={
          <>
            {textOf(meta['about'], language)}{' '}
            {roles('filledBy') && t('definitions.filledBy', { roles: roles('filledBy') })}{' '}
            {form.data.status !== 'published' && (
              <StatusChip tone="stale">{t(`definitions.status.${form.data.status}`)}</StatusChip>
            )}
          </>
        }
      />
      <Tabs
        value={tab}
        onChange={(next) => onTab(TABS.find((one) => one === next) ?? 'preview')}
        keepMounted={false}
      >
        <Tabs.List mb="sm">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`definitions.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="preview">{preview(form.data)}</Tabs.Panel>
        <Tabs.Panel value="versions">
          <Panel flush>
            <VersionsTable versions={versions} shown={form.data.version} onChoose={onVersion} />
          </Panel>
        </Tabs.Panel>
        <Tabs.Panel value="json">
          <Panel flush>
            <JsonView
              label={title}
              file={`${formKey}-${form.data.version}.json`}
              value={{ meta, schema, uiSchema, ...(translations ? { translations } : {}) }}
            />
          </Panel>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
