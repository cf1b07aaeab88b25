import { Table } from '@mantine/core';
import { formatDate, StatusChip } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';

export interface VersionsTableProps {
  readonly versions: readonly {
    readonly version: number;
    readonly sha256: string;
    readonly publishedAt: string | null;
    readonly comment: string | null;
  }[];
  readonly shown: number;
  readonly onChoose: (version: number) => void;
}

/** Every published version; none ever changes. */
export function VersionsTable({ versions, shown, onChoose }: VersionsTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={7} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('definitions.version')}</Table.Th>
            <Table.Th>{t('definitions.published')}</Table.Th>
            <Table.Th>{t('definitions.comment')}</Table.Th>
            <Table.Th>{t('definitions.hash')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...versions]
            .sort((one, other) => other.version - one.version)
            .map((one) => (
              <Table.Tr key={one.version}>
                <Table.Td>
                  {one.version === shown ? (
                    <>
                      <b>{one.version}</b> <StatusChip tone="accent">{t('definitions.shown')}</StatusChip>
                    </>
                  ) : (
                    <button
                      type="button"
                      style={{
                        border: 0,
                        background: 'none',
                        padding: 0,
                        font: 'inherit',
                        color: 'var(--td-accent)',
                        cursor: 'pointer',
                      }}
                      onClick={() => onChoose(one.version)}
                    >
                      {t('definitions.show', { version: one.version })}
                    </button>
                  )}
                </Table.Td>
                <Table.Td>{one.publishedAt ? formatDate(one.publishedAt, language) : '—'}</Table.Td>
                <Table.Td>{one.comment || '—'}</Table.Td>
                <Table.Td>
                  <code title={one.sha256}>{one.sha256.slice(0, 12)}</code>
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
