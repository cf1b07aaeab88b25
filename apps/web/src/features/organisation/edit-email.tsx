import { Button, Stack, Text, TextInput } from '@mantine/core';
import type { PersonEmailView, PersonView } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { failureWords } from '../../shared/http/words.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { useChangeOrganisation } from './api/change-organisation.js';
import { emailQuery } from './api/get-email.js';
import { CommandModal } from './command-modal.js';

/** Where letters to a colleague go; whether the address is confirmed, and whether the mail server takes it. */
export function EditEmail({
  person,
  onClose,
}: {
  readonly person: PersonView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(emailQuery(person.id));
  const [typed, setTyped] = useState<string>();
  const email = typed?.trim();
  const isNew = Boolean(email) && email !== query.data?.email;
  return (
    <CommandModal
      title={t('organisation.emailOf', { name: person.name })}
      verb={t('common.save')}
      done={isNew ? t('organisation.emailAsked', { email }) : t('organisation.emailSaved')}
      onClose={onClose}
      command={
        email === undefined
          ? undefined
          : { do: 'setEmail', id: person.id, body: { email: email === '' ? null : email } }
      }
    >
      {(errorAt) => (
        <Loaded query={query}>
          {(known) => (
            <Stack gap="xs">
              <TextInput
                type="email"
                label={t('organisation.email')}
                description={
                  known.refusedAt && !known.pending
                    ? t('organisation.emailRefused', { date: formatDate(known.refusedAt, language) })
                    : t('organisation.emailHint')
                }
                value={typed ?? known.pending?.email ?? known.email ?? ''}
                maxLength={254}
                error={errorAt('/email')}
                data-autofocus
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              {known.pending && <Pending person={person.id} known={known} />}
            </Stack>
          )}
        </Loaded>
      )}
    </CommandModal>
  );
}

/** Not everybody who has an address can sign in and ask for the letter himself. */
function Pending({ person, known }: { readonly person: string; readonly known: PersonEmailView }) {
  const { t } = useTranslation();
  const again = useChangeOrganisation();
  const problem = failureWords(again.error, t);
  return (
    <>
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {pendingWords(known, t)}
      </Text>
      {problem && (
        <Text size="sm" role="alert" c="var(--td-overdue)">
          {problem}
        </Text>
      )}
      {known.pending?.status !== 'waiting' && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          loading={again.isPending}
          onClick={() => again.mutate({ do: 'askEmailAgain', id: person })}
        >
          {t('organisation.emailAgain')}
        </Button>
      )}
    </>
  );
}

const PENDING_WORDS = {
  waiting: 'organisation.emailPending',
  sent: 'organisation.emailPending',
  failed: 'organisation.emailPendingNot',
  expired: 'organisation.emailPendingOld',
} as const;

const pendingWords = ({ email, pending }: PersonEmailView, t: TFunction): string => {
  if (!pending) return '';
  const words = t(PENDING_WORDS[pending.status], { email: pending.email });
  return email ? `${words} ${t('organisation.emailMeanwhile', { email })}` : words;
};
