import { useCallback, useEffect, useState } from 'react';
import { Button, Modal } from '@mantine/core';
import type { FormVersionView } from '@tandem/contracts';
import { say } from '@tandem/domain';
import { EmptyState, ErrorState, ListSkeleton, Panel } from '@tandem/ui';
import { usePort, useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { CompareVersions } from './compare-versions.js';
import { goToMoment } from './go-to-moment.js';
import { StepList } from './step-list.js';
import { VersionList } from './version-list.js';
import { historyWords } from './words.js';
import classes from './history.module.css';

/** How the form came to be what it is: steps of the draft, published versions, and what lies between any two. */
export function HistoryTab() {
  const steps = useStudio((state) => state.steps);
  const cursor = useStudio((state) => state.cursor);
  const info = useStudio((state) => state.info);
  const readOnly = useStudio((state) => state.readOnly);
  const language = useStudio((state) => state.language);
  const store = useStudioStore();
  const words = historyWords(language);

  const goTo = (moment: number) => {
    goToMoment(store, moment);
    const step = store.getState().steps[moment - 1];
    store.actions.say(step ? words.wentTo(say(step.name, language)) : words.atBegin);
  };
  return (
    <div className={classes.tab}>
      <Panel title={words.steps}>
        <p className={classes.about}>{steps.length === 0 ? words.noSteps : words.stepsAbout}</p>
        <StepList
          {...{ steps, cursor, readOnly, language, words }}
          basedOn={info.basedOn?.version}
          isMine={(step) => store.operationsOf(step) !== undefined}
          onGoTo={goTo}
        />
      </Panel>
      <div className={classes.side}>
        <Versions />
      </div>
    </div>
  );
}

function Versions() {
  const port = usePort();
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const words = historyWords(language);
  const [versions, setVersions] = useState<readonly FormVersionView[] | 'wait' | 'failed'>('wait');
  const [asked, setAsked] = useState<number>();
  const load = useCallback(() => {
    setVersions('wait');
    port.versions().then(setVersions, () => setVersions('failed'));
  }, [port]);
  useEffect(load, [load]);

  if (versions === 'wait') return <ListSkeleton count={4} />;
  if (versions === 'failed')
    return <ErrorState title={words.failed} text={words.failedText} onRetry={load} />;
  if (versions.length === 0) return <EmptyState title={words.noVersions} text={words.noVersionsText} />;
  return (
    <>
      <Panel title={words.versions}>
        <VersionList {...{ versions, readOnly, language, words }} onRepublish={setAsked} />
      </Panel>
      <Panel title={words.compare}>
        <CompareWithDraft versions={versions} />
      </Panel>
      {asked !== undefined && <RepublishDialog version={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

/** The draft is compared as it was when the tab was opened and after every step. */
function CompareWithDraft({ versions }: { readonly versions: readonly FormVersionView[] }) {
  const port = usePort();
  const language = useStudio((state) => state.language);
  const savedAt = useStudio((state) => state.save.at);
  const changes = useCallback(
    (from: number, to: number | 'draft') => port.changes(from, to),
    // Another draft was saved: what differs from it is another list.
    [port, savedAt],
  );
  return <CompareVersions {...{ versions, language, changes }} words={historyWords(language)} />;
}

interface RepublishDialogProps {
  readonly version: number;
  readonly onClose: () => void;
}

function RepublishDialog({ version, onClose }: RepublishDialogProps) {
  const port = usePort();
  const actions = useStudioActions();
  const words = historyWords(useStudio((state) => state.language));
  const [state, setState] = useState<'ask' | 'wait' | 'failed'>('ask');
  const take = async () => {
    setState('wait');
    try {
      const { text } = await port.versionText(version);
      const name = { ru: `Взята версия ${version}`, en: `Version ${version} taken` };
      const refused = actions.do({ do: 'replaceAll', text, name });
      onClose();
      if (!refused) actions.openPublish(true);
    } catch {
      setState('failed');
    }
  };
  return (
    <Modal opened onClose={onClose} title={words.republishAsk(version)}>
      <p>{words.republishText}</p>
      {state === 'failed' && <p role="alert">{words.failedText}</p>}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button loading={state === 'wait'} onClick={() => void take()}>
          {words.republishYes}
        </Button>
      </div>
    </Modal>
  );
}
