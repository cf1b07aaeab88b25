import { PasswordInput, Select, TextInput } from '@mantine/core';
import type { UnitRef } from '@tandem/contracts';
import { ROLES, type Role } from '@tandem/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../shared/words/use-words.js';
import { CommandModal } from './command-modal.js';

const EMPTY = {
  familyName: '',
  givenName: '',
  patronymic: '',
  position: '',
  email: '',
  login: '',
  password: '',
};

/** A new person with a first role; a login where he is to sign in. */
export function AddPerson({ unit, onClose }: { readonly unit: UnitRef; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const [fields, setFields] = useState(EMPTY);
  const [role, setRole] = useState<Role | null>(null);
  const value = (name: keyof typeof EMPTY) => fields[name].trim();
  const ready =
    role && value('familyName') && value('givenName') && Boolean(value('login')) === Boolean(fields.password);
  const optional = (name: keyof typeof EMPTY) => (value(name) ? { [name]: value(name) } : {});
  const input = (name: keyof typeof EMPTY, error: string | undefined, required = false) => ({
    label: t(`organisation.${name}`),
    value: fields[name],
    required,
    maxLength: 200,
    error,
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value;
      setFields((before) => ({ ...before, [name]: text }));
    },
  });
  return (
    <CommandModal
      title={t('organisation.addPersonTo', { unit: unit.title })}
      verb={t('organisation.addPerson')}
      done={t('organisation.added', { name: `${value('familyName')} ${value('givenName')}` })}
      onClose={onClose}
      command={
        ready
          ? {
              do: 'addPerson',
              body: {
                familyName: value('familyName'),
                givenName: value('givenName'),
                ...optional('patronymic'),
                ...optional('position'),
                ...optional('email'),
                unit: unit.id,
                role,
                ...(value('login') ? { login: value('login'), password: fields.password } : {}),
              },
            }
          : undefined
      }
    >
      {(errorAt) => (
        <>
          <TextInput {...input('familyName', errorAt('/familyName'), true)} data-autofocus />
          <TextInput {...input('givenName', errorAt('/givenName'), true)} />
          <TextInput {...input('patronymic', errorAt('/patronymic'))} />
          <TextInput {...input('position', errorAt('/position'))} />
          <Select
            label={t('organisation.role')}
            required
            searchable
            data={ROLES.map((one) => ({ value: one, label: words.role(one) }))}
            value={role}
            onChange={(one) => setRole(ROLES.find((other) => other === one) ?? null)}
            error={errorAt('/role')}
          />
          <TextInput
            {...input('email', errorAt('/email'))}
            type="email"
            inputMode="email"
            description={t('organisation.emailAddHint')}
            autoComplete="off"
            maxLength={254}
          />
          <TextInput
            {...input('login', errorAt('/login'))}
            description={t('organisation.loginHint')}
            autoComplete="off"
          />
          <PasswordInput
            {...input('password', errorAt('/password'))}
            description={t('organisation.passwordHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
          />
        </>
      )}
    </CommandModal>
  );
}
