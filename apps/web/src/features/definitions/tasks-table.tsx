import { Table } from '@mantine/core';
import type { WorkflowView } from '@tandem/contracts';
import { EmptyState } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../shared/format/text.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { LinkAnchor } from '../../shared/pieces/link.js';
import { useWords } from '../../shared/words/use-words.js';
import { formsQuery } from '../../shared/forms/list-forms.js';
import { delayWords } from './delay-words.js';

interface TaskDefinition {
  readonly title?: unknown;
  readonly role?: string | readonly string[];
  readonly otherwise?: string;
  readonly form?: string;
  readonly due?: string;
}

/** What a workflow asks people to do: whom, by which form, by when. */
export function TasksTable({ view }: { readonly view: WorkflowView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const forms = useQuery(formsQuery);
  const titles = new Map(forms.data?.items.map(({ key, title }) => [key, title]));
  const { tasks = {} } = view.definition as { tasks?: Record<string, TaskDefinition> };
  const entries = Object.entries(tasks);
  if (entries.length === 0) return <EmptyState title={t('definitions.noTasks')} />;
  const who = ({ role, otherwise }: TaskDefinition) => {
    const roles = [role ?? []].flat().map(words.role).join(', ');
    return otherwise ? `${roles} (${t('definitions.orElse', { role: words.role(otherwise) })})` : roles;
  };
  return (
    <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={7} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('definitions.task')}</Table.Th>
            <Table.Th>{t('definitions.who')}</Table.Th>
            <Table.Th>{t('definitions.form')}</Table.Th>
            <Table.Th>{t('definitions.due')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map(([key, task]) => (
            <Table.Tr key={key}>
              <Table.Td>{textOf(task.title, language) || key}</Table.Td>
              <Table.Td>{who(task) || '—'}</Table.Td>
              <Table.Td>
                {task.form ? (
                  <LinkAnchor to="/forms/$key" params={{ key: task.form }}>
                    {titles.get(task.form) ?? task.form}
                  </LinkAnchor>
                ) : (
                  '—'
                )}
              </Table.Td>
              <Table.Td>{task.due ? delayWords(task.due, t) : '—'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
