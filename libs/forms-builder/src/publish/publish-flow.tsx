import { useState } from 'react';
import { Modal } from '@mantine/core';
import type { FormDesignView } from '@tandem/contracts';
import { ErrorState, ListSkeleton } from '@tandem/ui';
import { usePort, useStudio, useStudioActions } from '../state/index.js';
import { PublishEnd } from './publish-end.js';
import { PublishSteps, type Published } from './publish-steps.js';
import { useImpact } from './use-impact.js';
import { publishWords } from './words.js';
import classes from './publish.module.css';

export interface PublishFlowProps {
  /** The draft that follows a publication: whoever saves steps has to begin with it. */
  readonly onPublished?: (design: FormDesignView) => void;
}

/** Four steps to a published version, over the whole screen: check, what changes, whom it touches, confirmation. */
export function PublishFlow(props: PublishFlowProps) {
  const opened = useStudio((state) => state.publishing);
  return opened ? <OpenFlow {...props} /> : null;
}

function OpenFlow({ onPublished }: PublishFlowProps) {
  const port = usePort();
  const actions = useStudioActions();
  const language = useStudio((state) => state.language);
  const words = publishWords(language);
  const { known, retry } = useImpact();
  const [published, setPublished] = useState<Published>();
  const [leaving, setLeaving] = useState<'wait' | 'failed'>();
  const version = published?.version ?? (known.state === 'known' ? known.version : undefined);

  // A publication ends the draft: what is opened next is another one.
  const leave = async () => {
    if (!published) return actions.openPublish(false);
    setLeaving('wait');
    try {
      const design = await port.load();
      if (onPublished) onPublished(design);
      else actions.takeDesign(design);
      actions.openPublish(false);
    } catch {
      setLeaving('failed');
    }
  };
  return (
    <Modal
      opened
      fullScreen
      onClose={() => void leave()}
      title={version === undefined ? words.titleAtFirst : words.title(version)}
      closeButtonProps={{ 'aria-label': words.close }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.body}>
        {published && <PublishEnd {...{ ...published, leaving, words }} onClose={() => void leave()} />}
        {!published && known.state === 'wait' && (
          <>
            <p role="status">{known.saving ? words.saving : words.loading}</p>
            <ListSkeleton count={5} />
          </>
        )}
        {!published && known.state === 'failed' && (
          <ErrorState
            title={words.failed}
            text={known.reason ?? words.failedText}
            onRetry={retry}
            retryLabel={words.retry}
          />
        )}
        {!published && known.state === 'known' && (
          <PublishSteps key={known.revision} {...known} onAgain={retry} onPublished={setPublished} />
        )}
      </div>
    </Modal>
  );
}
