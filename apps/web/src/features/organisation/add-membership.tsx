import { Select } from '@mantine/core';
import type { PersonView, UnitRef } from '@tandem/contracts';
import { ROLES, type Role } from '@tandem/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../shared/pieces/day-input.js';
import { useWords } from '../../shared/words/use-words.js';
import { CommandModal } from './command-modal.js';

/** One more role of a person at the unit, with dates where it is not for good. */
export function AddMembership({
  person,
  unit,
  onClose,
}: {
  readonly person: PersonView;
  readonly unit: UnitRef;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const [role, setRole] = useState<Role | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  return (
    <CommandModal
      title={t('organisation.addRoleTo', { name: person.name })}
      verb={t('organisation.addRole')}
      done={t('organisation.roleAdded', { name: person.name })}
      onClose={onClose}
      command={
        role
          ? {
              do: 'addMembership',
              body: {
                person: person.id,
                unit: unit.id,
                role,
                ...(from ? { from } : {}),
                ...(to ? { to } : {}),
              },
            }
          : undefined
      }
    >
      {(errorAt) => (
        <>
          <Select
            label={t('organisation.roleAt', { unit: unit.title })}
            required
            searchable
            data={ROLES.map((one) => ({ value: one, label: words.role(one) }))}
            value={role}
            onChange={(one) => setRole(ROLES.find((other) => other === one) ?? null)}
            error={errorAt('/role')}
            data-autofocus
          />
          <DayInput
            label={t('organisation.from')}
            description={t('organisation.fromHint')}
            value={from}
            onChange={setFrom}
            clearable
            error={errorAt('/from')}
          />
          <DayInput
            label={t('organisation.to')}
            value={to}
            onChange={setTo}
            clearable
            error={errorAt('/to')}
            {...(from ? { minDate: from } : {})}
          />
        </>
      )}
    </CommandModal>
  );
}
