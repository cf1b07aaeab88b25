import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../shared/words/use-words.js';

export interface RoleFilterProps {
  /** Roles of the tasks in sight. */
  readonly roles: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (role: string | undefined) => void;
}

/** For who holds several roles: the tasks of one of them. */
export default function RoleFilter({ roles, value, onChange }: RoleFilterProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Select
      aria-label={t('tasks.role')}
      placeholder={t('tasks.anyRole')}
      data={[...new Set([...roles, ...(value ? [value] : [])])].map((one) => ({
        value: one,
        label: words.role(one),
      }))}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
    />
  );
}
