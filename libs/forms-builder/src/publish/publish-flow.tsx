import { useEffect, useMemo, useRef, useState } from 'react';
import { Modal } from '@mantine/core';
import { openDocument, readTree } from '@tandem/forms-core';
import type { FormDesignView, FormImpactView } from '@tandem/contracts';
import { EmptyState, ErrorState, ListSkeleton } from '@tandem/ui';
import { placeOfIssue } from '../check/place-of-issue.js';
import { usePort, useStudio, useStudioActions } from '../state/index.js';
import { ChangeList } from './change-list.js';
import { findLockedChanges } from './find-locked-changes.js';
import { PublishEnd } from './publish-end.js';
import { PublishFoot } from './publish-foot.js';
import {
  mayLeave,
  needsComment,
  NOTHING_CHOSEN,
  PUBLISH_STEPS,
  toggled,
  type PublishChoice,
  type PublishStep,
} from './publish-state.js';
import { StepCheck } from './step-check.js';
import { StepConfirm } from './step-confirm.js';
import { StepImpact } from './step-impact.js';
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
          <Steps key={known.revision} {...known} onAgain={retry} onPublished={setPublished} />
        )}
      </div>
    </Modal>
  );
}

interface Published {
  readonly version: number;
  readonly runningCases: number;
  readonly movedDrafts: number;
}

interface StepsProps {
  readonly impact: FormImpactView;
  readonly version: number;
  readonly revision: number;
  readonly onAgain: () => void;
  readonly onPublished: (published: Published) => void;
}

function Steps({ impact, version, revision, onAgain, onPublished }: StepsProps) {
  const port = usePort();
  const actions = useStudioActions();
  const language = useStudio((state) => state.language);
  const tree = useStudio((state) => state.tree);
  const basedOn = useStudio((state) => state.info.basedOn);
  const words = publishWords(language);
  const [step, setStep] = useState<PublishStep>('check');
  const [choice, setChoice] = useState<PublishChoice>(NOTHING_CHOSEN);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly code: string; readonly message: string }>();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [step]);
  const before = useMemo(() => (basedOn ? treeOf(basedOn.text) : undefined), [basedOn]);
  const locked = useMemo(() => findLockedChanges(impact.changes, tree, before), [impact, tree, before]);
  const change = (part: Partial<PublishChoice>) => setChoice((one) => ({ ...one, ...part }));

  const counts = { runningCases: impact.cases.total, movedDrafts: choice.moved.size };
  const publish = async () => {
    setSending(true);
    setRefusal(undefined);
    try {
      const outcome = await port.publish({
        comment: choice.comment.trim(),
        revision,
        accepted: [...choice.accepted],
        moveDrafts: [...choice.moved],
      });
      if (outcome.kind === 'published') onPublished({ ...counts, version: outcome.version });
      else setRefusal(outcome);
    } catch {
      setRefusal({ code: 'offline', message: words.failedText });
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <ol className={classes.steps}>
        {PUBLISH_STEPS.map((one, index) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            <span className={classes.number}>{index + 1}</span>
            {words.steps[one]}
          </li>
        ))}
      </ol>
      <h2 className={classes.heading} ref={heading} tabIndex={-1}>
        {words.steps[step]}
      </h2>
      {step === 'check' && (
        <StepCheck
          {...{ impact, language, words }}
          accepted={choice.accepted}
          onAccept={(code, put) => change({ accepted: toggled(choice.accepted, [code], put) })}
          onMend={(path) => {
            const place = placeOfIssue(path, tree);
            if (place.field !== undefined) actions.reveal(place.field);
            else actions.openTab(place.tab === 'form' ? 'layout' : place.tab, { kind: 'issue', id: path });
          }}
        />
      )}
      {step === 'changes' &&
        (impact.changes.length > 0 ? (
          <ChangeList changes={impact.changes} {...{ language, words }} />
        ) : (
          <EmptyState
            title={basedOn ? words.same : words.first}
            text={basedOn ? words.sameText : words.firstText}
          />
        ))}
      {step === 'impact' && (
        <StepImpact
          {...{ impact, language, words }}
          moved={choice.moved}
          caseHref={port.caseHref}
          onMove={(tasks, put) => change({ moved: toggled(choice.moved, tasks, put) })}
        />
      )}
      {step === 'confirm' && (
        <StepConfirm
          {...{ ...counts, version, locked, language, words }}
          comment={choice.comment}
          commentNeeded={needsComment(impact)}
          lookedAgain={choice.lookedAgain}
          onComment={(comment) => change({ comment })}
          onLookAgain={(lookedAgain) => change({ lookedAgain })}
        />
      )}
      {refusal && (
        <ErrorState
          title={refusal.code === 'stale-revision' ? words.moved : words.refused}
          text={refusal.message}
          {...(refusal.code === 'offline' ? {} : { onRetry: onAgain, retryLabel: words.again })}
        />
      )}
      <PublishFoot
        {...{ step, version, sending, words }}
        mayGoOn={mayLeave(step, impact, choice, locked.length)}
        onStep={setStep}
        onPublish={() => void publish()}
      />
    </>
  );
}

const treeOf = (text: string) => {
  const before = openDocument(text);
  return before.ok ? readTree(before.document.value) : undefined;
};
