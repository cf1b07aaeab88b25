import { useState } from 'react';
import { Alert, Button, Group } from '@mantine/core';
import { say, type Text } from '@tandem/domain';
import { formatTime } from '@tandem/ui';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { putOnClipboard } from '../clipboard/use-clipboard.js';
import { usePort, useStudio, useStudioStore } from '../state/index.js';
import { useWords } from '../words/index.js';
import type { Saving } from './use-saving.js';
import classes from './studio.module.css';

interface SaveNoticeProps {
  readonly saving: Saving | undefined;
}

/** What stands in the way of saving and what can be done about it. Nothing is lost without being asked. */
export function SaveNotice({ saving }: SaveNoticeProps) {
  const status = useStudio((state) => state.save.status);
  const holder = useStudio((state) => state.holder);
  const [lost, setLost] = useState<readonly Text[]>([]);
  const language = useStudio((state) => state.language);
  const words = useWords();
  if (!saving) return null;
  if (status === 'stale') return <StaleNotice saving={saving} onLost={setLost} />;
  if (status === 'refused') return <RefusedNotice saving={saving} />;
  if (holder) return <HeldNotice saving={saving} />;
  if (lost.length === 0) return null;
  return (
    <Alert
      color="yellow"
      withCloseButton
      closeButtonLabel={words.close}
      title={words.notCarried}
      onClose={() => setLost([])}
    >
      {lost.map((name) => say(name, language)).join('; ')}
    </Alert>
  );
}

interface StaleNoticeProps {
  readonly saving: Saving;
  readonly onLost: (names: readonly Text[]) => void;
}

function StaleNotice({ saving, onLost }: StaleNoticeProps) {
  const store = useStudioStore();
  const theirs = useStudio((state) => state.save.theirs);
  const language = useStudio((state) => state.language);
  const words = useWords();
  if (!theirs) return null;
  const go = (carry: boolean) => {
    const { done, refused } = saving.goOver(theirs, carry);
    onLost(refused);
    if (carry) store.actions.say(words.carried(done));
  };
  return (
    <Alert
      className={classes.notice}
      color="yellow"
      role="alert"
      icon={<IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
      title={words.staleTitle}
    >
      <p>
        {words.staleText(theirs.savedBy?.name ?? '', formatTime(theirs.savedAt, language))}{' '}
        {saving
          .unsaved()
          .map((step) => say(step.name, language))
          .join('; ')}
      </p>
      <Group gap="xs">
        <Button onClick={() => go(true)}>{words.staleCarry}</Button>
        <Button variant="default" onClick={() => go(false)}>
          {words.staleTake}
        </Button>
        <CopyMine />
      </Group>
    </Alert>
  );
}

function RefusedNotice({ saving }: SaveNoticeProps & { readonly saving: Saving }) {
  const port = usePort();
  const message = useStudio((state) => state.save.message);
  const words = useWords();
  const [waiting, setWaiting] = useState(false);
  const reload = async () => {
    setWaiting(true);
    try {
      saving.goOver(await port.load(), false);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Alert className={classes.notice} color="red" role="alert" title={words.refusedTitle}>
      <p>
        {message} {words.refusedText}
      </p>
      <Group gap="xs">
        <CopyMine />
        <Button variant="default" loading={waiting} onClick={() => void reload().catch(() => undefined)}>
          {words.reload}
        </Button>
      </Group>
    </Alert>
  );
}

function HeldNotice({ saving }: { readonly saving: Saving }) {
  const holder = useStudio((state) => state.holder);
  const language = useStudio((state) => state.language);
  const words = useWords();
  const [asked, setAsked] = useState(false);
  if (!holder) return null;
  return (
    <Alert
      className={classes.notice}
      color="yellow"
      role="status"
      icon={<IconLock size={16} stroke={1.75} aria-hidden />}
      title={words.held(holder.name, formatTime(holder.since, language))}
    >
      <Group gap="xs">
        <span>{asked ? words.takeOverText(holder.name) : words.heldText}</span>
        {asked ? (
          <>
            <Button onClick={() => void saving.takeOver().catch(() => undefined)}>{words.takeOver}</Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {words.cancel}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setAsked(true)}>
            {words.takeOver}
          </Button>
        )}
        <CopyMine />
      </Group>
    </Alert>
  );
}

/** The text as it stands here, for whoever does not want to lose it. */
function CopyMine() {
  const store = useStudioStore();
  const words = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      variant="subtle"
      onClick={() => void putOnClipboard(store.getState().document.text).then(setCopied)}
    >
      {copied ? words.copied : words.staleCopy}
    </Button>
  );
}
