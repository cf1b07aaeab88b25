import { Modal, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../../shared/pieces/use-focus-back.js';
import { unitsQuery } from '../../../shared/units/list-units.js';
import { isInstitution } from '../../../shared/units/use-scope.js';
import { useWords } from '../../../shared/words/use-words.js';

export interface ChooseRecipientProps {
  readonly onClose: () => void;
  readonly onChoose: (unit: string) => void;
}

/** To whom it is advised: an institution, or the body that answers for a municipality. */
export function ChooseRecipient({ onClose, onChoose }: ChooseRecipientProps) {
  const { t } = useTranslation();
  const words = useWords();
  useFocusBack();
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery(unitsQuery(sought ? { q: sought } : {}));
  const units = found.data?.items.filter(({ kind }) => isInstitution(kind) || kind === 'municipalAuthority');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('recommendations.toWhom')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Select
        data-autofocus
        label={t('recommendations.recipient')}
        placeholder={t('recommendations.recipientHint')}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        nothingFoundMessage={found.isFetching ? t('recommendations.searching') : t('common.nothingFound')}
        // The server has searched by aliases too: what it found is not filtered again.
        filter={({ options }) => options}
        data={(units ?? []).map(({ id, title, kind }) => ({
          value: id,
          label: `${title} · ${words.unitKind(kind)}`,
        }))}
        onChange={(unit) => unit && onChoose(unit)}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('recommendations.whoSees')}
      </Text>
    </Modal>
  );
}
