import { Button, Select, TextInput } from '@mantine/core';
import type { LetterSettingsView, SaveLetterSettings } from '@tandem/contracts';
import { isMailAddress, localTime } from '@tandem/domain';
import { Panel } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../shared/http/words.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { useTrialLetter } from '../api/letter-settings.js';
import { clockWords } from './describe-letters.js';
import classes from './letter-settings.module.css';
import { PendingAddress } from './pending-address.js';

export interface AddressPanelProps {
  readonly settings: LetterSettingsView;
  readonly save: {
    readonly error: Error | null;
    readonly variables: SaveLetterSettings | undefined;
    readonly mutate: (changes: SaveLetterSettings) => void;
  };
}

/** The address, the language, and a letter to try them. */
export function AddressPanel({ settings, save }: AddressPanelProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const { pending } = settings;
  const given = pending?.email ?? settings.email ?? '';
  const shown = typed ?? given;
  const leave = (): void => {
    const address = shown.trim();
    if (typed === null || address === given) return setTyped(null);
    if (address && !isMailAddress(address)) return setWrong(true);
    save.mutate({ email: address || null });
    setTyped(null);
  };
  const refused = save.variables?.email !== undefined ? failureWords(save.error, t) : undefined;
  return (
    <Panel title={t('letters.address.title')}>
      <div className={classes.fields}>
        <TextInput
          className={classes.wide}
          type="email"
          inputMode="email"
          autoComplete="email"
          label={t('letters.address.label')}
          description={t('letters.address.hint')}
          value={shown}
          maxLength={254}
          error={wrong ? t('letters.address.wrong') : refused}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
        <Select
          className={classes.narrow}
          label={t('letters.address.language')}
          allowDeselect={false}
          data={(['ru', 'en'] as const).map((value) => ({ value, label: t(`letters.address.${value}`) }))}
          value={settings.language}
          onChange={(value) => save.mutate({ language: value === 'en' ? 'en' : 'ru' })}
        />
      </div>
      {pending && (
        <PendingAddress
          settings={settings}
          pending={pending}
          onKeep={(email) => {
            setTyped(null);
            save.mutate({ email });
          }}
        />
      )}
      {settings.posts !== 'nowhere' && <Trial settings={settings} />}
    </Panel>
  );
}

function Trial({ settings }: { readonly settings: LetterSettingsView }) {
  const { t } = useTranslation();
  const trial = useTrialLetter();
  const waiting = trial.isPending || settings.trial?.status === 'waiting';
  const problem = failureWords(trial.error, t);
  return (
    <div className={classes.trial}>
      <Button variant="default" disabled={!settings.email} loading={waiting} onClick={() => trial.mutate()}>
        {t('letters.trial.send')}
      </Button>
      <div role="status">
        {problem ? <span className={classes.failure}>{problem}</span> : <TrialWords settings={settings} />}
      </div>
    </div>
  );
}

function TrialWords({ settings: { trial, posts, zone } }: { readonly settings: LetterSettingsView }) {
  const { t } = useTranslation();
  if (!trial) return null;
  if (trial.status === 'waiting') return t('letters.trial.waiting');
  if (trial.status !== 'sent')
    return (
      <span className={classes.failure}>{t('letters.trial.failed', { reply: trial.reply ?? '—' })}</span>
    );
  const time = clockWords(localTime(Date.parse(trial.at), zone));
  if (posts === 'people') return t('letters.trial.sent', { time });
  return (
    <>
      {t('letters.trial.kept', { time })} <LinkAnchor to="/mailbox">{t('letters.trial.open')}</LinkAnchor>
    </>
  );
}
