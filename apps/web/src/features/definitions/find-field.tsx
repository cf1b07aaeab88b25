import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Narrows a list by words; what is typed stands in the address. */
export function FindField({
  q,
  onFind,
}: {
  readonly q: string | undefined;
  readonly onFind: (q: string | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextInput
      maw={320}
      aria-label={t('definitions.find')}
      placeholder={t('definitions.find')}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      value={q ?? ''}
      onChange={(event) => onFind(event.currentTarget.value || undefined)}
    />
  );
}

export const matches = (q: string | undefined, ...texts: readonly string[]): boolean =>
  !q || texts.some((text) => text.toLocaleLowerCase().includes(q.toLocaleLowerCase()));
